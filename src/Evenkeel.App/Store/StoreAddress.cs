using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Evenkeel.App.Store;

/// <summary>Where the records are: a folder with one SQLite file, or a PostgreSQL database.</summary>
/// <param name="folder">Holds the SQLite file, and for both kinds the backups and keys.</param>
/// <param name="postgres">A connection string; null for SQLite.</param>
public sealed class StoreAddress(string folder, string? postgres = null)
{
    /// <summary>How many wait at most for the next unit of work.</summary>
    internal const int MostKept = 8;

    private readonly ConcurrentStack<SqliteStore> kept = [];

    /// <summary>Made once, as Entity Framework finds its services by them at each unit of work.</summary>
    private readonly DbContextOptions options = postgres is null ? Sqlite(folder) : WithoutDrift(new DbContextOptionsBuilder<PostgresStore>().UseNpgsql(postgres));

    public string Folder { get; } = folder;

    public string? Postgres { get; } = postgres;

    public StoreKind Kind => Postgres is null ? StoreKind.Sqlite : StoreKind.Postgres;

    public string File => FileIn(Folder);

    public string Backups => Path.Combine(Folder, "backups");

    /// <summary>Opens a unit of work on one workspace; the caller disposes of it.</summary>
    public Store Open(Session session, Ids ids, TimeProvider clock) => Kind == StoreKind.Sqlite
        ? new SqliteStore((DbContextOptions<SqliteStore>)options, session, ids, clock)
        : new PostgresStore((DbContextOptions<PostgresStore>)options, session, ids, clock);

    /// <summary>
    /// As <see cref="Open"/>, for a store that is prepared and a session that comes again and again. On SQLite it keeps its connection, and waits with it for the next unit of work: to open one takes
    /// as long as some statements.
    /// </summary>
    public Store OpenKept(Session session, Ids ids, TimeProvider clock)
    {
        if (Kind != StoreKind.Sqlite)
            return Open(session, ids, clock);
        if (kept.TryPop(out var waiting))
        {
            if (waiting.Session == session)
                return waiting.Again();
            waiting.Close();
        }
        var store = new SqliteStore((DbContextOptions<SqliteStore>)options, session, ids, clock) { Rest = kept };
        store.Database.OpenConnection();
        return store;
    }

    /// <summary>Closes those that wait; they take memory, and the last one to close empties the write-ahead log.</summary>
    public void CloseKept()
    {
        while (kept.TryPop(out var waiting))
            waiting.Close();
    }

    private static DbContextOptions<SqliteStore> Sqlite(string folder) => WithoutDrift(new DbContextOptionsBuilder<SqliteStore>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = FileIn(folder), ForeignKeys = true }.ConnectionString));

    private static string FileIn(string folder) => Path.Combine(folder, "evenkeel.db");

    /// <summary>That no migration is missing is a matter for the tests; looking for it at each start takes a fifth of a second.</summary>
    private static DbContextOptions<T> WithoutDrift<T>(DbContextOptionsBuilder<T> options) where T : Store =>
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)).Options;
}
