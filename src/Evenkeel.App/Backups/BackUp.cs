using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Backups;

/// <summary>
/// Writes every row of the store into one file, as of one instant: a ZIP with <c>manifest.json</c> and a file of JSON lines a table. It reads
/// the tables as the store has them, so that a store of an older version can be backed up before it is brought up to date.
/// </summary>
public static class BackUp
{
    /// <summary>What was written.</summary>
    public sealed record Answer(string File, IReadOnlyDictionary<string, long> Rows);

    /// <param name="file">Written under another name first: it is there whole or not at all.</param>
    public static async Task<Answer> Run(Store.Store store, string file, CancellationToken cancel)
    {
        PrivateFile.CreateFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var partial = file + ".partial";
        var rows = new Dictionary<string, long>();
        await using (var stream = PrivateFile.Create(partial))
        {
            await using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                await using var transaction = await store.BeginSnapshot(cancel);
                var connection = store.Database.GetDbConnection();
                foreach (var table in await StoreTables.Names(store, cancel))
                    rows[table] = await Write(connection, archive, table, StoreTables.Key(store, table), cancel);
                await WriteManifest(store, archive, rows, cancel);
            }
            await stream.FlushAsync(cancel);
            stream.Flush(flushToDisk: true);
        }
        File.Move(partial, file, overwrite: true);
        return new Answer(file, rows);
    }

    private static async Task<long> Write(DbConnection connection, ZipArchive archive, string table, string key, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {StoreTables.Quote(table)} ORDER BY {key}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await using var entry = await archive.CreateEntry(table + ".jsonl", CompressionLevel.Fastest).OpenAsync(cancel);
        await using var json = new Utf8JsonWriter(entry, new JsonWriterOptions { SkipValidation = true });
        long rows = 0;
        for (; await reader.ReadAsync(cancel); rows++)
        {
            json.WriteStartObject();
            for (var i = 0; i < reader.FieldCount; i++)
                WriteValue(json, reader.GetName(i), reader.GetValue(i));
            json.WriteEndObject();
            await json.FlushAsync(cancel);
            json.Reset();
            entry.WriteByte((byte)'\n');
        }
        return rows;
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case DBNull:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case byte[] bytes:
                json.WriteStringValue(Convert.ToHexString(bytes));
                break;
            case int or long or short:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case DateTime instant:
                json.WriteStringValue(instant.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static async Task WriteManifest(Store.Store store, ZipArchive archive, Dictionary<string, long> rows, CancellationToken cancel)
    {
        var migration = (await store.Database.GetAppliedMigrationsAsync(cancel)).Last();
        await using var entry = await archive.CreateEntry(BackupManifest.FileName).OpenAsync(cancel);
        await JsonSerializer.SerializeAsync(
            entry, new BackupManifest(BackupManifest.Format, store.Kind.ToString(), migration, rows), BackupJson.Default.BackupManifest, cancel);
    }
}
