using System.Collections.Concurrent;
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
    private int isOut = 1;

    public override StoreKind Kind => StoreKind.Sqlite;

    /// <summary>Where it waits for the next unit of work, with its connection, instead of being closed.</summary>
    internal ConcurrentStack<SqliteStore>? Rest { get; init; }

    /// <summary>Begins the next unit of work.</summary>
    internal SqliteStore Again()
    {
        isOut = 1;
        return this;
    }

    internal void Close() => base.Dispose();

    public override void Dispose()
    {
        if (!Wait())
            base.Dispose();
    }

    public override ValueTask DisposeAsync() => Wait() ? default : base.DisposeAsync();

    /// <returns>False when it is to be closed.</returns>
    private bool Wait()
    {
        if (Rest is null)
            return false;
        if (Interlocked.Exchange(ref isOut, 0) == 0)
            return true;
        if (Rest.Count >= StoreAddress.MostKept || Database.CurrentTransaction is not null || Database.GetDbConnection().State != System.Data.ConnectionState.Open)
            return false;
        ChangeTracker.Clear();
        Rest.Push(this);
        return true;
    }
}

/// <inheritdoc/>
public sealed class PostgresStore(DbContextOptions<PostgresStore> options, Session session, Ids ids, TimeProvider clock) : Store(options, session, ids, clock)
{
    public override StoreKind Kind => StoreKind.Postgres;
}
