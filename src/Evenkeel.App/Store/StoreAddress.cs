using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Evenkeel.App.Store;

/// <summary>Where the records are: a folder with one SQLite file, or a PostgreSQL database.</summary>
/// <param name="Folder">Holds the SQLite file, and for both kinds the backups and keys.</param>
/// <param name="Postgres">A connection string; null for SQLite.</param>
public sealed record StoreAddress(string Folder, string? Postgres = null)
{
    public StoreKind Kind => Postgres is null ? StoreKind.Sqlite : StoreKind.Postgres;

    public string File => Path.Combine(Folder, "evenkeel.db");

    public string Backups => Path.Combine(Folder, "backups");

    /// <summary>Opens a unit of work on one workspace; the caller disposes of it.</summary>
    public Store Open(Session session, Ids ids, TimeProvider clock) => Kind == StoreKind.Sqlite
        ? new SqliteStore(SqliteOptions.Options, session, ids, clock)
        : new PostgresStore(PostgresOptions.Options, session, ids, clock);

    private DbContextOptionsBuilder<SqliteStore> SqliteOptions => WithoutDrift(new DbContextOptionsBuilder<SqliteStore>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = File, ForeignKeys = true }.ConnectionString)
        .AddInterceptors(DurableSqlite.Instance));

    private DbContextOptionsBuilder<PostgresStore> PostgresOptions => WithoutDrift(new DbContextOptionsBuilder<PostgresStore>().UseNpgsql(Postgres));

    /// <summary>That no migration is missing is a matter for the tests; looking for it at each start takes a fifth of a second.</summary>
    private static DbContextOptionsBuilder<T> WithoutDrift<T>(DbContextOptionsBuilder<T> options) where T : Store =>
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}
