using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Store;

/// <summary>The two kinds of store.</summary>
public enum StoreKind
{
    Sqlite,
    Postgres,
}

/// <inheritdoc/>
public sealed class SqliteStore(DbContextOptions<SqliteStore> options, Session session, Ids ids, TimeProvider clock) : Store(options, session, ids, clock)
{
    public override StoreKind Kind => StoreKind.Sqlite;
}

/// <inheritdoc/>
public sealed class PostgresStore(DbContextOptions<PostgresStore> options, Session session, Ids ids, TimeProvider clock) : Store(options, session, ids, clock)
{
    public override StoreKind Kind => StoreKind.Postgres;
}
