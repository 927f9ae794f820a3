using System.IO.Compression;
using System.Text.Json;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Backups;

/// <summary>Puts a backup in the place of everything the store holds, in one transaction, after a backup of what is there.</summary>
public static class Restore
{
    /// <summary>What was read, and where the records that were there before have been kept; null when there were none.</summary>
    public sealed record Answer(IReadOnlyDictionary<string, long> Rows, string? KeptBefore);

    private const long LargestEntry = 16L << 30;

    /// <returns>The answer, or <c>backup.missing</c>, <c>backup.not-ours</c>, <c>backup.other-store</c>, <c>backup.other-version</c> or <c>backup.damaged</c>.</returns>
    public static async Task<Result<Answer>> Run(Store.Store store, StoreAddress address, string file, CancellationToken cancel)
    {
        if (!File.Exists(file))
            return new Refusal("backup.missing", file);
        try
        {
            await using var archive = await ZipFile.OpenReadAsync(file, cancel);
            if (await Manifest(archive, cancel) is not { Evenkeel: BackupManifest.Format } manifest)
                return new Refusal("backup.not-ours", file);
            if (manifest.Store != store.Kind.ToString())
                return new Refusal("backup.other-store", manifest.Store, store.Kind.ToString());
            if (manifest.Migration != (await store.Database.GetAppliedMigrationsAsync(cancel)).Last())
                return new Refusal("backup.other-version", manifest.Migration);
            var tables = await StoreTables.Names(store, cancel);
            if (manifest.Rows.Keys.Except(tables).Any() || archive.Entries.Any(entry => entry.Length > LargestEntry))
                return new Refusal("backup.not-ours", file);
            var before = await KeepWhatIsThere(store, address, cancel);
            await Replace(store, archive, manifest, tables, cancel);
            return new Answer(manifest.Rows, before);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException or EndOfStreamException)
        {
            return new Refusal("backup.damaged", file);
        }
    }

    private static async Task<BackupManifest?> Manifest(ZipArchive archive, CancellationToken cancel)
    {
        if (archive.GetEntry(BackupManifest.FileName) is not { Length: < 1 << 20 } entry)
            return null;
        await using var json = await entry.OpenAsync(cancel);
        return await JsonSerializer.DeserializeAsync(json, BackupJson.Default.BackupManifest, cancel);
    }

    private static async Task<string?> KeepWhatIsThere(Store.Store store, StoreAddress address, CancellationToken cancel)
    {
        if (!await store.Batches.IgnoreQueryFilters().AnyAsync(cancel))
            return null;
        var file = Path.Combine(address.Backups, $"before-restore-{store.Clock.GetUtcNow():yyyyMMdd-HHmmss}.evenkeel");
        await BackUp.Run(store, file, cancel);
        return file;
    }

#pragma warning disable EF1002 // Names of tables and columns come from the store's own catalogue, quoted; values are parameters.
    private static async Task Replace(Store.Store store, ZipArchive archive, BackupManifest manifest, List<string> tables, CancellationToken cancel)
    {
        // Foreign keys are checked when all is in place.
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        await store.Database.ExecuteSqlRawAsync(store.Kind == StoreKind.Sqlite
            ? "PRAGMA defer_foreign_keys=ON"
            : $"TRUNCATE {string.Join(", ", tables.Select(StoreTables.Quote))}", cancel);
        if (store.Kind == StoreKind.Sqlite)
            foreach (var table in tables)
                await store.Database.ExecuteSqlRawAsync($"DELETE FROM {StoreTables.Quote(table)}", cancel);
        foreach (var table in store.Kind == StoreKind.Sqlite ? tables : InOrder(store, tables))
        {
            if (archive.GetEntry(table + ".jsonl") is not { } entry)
                throw new InvalidDataException(table);
            await using var lines = await entry.OpenAsync(cancel);
            if (await Fill(store, table, lines, cancel) != manifest.Rows.GetValueOrDefault(table))
                throw new InvalidDataException(table);
        }
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Each table after those that it refers to.</summary>
    private static List<string> InOrder(Store.Store store, List<string> tables)
    {
        var order = new List<string>();
        void Visit(Microsoft.EntityFrameworkCore.Metadata.IEntityType entity)
        {
            if (order.Contains(entity.GetTableName()!))
                return;
            foreach (var key in entity.GetForeignKeys().Where(key => key.PrincipalEntityType != entity))
                Visit(key.PrincipalEntityType);
            order.Add(entity.GetTableName()!);
        }

        foreach (var entity in store.Model.GetEntityTypes())
            Visit(entity);
        return [.. order.Where(tables.Contains)];
    }

    private static async Task<long> Fill(Store.Store store, string table, Stream lines, CancellationToken cancel)
    {
        using var reader = new StreamReader(lines);
        long rows = 0;
        var chunk = new List<string>();
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            chunk.Add(line);
            rows++;
            if (chunk.Count == 500)
                await Insert(store, table, chunk, cancel);
        }
        if (chunk.Count > 0)
            await Insert(store, table, chunk, cancel);
        return rows;
    }

    /// <summary>Both stores turn JSON into rows themselves, each value into its column's own type.</summary>
    private static async Task Insert(Store.Store store, string table, List<string> chunk, CancellationToken cancel)
    {
        var quoted = StoreTables.Quote(table);
        var json = $"[{string.Join(',', chunk)}]";
        chunk.Clear();
        if (store.Kind == StoreKind.Postgres)
        {
            await store.Database.ExecuteSqlRawAsync($"INSERT INTO {quoted} SELECT * FROM json_populate_recordset(NULL::{quoted}, {{0}}::json)", [json], cancel);
            return;
        }
        var columns = await store.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM pragma_table_info({0})", table).ToListAsync(cancel);
        var bytes = await store.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM pragma_table_info({0}) WHERE type = 'BLOB'", table).ToListAsync(cancel);
        var read = string.Join(", ", columns.Select(column => $"json_extract(value, '$.{StoreTables.Quote(column)}')" is var text && bytes.Contains(column) ? $"unhex({text})" : text));
        await store.Database.ExecuteSqlRawAsync(
            $"INSERT INTO {quoted} ({string.Join(", ", columns.Select(StoreTables.Quote))}) SELECT {read} FROM json_each({{0}})", [json], cancel);
    }
}
