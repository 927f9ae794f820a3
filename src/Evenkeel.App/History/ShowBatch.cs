using Evenkeel.App.Leads;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.History;

/// <summary>Tells what one batch did, and whether it was taken back.</summary>
public sealed class ShowBatch(Store.Store store)
{
    public sealed record Ask(Guid Id);

    /// <param name="Stage">Where a lead was moved to, when that is what was done.</param>
    public sealed record Answer(Guid Id, string What, string? Stage, DateTime? UndoneAt);

    /// <returns>The batch, or <c>batch.unknown</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (await store.Batches.AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == ask.Id, cancel) is not { } batch)
            return new Refusal("batch.unknown");
        return new Answer(batch.Id, batch.What, batch.What == "lead.moved" ? await StageOf(batch, cancel) : null, batch.UndoneAt);
    }

    private async Task<string?> StageOf(Batch batch, CancellationToken cancel)
    {
        var entered = await store.Changes.AsNoTracking().Where(change => change.BatchId == batch.Id && change.Kind == LeadTables.StageChanges.Kind)
            .Select(change => change.After).FirstOrDefaultAsync(cancel);
        return JsonText.Fields(entered).TryGetValue("stage", out var stage) && Guid.TryParse(stage, out var id)
            ? await store.Stages.Where(found => found.Id == id).Select(found => found.Name).FirstOrDefaultAsync(cancel)
            : null;
    }
}
