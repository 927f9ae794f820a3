using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.History;

/// <summary>Takes back what a batch wrote; leaves, and lists, what was changed later.</summary>
public sealed class UndoBatch(Store.Store store)
{
    public sealed record Ask(Guid Batch);

    /// <param name="Batch">The undo's own batch, which can be taken back as well; null when nothing was left to take back.</param>
    /// <param name="TakenBack">How many records, by kind.</param>
    /// <param name="Left">Records that somebody has changed since, by kind and id.</param>
    public sealed record Answer(Guid? Batch, IReadOnlyDictionary<string, int> TakenBack, IReadOnlyList<LeftRecord> Left);

    public sealed record LeftRecord(string Kind, Guid Id, string? Name);

    /// <returns>The answer, or <c>batch.unknown</c>, <c>batch.undone-already</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (await store.Batches.SingleOrDefaultAsync(batch => batch.Id == ask.Batch, cancel) is not { } batch)
            return new Refusal("batch.unknown");
        if (batch.UndoneAt is not null)
            return new Refusal("batch.undone-already");
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        var plan = await UndoPlan.Make(store, batch, cancel);
        foreach (var created in plan.ToRemove)
            store.Remove(created);
        foreach (var removed in plan.ToBringBack)
            store.Add(removed);
        var ids = plan.ToRemove.Select(record => record.Id).ToHashSet();
        foreach (var known in await KnownAs(ids, cancel))
            store.Remove(known);
        await store.Changes.Where(change => change.BatchId == batch.Id && change.IsImported).ExecuteDeleteAsync(cancel);
        batch.UndoneAt = store.Clock.Now();
        if (batch.UndoOf is { } undone && await store.Batches.SingleOrDefaultAsync(other => other.Id == undone, cancel) is { } again)
            again.UndoneAt = null;
        var saved = await store.Save("undo", cancel, undoOf: batch.Id);
        if (saved.Refusal is { } refusal)
            return refusal;
        await transaction.CommitAsync(cancel);
        return new Answer(saved.Value, plan.TakenBack, plan.Left);
    }

    private async Task<List<Import.KnownAs>> KnownAs(HashSet<Guid> records, CancellationToken cancel) => records.Count > 200
        ? [.. (await store.KnownAs.ToListAsync(cancel)).Where(known => records.Contains(known.RecordId))]
        : await store.KnownAs.Where(known => records.Contains(known.RecordId)).ToListAsync(cancel);
}

/// <summary>What an undo would do to each record of a batch.</summary>
internal sealed class UndoPlan
{
    public List<IRecord> ToRemove { get; } = [];
    public List<IRecord> ToBringBack { get; } = [];
    public Dictionary<string, int> TakenBack { get; } = [];
    public List<UndoBatch.LeftRecord> Left { get; } = [];

    public static async Task<UndoPlan> Make(Store.Store store, Batch batch, CancellationToken cancel)
    {
        var plan = new UndoPlan();
        var changes = (await store.Changes.AsNoTracking().Where(change => change.BatchId == batch.Id).OrderBy(change => change.Id).ToListAsync(cancel))
            .Where(change => !change.IsImported || change.Before is null)
            .GroupBy(change => (change.Kind, change.RecordId)).ToList();
        var later = await ChangedLater(store, batch, cancel);
        var records = await Current(store, [.. changes.Select(group => group.Key.Kind).Distinct()], [.. changes.Select(group => group.Key.RecordId)], cancel);

        // A part whose whole stays as it is stays with it: the stage change of a lead that has moved on since.
        var keptWholes = changes.Select(group => group.Key.RecordId).Where(later.Contains).ToHashSet();
        foreach (var group in changes)
        {
            var record = records.GetValueOrDefault(group.Key.RecordId);
            var (first, last) = (group.First(), group.Last());
            if (keptWholes.Contains(group.Key.RecordId) || (first.PartOfId is { } whole && keptWholes.Contains(whole)))
                plan.Leave(group.Key.Kind, group.Key.RecordId, record);
            else if (last.After is null && last.Before is not null)
                plan.BringBack(store, last);
            else if (record is not null && first.Before is null)
                plan.Remove(group.Key.Kind, record);
            else if (record is not null)
                plan.Revert(group.Key.Kind, record, group);
        }
        return plan;
    }

    /// <summary>The records that later batches have changed; an undo and what it took back cancel each other out.</summary>
    private static async Task<HashSet<Guid>> ChangedLater(Store.Store store, Batch batch, CancellationToken cancel)
    {
        var batches = await store.Batches.AsNoTracking().Where(other => other.At >= batch.At && other.UndoneAt == null && other.UndoOf == null)
            .Select(other => other.Id).ToListAsync(cancel);
        var later = batches.Where(other => other.CompareTo(batch.Id) > 0).ToList();
        var changes = await store.Changes.AsNoTracking().Where(change => later.Contains(change.BatchId))
            .Select(change => new { change.RecordId, change.PartOfId }).ToListAsync(cancel);
        return [.. changes.SelectMany(change => new[] { change.RecordId, change.PartOfId ?? change.RecordId })];
    }

    private static async Task<Dictionary<Guid, IRecord>> Current(Store.Store store, string[] kinds, HashSet<Guid> ids, CancellationToken cancel)
    {
        var records = new Dictionary<Guid, IRecord>();
        foreach (var kind in kinds)
            foreach (var record in await RecordTables.Of(kind)!.Load(store, ids.Count > 200 ? null : ids, cancel))
                if (ids.Contains(record.Id))
                    records[record.Id] = record;
        return records;
    }

    private void Leave(string kind, Guid id, IRecord? record) =>
        Left.Add(new UndoBatch.LeftRecord(kind, id, record is null ? null : RecordTables.Of(kind)!.Name(record)));

    private void Remove(string kind, IRecord record)
    {
        ToRemove.Add(record);
        Count(kind);
    }

    private void BringBack(Store.Store store, Change removal)
    {
        var table = RecordTables.Of(removal.Kind)!;
        var record = table.New();
        (record.WorkspaceId, record.Id, record.Version, record.RecordedAt) = (removal.WorkspaceId, removal.RecordId, 1, store.Clock.Now());
        foreach (var (field, value) in JsonText.Fields(removal.Before))
            table.Set(record, field, value);
        ToBringBack.Add(record);
        Count(removal.Kind);
    }

    private void Revert(string kind, IRecord record, IEnumerable<Change> changes)
    {
        var table = RecordTables.Of(kind)!;
        foreach (var change in changes.Reverse())
            foreach (var (field, before) in JsonText.Fields(change.Before))
                table.Set(record, field, before);
        Count(kind);
    }

    private void Count(string kind) => TakenBack[kind] = TakenBack.GetValueOrDefault(kind) + 1;
}
