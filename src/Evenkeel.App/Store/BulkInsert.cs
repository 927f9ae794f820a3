using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;
using SQLitePCL;

namespace Evenkeel.App.Store;

/// <summary>Inserts many new rows in each store's fastest way, inside the store's transaction; the change tracker does not see them.</summary>
internal static class BulkInsert
{
    public static Task Run(Store store, Type of, IEnumerable<object> rows, CancellationToken cancel) => Run(store, of, rows, row => row, null, cancel);

    /// <param name="make">Makes a row, on any core; rows are written in the order of what they are made of.</param>
    /// <param name="written">Is called after each row.</param>
    public static async Task Run<T>(Store store, Type of, IEnumerable<T> rows, Func<T, object> make, Action? written, CancellationToken cancel)
    {
        var entity = store.Model.FindEntityType(of)!;
        List<Column> columns = [.. entity.GetProperties().Select(property => new Column(property))];
        using var values = rows.AsParallel().AsOrdered().WithCancellation(cancel).Select(row => ValuesOf(make(row), columns)).GetEnumerator();
        if (!values.MoveNext())
            return;
        var into = $"{StoreTables.Quote(entity.GetTableName()!)} ({string.Join(", ", columns.Select(column => StoreTables.Quote(column.Name)))})";
        if (store.Database.GetDbConnection() is SqliteConnection sqlite)
            Insert(sqlite, $"INSERT INTO {into} VALUES ({string.Join(", ", columns.Select(_ => "?"))})", values, written);
        else
            await Copy((NpgsqlConnection)store.Database.GetDbConnection(), $"COPY {into} FROM STDIN (FORMAT BINARY)", columns, values, written, cancel);
    }

    private static List<object?> ValuesOf(object row, List<Column> columns) => columns.ConvertAll(column => column.Of(row));

    /// <summary>By the library under the provider, which looks each parameter up by its name again for each row.</summary>
    private static void Insert(SqliteConnection connection, string sql, IEnumerator<List<object?>> rows, Action? written)
    {
        Check(connection, raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement));
        using (statement)
        {
            do
            {
                for (var i = 0; i < rows.Current.Count; i++)
                    Check(connection, Bind(statement, i + 1, rows.Current[i]));
                var done = raw.sqlite3_step(statement);
                if (done != raw.SQLITE_DONE)
                    Check(connection, done);
                Check(connection, raw.sqlite3_reset(statement));
                written?.Invoke();
            }
            while (rows.MoveNext());
        }
    }

    private static int Bind(sqlite3_stmt to, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(to, place),
        string text => raw.sqlite3_bind_text(to, place, text),
        byte[] bytes => raw.sqlite3_bind_blob(to, place, bytes),
        DateTime at => raw.sqlite3_bind_text(to, place, at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        DateOnly day => raw.sqlite3_bind_text(to, place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        bool or int or long => raw.sqlite3_bind_int64(to, place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        double number => raw.sqlite3_bind_double(to, place, number),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} has no form in this store."),
    };

    private static void Check(SqliteConnection connection, int result) => SqliteException.ThrowExceptionForRC(result, connection.Handle);

    private static async Task Copy(NpgsqlConnection connection, string sql, List<Column> columns, IEnumerator<List<object?>> rows, Action? written, CancellationToken cancel)
    {
        await using var writer = await connection.BeginBinaryImportAsync(sql, cancel);
        do
        {
            await writer.StartRowAsync(cancel);
            foreach (var (i, value) in rows.Current.Index())
                await (value is null ? writer.WriteNullAsync(cancel) : writer.WriteAsync(value, columns[i].StoreType, cancel));
            written?.Invoke();
        }
        while (rows.MoveNext());
        await writer.CompleteAsync(cancel);
    }

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly ValueConverter? converter = property.GetRelationalTypeMapping().Converter;

        public string Name { get; } = property.GetColumnName();

        public string StoreType { get; } = property.GetRelationalTypeMapping().StoreType;

        public object? Of(object row) => getter.GetClrValue(row) is { } value ? converter is null ? value : converter.ConvertToProvider(value) : null;
    }
}
