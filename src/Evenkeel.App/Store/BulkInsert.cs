using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Evenkeel.App.Store;

/// <summary>Inserts many new rows with one prepared statement, inside the store's transaction; the change tracker does not see them.</summary>
internal static class BulkInsert
{
    public static async Task Run<T>(Store store, IReadOnlyCollection<T> rows, CancellationToken cancel) where T : class
    {
        if (rows.Count == 0)
            return;
        var entity = store.Model.FindEntityType(rows.First().GetType())!;
        var columns = entity.GetProperties().Select(property => new Value(property)).ToList();
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.Transaction = store.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO {StoreTables.Quote(entity.GetTableName()!)} ({string.Join(", ", columns.Select(column => StoreTables.Quote(column.Name)))}) " +
            $"VALUES ({string.Join(", ", columns.Select((_, i) => "@p" + i))})";
        foreach (var (i, column) in columns.Index())
            command.Parameters.Add(column.Parameter(command, "@p" + i));
        await command.PrepareAsync(cancel);
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
                command.Parameters[i].Value = columns[i].Of(row);
            if (store.Kind == StoreKind.Sqlite)
                command.ExecuteNonQuery();
            else
                await command.ExecuteNonQueryAsync(cancel);
            cancel.ThrowIfCancellationRequested();
        }
    }

    private sealed class Value(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();

        public string Name { get; } = property.GetColumnName();

        public DbParameter Parameter(DbCommand command, string name) => mapping.CreateParameter(command, name, null, property.IsNullable);

        public object Of(object row)
        {
            var value = getter.GetClrValue(row);
            return (mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }
    }
}
