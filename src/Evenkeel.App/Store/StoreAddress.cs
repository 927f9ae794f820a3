using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Evenkeel.App.Store;

/// <summary>Where the records are: a folder with one SQLite file, or a PostgreSQL database.</summary>
/// <param name="folder">Holds the SQLite file, and for both kinds the backups and keys.</param>
/// <param name="postgres">A connection string; null for SQLite.</param>
public sealed class StoreAddress(string folder, string? postgres = null)
{
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

    /// <summary>As <see cref="Open"/>, for a store that is prepared. On SQLite it keeps one connection until it ends: to open one takes longer than most statements.</summary>
    public Store OpenKept(Session session, Ids ids, TimeProvider clock)
    {
        var store = Open(session, ids, clock);
        if (Kind == StoreKind.Sqlite)
            store.Database.OpenConnection();
        return store;
    }

    private static DbContextOptions<SqliteStore> Sqlite(string folder) => WithoutDrift(new DbContextOptionsBuilder<SqliteStore>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = FileIn(folder), ForeignKeys = true }.ConnectionString));

    private static string FileIn(string folder) => Path.Combine(folder, "evenkeel.db");

    /// <summary>That no migration is missing is a matter for the tests; looking for it at each start takes a fifth of a second.</summary>
    private static DbContextOptions<T> WithoutDrift<T>(DbContextOptionsBuilder<T> options) where T : Store =>
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)).Options;
}
