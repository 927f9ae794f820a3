using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.History;

/// <summary>What an undo would do to each record of a batch.</summary>
internal sealed class UndoPlan
{
    /// <summary>Up to so many records are looked up one by one; of more, their whole table is read.</summary>
    private const int Few = 200;

    public HashSet<IRecord> ToRemove { get; } = [];
    public List<IRecord> ToBringBack { get; } = [];
    public Dictionary<string, int> TakenBack { get; } = [];
    public List<UndoBatch.LeftRecord> Left { get; } = [];

    private readonly List<IRecord> reverted = [];

    public static async Task<UndoPlan> Make(Store.Store store, Batch batch, CancellationToken cancel)
    {
        var plan = new UndoPlan();

        // Of what was erased, only who and when is left.
        var changes = (await store.Changes.AsNoTracking().Where(change => change.BatchId == batch.Id).OrderBy(change => change.Id).ToListAsync(cancel))
            .Where(change => (!change.IsImported || change.Before is null) && (change.Before ?? change.After) is not null)
            .GroupBy(change => (change.Kind, change.RecordId)).ToList();
        var later = await ChangedLater(store, batch, [.. changes.Select(group => group.Key.RecordId)], cancel);
        var records = await Current(store, [.. changes.Select(group => group.Key.Kind).Distinct()], [.. changes.Select(group => group.Key.RecordId)], cancel);
        if (batch.What is MergePeople.What or MergeOrganisations.What)
        {
            await new UndoMerge(store, plan, records, later).Run([.. changes.Select(group => group.Single())], cancel);
            return plan;
        }

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
                plan.ToRemove.Add(record);
            else if (record is not null)
                plan.Revert(group.Key.Kind, record, group);
        }
        await plan.KeepWhatIsNeeded(store, cancel);
        await plan.FollowMerged(store, cancel);
        await plan.LetGoOfWhatIsGone(store, cancel);
        foreach (var record in plan.ToRemove)
            plan.Count(RecordTables.Of(record.GetType()).Kind);
        return plan;
    }

    /// <summary>Whoever was merged away since is not referred to again, but who stands for them; the same goes for organisations.</summary>
    private async Task FollowMerged(Store.Store store, CancellationToken cancel)
    {
        var away = await MergedAway.Load(store, asStored: false, cancel);
        foreach (var record in ToBringBack.Concat(reverted))
        {
            var table = RecordTables.Of(record.GetType());
            foreach (var column in table.Columns.Where(column => column.To is not null && column.Name != "merged_into"))
                if (table.Get(record, column.Name) is { } to && away.TryGetValue(to, out var into))
                    table.Set(record, column.Name, into);
        }
    }

    /// <summary>What was taken out since is not referred to again: a record comes back without it, or not at all where it is nothing by itself.</summary>
    private async Task LetGoOfWhatIsGone(Store.Store store, CancellationToken cancel)
    {
        var back = ToBringBack.Select(record => record.Id).ToHashSet();
        var references = (from record in ToBringBack.Concat(reverted)
                          let table = RecordTables.Of(record.GetType())
                          from column in table.Columns
                          where column.To is not null && table.Get(record, column.Name) is not null
                          let to = Guid.Parse(table.Get(record, column.Name)!)
                          where !back.Contains(to)
                          select (record, table, column, to)).ToList();
        foreach (var kind in references.GroupBy(one => one.column.To!).ToList())
        {
            var ids = kind.Select(one => one.to).ToHashSet();
            var there = (await RecordTables.Of(kind.Key)!.Load(store, ids.Count > Few ? null : ids, cancel)).Select(record => record.Id).ToHashSet();
            foreach (var (record, table, column, to) in kind.Where(one => !there.Contains(one.to)))
            {
                table.Set(record, column.Name, null);
                if (table.Get(record, column.Name) is null || !ToBringBack.Remove(record))
                    continue;
                TakenBack[table.Kind]--;
                Leave(table.Kind, record.Id, record);
            }
        }
    }

    /// <summary>What a record that stays refers to stays as well.</summary>
    private async Task KeepWhatIsNeeded(Store.Store store, CancellationToken cancel)
    {
        var removed = ToRemove.ToDictionary(record => record.Id);
        var staying = new Queue<IRecord>();
        foreach (var kind in ToRemove.GroupBy(record => RecordTables.Of(record.GetType()), record => record.Id).ToList())
            foreach (var table in RecordTables.All.Where(table => table.Columns.Any(column => column.To == kind.Key.Kind)))
                foreach (var record in kind.Count() > Few ? await table.Load(store, null, cancel) : await table.Referring(store, kind.Key, [.. kind], cancel))
                    if (!removed.ContainsKey(record.Id))
                        staying.Enqueue(record);
        while (staying.TryDequeue(out var record))
        {
            var table = RecordTables.Of(record.GetType());
            foreach (var column in table.Columns.Where(column => column.To is not null))
                if (table.Get(record, column.Name) is { } to && removed.Remove(Guid.Parse(to), out var needed))
                {
                    ToRemove.Remove(needed);
                    Leave(column.To!, needed.Id, needed);
                    staying.Enqueue(needed);
                }
        }
    }

    /// <summary>Which of some records later batches have changed; an undo and what it took back cancel each other out.</summary>
    private static async Task<HashSet<Guid>> ChangedLater(Store.Store store, Batch batch, HashSet<Guid> records, CancellationToken cancel)
    {
        var batches = await store.Batches.AsNoTracking().Where(other => other.At >= batch.At && other.UndoneAt == null && other.UndoOf == null)
            .Select(other => other.Id).ToListAsync(cancel);
        var later = batches.Where(other => other.CompareTo(batch.Id) > 0).ToHashSet();
        var all = store.Changes.AsNoTracking();
        IQueryable<Change>[] some = records.Count > Few ? [all.Where(change => later.Contains(change.BatchId))]
            : [all.Where(change => records.Contains(change.RecordId)), all.Where(change => change.PartOfId != null && records.Contains(change.PartOfId.Value))];
        var changes = new List<(Guid RecordId, Guid? PartOfId, string Kind)>();
        foreach (var query in later.Count == 0 ? [] : some)
            changes.AddRange((await query.Select(change => new { change.RecordId, change.PartOfId, change.Kind, change.BatchId }).ToListAsync(cancel))
                .Where(change => later.Contains(change.BatchId)).Select(change => (change.RecordId, change.PartOfId, change.Kind)));

        // A stage change is the lead's own life; a next step or an own value stands beside what the lead itself says.
        return [.. changes.SelectMany(change => new[] { change.RecordId, change.PartOfId is { } whole && RecordTables.Of(change.Kind) is { IsMoment: true } ? whole : change.RecordId })];
    }

    private static async Task<Dictionary<Guid, IRecord>> Current(Store.Store store, string[] kinds, HashSet<Guid> ids, CancellationToken cancel)
    {
        var records = new Dictionary<Guid, IRecord>();
        foreach (var kind in kinds)
            foreach (var record in await RecordTables.Of(kind)!.Load(store, ids.Count > Few ? null : ids, cancel))
                if (ids.Contains(record.Id))
                    records[record.Id] = record;
        return records;
    }

    public void Leave(string kind, Guid id, IRecord? record) =>
        Left.Add(new UndoBatch.LeftRecord(kind, id, record is null ? null : RecordTables.Of(kind)!.Name(record)));

    public void BringBack(Store.Store store, Change removal)
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
        reverted.Add(record);
        Count(kind);
    }

    public void Count(string kind) => TakenBack[kind] = TakenBack.GetValueOrDefault(kind) + 1;
}
