using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Moves an open lead into another stage.</summary>
public sealed class MoveLead(Store.Store store)
{
    /// <param name="At">When it happened, UTC; now when null.</param>
    public sealed record Ask(Guid Id, Guid StageId, DateTime? At = null, int? SeenVersion = null);

    /// <returns>The change, or <c>lead.unknown</c>, <c>stage.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="LeadLife.Move"/> refuses.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Lead>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var lead = found.Value;
        if (await store.Stages.SingleOrDefaultAsync(stage => stage.Id == ask.StageId && stage.MergedIntoId == null, cancel) is not { } stage)
            return new Refusal("stage.unknown");
        return await Apply(store, lead, stage, ask.At, cancel) is { } refusal ? refusal : await store.SaveOne(lead, "lead.moved", cancel);
    }

    /// <summary>Moves a tracked lead, without saving.</summary>
    /// <param name="told">When it happened, UTC; now when null.</param>
    /// <returns>Null, or what <see cref="LeadLife.Move"/> refuses; nothing is changed then.</returns>
    internal static async Task<Refusal?> Apply(Store.Store store, Lead lead, Stage stage, DateTime? told, CancellationToken cancel)
    {
        var now = store.Clock.Now();
        var at = told is { } then ? Clock.ToMicroseconds(then) : now;
        if (LeadLife.Move(await LeadHistories.Of(store, lead, cancel), stage.Id.ToString(), at, now) is { } refusal)
            return refusal with { About = [stage.Name] };
        lead.StageId = stage.Id;
        var change = store.Create<LeadStage>();
        (change.LeadId, change.StageId, change.At) = (lead.Id, stage.Id, at);
        return null;
    }
}
