using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.History;

/// <summary>Lists what was written, the newest first, a page at a time.</summary>
public sealed class ListBatches(Store.Store store)
{
    private const int LargestPage = 200;

    /// <param name="Record">Those that have touched this record or a part of it; null for all.</param>
    public sealed record Ask(int Skip = 0, int Take = 50, Guid? Record = null);

    public sealed record Answer(IReadOnlyList<Row> Batches, int Total);

    /// <param name="Records">How many records it wrote; where one was asked for, only that and its parts.</param>
    public sealed record Row(Guid Id, DateTime At, string By, string What, string? Origin, int Records, DateTime? UndoneAt, Guid? UndoOf);

    /// <returns>The page, or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > LargestPage || ask.Skip < 0)
            return new Refusal("page.size", LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return ask.Record is { } record ? await Touching(record, ask, cancel) : await All(ask, cancel);
    }

    private async Task<Answer> All(Ask ask, CancellationToken cancel)
    {
        var page = await store.Batches.AsNoTracking().OrderByDescending(batch => batch.Id).Skip(ask.Skip).Take(ask.Take)
            .Select(batch => new Row(
                batch.Id, batch.At, store.Actors.First(actor => actor.Id == batch.ActorId).Name, batch.What, batch.Origin,
                store.Changes.Where(change => change.BatchId == batch.Id && !change.IsImported).Select(change => change.RecordId).Distinct().Count(), batch.UndoneAt, batch.UndoOf))
            .ToListAsync(cancel);
        return new Answer(page, await store.Batches.CountAsync(cancel));
    }

    /// <summary>From the changes of the record, of which there are few: a batch may have written a hundred thousand others.</summary>
    private async Task<Answer> Touching(Guid record, Ask ask, CancellationToken cancel)
    {
        var changes = store.Changes.AsNoTracking().Where(change => !change.IsImported);
        var own = await changes.Where(change => change.RecordId == record).Select(change => new { change.BatchId, change.RecordId }).ToListAsync(cancel);
        var parts = await changes.Where(change => change.PartOfId == record).Select(change => new { change.BatchId, change.RecordId }).ToListAsync(cancel);
        var records = own.Concat(parts).Distinct().CountBy(change => change.BatchId).ToDictionary();
        var ids = records.Keys.OrderDescending().Skip(ask.Skip).Take(ask.Take).ToList();
        var page = await store.Batches.AsNoTracking().Where(batch => ids.Contains(batch.Id)).OrderByDescending(batch => batch.Id)
            .Select(batch => new Row(batch.Id, batch.At, store.Actors.First(actor => actor.Id == batch.ActorId).Name, batch.What, batch.Origin, 0, batch.UndoneAt, batch.UndoOf))
            .ToListAsync(cancel);
        return new Answer(page.ConvertAll(row => row with { Records = records[row.Id] }), records.Count);
    }
}
