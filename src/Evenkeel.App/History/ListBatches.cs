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

    /// <param name="Records">How many records it wrote.</param>
    public sealed record Row(Guid Id, DateTime At, string By, string What, string? Origin, int Records, DateTime? UndoneAt, Guid? UndoOf);

    /// <returns>The page, or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > LargestPage || ask.Skip < 0)
            return new Refusal("page.size", LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var all = store.Batches.AsNoTracking();
        if (ask.Record is { } record)
            all = all.Where(batch => store.Changes.Any(change => change.BatchId == batch.Id && !change.IsImported && (change.RecordId == record || change.PartOfId == record)));
        var page = await all.OrderByDescending(batch => batch.Id).Skip(ask.Skip).Take(ask.Take)
            .Select(batch => new Row(
                batch.Id, batch.At, store.Actors.First(actor => actor.Id == batch.ActorId).Name, batch.What, batch.Origin,
                store.Changes.Where(change => change.BatchId == batch.Id && !change.IsImported).Select(change => change.RecordId).Distinct().Count(), batch.UndoneAt, batch.UndoOf))
            .ToListAsync(cancel);
        return new Answer(page, await all.CountAsync(cancel));
    }
}
