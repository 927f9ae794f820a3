using Evenkeel.App.Backups;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Evenkeel.App.Store;

/// <summary>Brings a store to this program's version: only when something is pending, under a lock that dies with the process, after a backup.</summary>
public static class PrepareStore
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>Null, or <c>store.newer</c>, <c>store.busy</c>, <c>store.unreachable</c> or <c>store.not-ours</c>.</returns>
    public static async Task<Refusal?> Run(StoreAddress address, Ids ids, TimeProvider clock, CancellationToken cancel)
    {
        if (address.Kind == StoreKind.Sqlite)
            PrivateFile.CreateFolder(address.Folder);
        await using var store = address.Open(new Session(default, default), ids, clock);
        try
        {
            if (await Pending(store, cancel) is { } state && (state.Refusal is not null || !state.IsPending))
                return state.Refusal;
            await using var migrationLock = await Lock(address, cancel);
            if (migrationLock is null)
                return new Refusal("store.busy");

            // Another process may have migrated while this one waited.
            var (refusal, isPending, isNew) = await Pending(store, cancel);
            if (refusal is not null || !isPending)
                return refusal;
            if (!isNew)
                await BackUp.Run(store, Path.Combine(address.Backups, $"before-update-{clock.GetUtcNow():yyyyMMdd-HHmmss}.evenkeel"), cancel);

            // The journal mode stays with the file. The lock row of Entity Framework outlives a killed process; whoever holds our lock knows that nobody holds that one.
            if (address.Kind == StoreKind.Sqlite)
                await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
            await store.Database.MigrateAsync(cancel);
            if (address.Kind == StoreKind.Sqlite && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(address.File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            return null;
        }
        catch (Exception failure) when ((failure as NpgsqlException ?? failure.InnerException) is NpgsqlException unreachable)
        {
            return new Refusal("store.unreachable", unreachable.Message);
        }
        catch (Microsoft.Data.Sqlite.SqliteException broken) when (broken.SqliteErrorCode is 26 or 11)
        {
            return new Refusal("store.not-ours", address.File);
        }
    }

    private static async Task<(Refusal? Refusal, bool IsPending, bool IsNew)> Pending(Store store, CancellationToken cancel)
    {
        if (store.Kind == StoreKind.Sqlite && !File.Exists(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(store.Database.GetConnectionString()).DataSource))
            return (null, true, true);
        if (store.Kind == StoreKind.Postgres && !await store.GetService<Microsoft.EntityFrameworkCore.Storage.IRelationalDatabaseCreator>().ExistsAsync(cancel))
            return (null, true, true);
        var applied = (await store.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet();
        var known = store.GetService<IMigrationsAssembly>().Migrations.Keys;
        return applied.Except(known).FirstOrDefault() is { } newer
            ? (new Refusal("store.newer", newer), false, false)
            : (null, known.Any(id => !applied.Contains(id)), applied.Count == 0);
    }

    private static async Task<IAsyncDisposable?> Lock(StoreAddress address, CancellationToken cancel)
    {
        if (address.Kind == StoreKind.Postgres)
            return await PostgresLock.Take(address.Postgres!, cancel);
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return new FileStream(Path.Combine(address.Folder, "evenkeel.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100, cancel);
            }
        }
        return null;
    }

    /// <summary>An advisory lock: the server lets go of it when the connection ends, however it ends.</summary>
    private sealed class PostgresLock(NpgsqlConnection connection) : IAsyncDisposable
    {
        private const long Key = 0x4556_4E4B_4545_4C31;

        public static async Task<PostgresLock?> Take(string connectionString, CancellationToken cancel)
        {
            // The database may not exist yet; the lock is taken in one that always does.
            var address = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false };
            var connection = new NpgsqlConnection(address.ConnectionString);
            await connection.OpenAsync(cancel);
            await using var command = new NpgsqlCommand($"SET lock_timeout = '{Patience.TotalSeconds:0}s'; SELECT pg_advisory_lock({Key})", connection);
            try
            {
                await command.ExecuteNonQueryAsync(cancel);
                return new PostgresLock(connection);
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                await connection.DisposeAsync();
                return null;
            }
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
