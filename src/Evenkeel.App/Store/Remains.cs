using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Store;

/// <summary>What a database file still holds of rows that are gone.</summary>
internal static class Remains
{
    /// <summary>
    /// Writes the file anew, so that nothing is left in its free space, and empties the write-ahead log. On PostgreSQL that is the server's own work: it vacuums by itself.
    /// </summary>
    /// <returns>Whether it is done; false when another program kept the file busy or the disk is full.</returns>
    public static async Task<bool> Remove(Store store, CancellationToken cancel)
    {
        if (store.Kind != StoreKind.Sqlite)
            return true;
        await store.Database.OpenConnectionAsync(cancel);
        try
        {
            await store.Database.ExecuteSqlRawAsync("VACUUM", cancel);
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return await command.ExecuteScalarAsync(cancel) is 0L;
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is 5 or 6 or 13)
        {
            return false;
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }
}
