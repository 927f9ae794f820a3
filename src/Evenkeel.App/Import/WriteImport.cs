using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Import;

/// <summary>Writes what an import has made and changed, with its history, in one transaction.</summary>
internal sealed class WriteImport(Store.Store store, Batch batch, Identities identities, MadeRecords records, ImportWatch watch)
{
    /// <summary>The creations that came with their own history.</summary>
    private readonly HashSet<Guid> createdBefore = [];

    /// <returns>Whether there was anything to write; or <c>record.changed-meanwhile</c>, and nothing is written.</returns>
    public async Task<Result<bool>> Run(IReadOnlyList<ReadFile> files, CancellationToken cancel)
    {
        store.ChangeTracker.DetectChanges();
        var isChanged = store.ChangeTracker.Entries<IRecord>().Any(entry => entry.State == EntityState.Modified);
        if (!isChanged && records.Created.Count == 0 && records.Known.Count == 0)
            return false;
        // In KiB: more room than usual for the pages of a large import; four times as much took 66 MB more and was no faster. The connection is this import's own.
        await store.Database.OpenConnectionAsync(cancel);
        if (store.Kind == StoreKind.Sqlite)
            await store.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-16384", cancel);
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);

        var history = files.SelectMany(file => file.History).ToList();
        watch.Begin(ImportStep.Writing, (2 * records.Created.Count) + records.Known.Count + history.Count);

        // A workspace without a past takes over the settings of what it is given, as part of where it begins.
        if (!await store.Batches.AnyAsync(cancel))
            await store.SaveChangesAsync(cancel);
        await BulkInsert.Run(store, typeof(Batch), [batch], cancel);
        foreach (var table in RecordTables.All)
            await BulkInsert.Run(store, table.Record, records.Created.Values.Where(record => record.GetType() == table.Record), record => record, watch.Count, cancel);
        await BulkInsert.Run(store, typeof(KnownAs), records.Known, known => known, watch.Count, cancel);
        await WriteHistory(history, cancel);
        var created = records.Created.Values.Where(record => !createdBefore.Contains(record.Id)).Select(record => (Record: record, ChangeId: store.Ids.Next()));
        await BulkInsert.Run(store, typeof(Change), created,
            made => store.ChangeOf(batch, made.ChangeId, made.Record, null, RecordTables.Of(made.Record.GetType()).All(made.Record)), watch.Count, cancel);
        watch.Begin(ImportStep.Finishing);
        var saved = await store.SaveInto(batch, isNew: false, cancel);
        if (saved.Refusal is { } refusal)
            return refusal;

        // The last moment to stop: a commit that is given up halfway may have happened all the same.
        cancel.ThrowIfCancellationRequested();
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    /// <summary>Changes that the files tell of records which this workspace did not have before.</summary>
    private async Task WriteHistory(List<ImportedChange> history, CancellationToken cancel)
    {
        if (history.Count == 0)
            return;
        var actors = await store.Actors.AsNoTracking().ToDictionaryAsync(actor => actor.Name, cancel);
        var newActors = new List<Actor>();
        var changes = new List<Change>();
        var known = (await store.Changes.Select(change => change.Id).ToListAsync(cancel)).ToHashSet();
        foreach (var told in history)
        {
            var slash = told.Record.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0 || RecordTables.Of(told.Record[..slash]) is not { } table || !known.Add(told.Id))
                continue;
            var isSettings = table == Workspaces.WorkspaceTable.Settings;
            if (!Guid.TryParse(told.Record[(slash + 1)..], out var id) && !isSettings)
                continue;
            if (isSettings)
                id = store.Session.WorkspaceId;
            else if (identities.Existing.ContainsKey(id))
                continue;
            if (told.Before is null)
                createdBefore.Add(id);
            if (!actors.TryGetValue(told.By, out var actor))
                newActors.Add(actors[told.By] = actor = new Actor { WorkspaceId = store.Session.WorkspaceId, Id = store.Ids.Next(), Name = told.By });
            changes.Add(new Change
            {
                WorkspaceId = store.Session.WorkspaceId,
                Id = told.Id,
                BatchId = batch.Id,
                ActorId = actor.Id,
                At = told.At,
                What = told.What,
                IsImported = true,
                Kind = table.Kind,
                RecordId = id,
                PartOfId = told.PartOf,
                PersonId = told.Person,
                Before = told.Before is null ? null : JsonText.Of(told.Before),
                After = told.After is null ? null : JsonText.Of(told.After),
            });
        }
        await BulkInsert.Run(store, typeof(Actor), newActors, cancel);
        await BulkInsert.Run(store, typeof(Change), changes, change => change, watch.Count, cancel);
    }
}
