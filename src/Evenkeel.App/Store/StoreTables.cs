using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Store;

/// <summary>The tables as the store itself lists them, which a backup reads and a restore fills.</summary>
internal static class StoreTables
{
    private const string OfSqlite =
        "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY name";

    private const string OfPostgres =
        "SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_\\_EF%' ORDER BY 1";

    public static async Task<List<string>> Names(Store store, CancellationToken cancel) =>
        await store.Database.SqlQueryRaw<string>(store.Kind == StoreKind.Sqlite ? OfSqlite : OfPostgres).ToListAsync(cancel);

    /// <summary>The columns of a table's key, by which its rows stand in the same order each time.</summary>
    public static string Key(Store store, string table) => string.Join(
        ", ", store.Model.GetEntityTypes().First(type => type.GetTableName() == table).FindPrimaryKey()!.Properties.Select(column => Quote(column.GetColumnName())));

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
