using Evenkeel.App.People;
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

    /// <summary>Whether a batch of this kind can never be taken back: an erasure, and the sample, which goes as a whole.</summary>
    /// <param name="what">The batch's code.</param>
    public static bool IsFinal(string what) => what is ErasePerson.What or "sample";

    /// <returns>The answer, or <c>batch.unknown</c>, <c>batch.undone-already</c>, <c>batch.final</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (await store.Batches.SingleOrDefaultAsync(batch => batch.Id == ask.Batch, cancel) is not { } batch)
            return new Refusal("batch.unknown");
        if (batch.UndoneAt is not null)
            return new Refusal("batch.undone-already");
        if (IsFinal(batch.What))
            return new Refusal("batch.final");
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        var plan = await UndoPlan.Make(store, batch, cancel);
        foreach (var created in plan.ToRemove.OrderByDescending(RecordTables.Place))
            store.Remove(created);
        foreach (var removed in plan.ToBringBack.OrderBy(RecordTables.Place))
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
