using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Writes down a new lead.</summary>
public sealed class AddLead(Store.Store store)
{
    /// <param name="StageId">Where it stands; the first stage when null.</param>
    /// <param name="OpenedAt">UTC; now when null.</param>
    /// <param name="NextStep">The first thing to do for it.</param>
    public sealed record Ask(LeadFields Fields, Guid? StageId = null, DateTime? OpenedAt = null, TaskFields? NextStep = null);

    /// <returns>The change, or <c>stage.unknown</c>, <c>lead.in-the-future</c> or what <see cref="LeadFields"/> and <see cref="TaskFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var lead = await Prepare(store, ask, cancel);
        return lead.Refusal is { } refusal ? refusal : await store.SaveOne(lead.Value, "lead.added", cancel);
    }

    /// <summary>The lead, tracked and not yet saved; or what <see cref="Run"/> refuses.</summary>
    internal static async Task<Result<Lead>> Prepare(Store.Store store, Ask ask, CancellationToken cancel)
    {
        var (now, at) = (store.Clock.Now(), ask.OpenedAt is { } told ? Clock.ToMicroseconds(told) : store.Clock.Now());
        if (at > now + LeadLife.ClockSkew)
            return new Refusal("lead.in-the-future");
        var stages = await FirstStages.Ensure(store, cancel);
        var stage = ask.StageId is { } id ? stages.FirstOrDefault(stage => stage.Id == id) : stages[0];
        if (stage is null)
            return new Refusal("stage.unknown");
        var lead = store.Create<Lead>();
        if (await ask.Fields.Apply(store, lead, cancel) is { } refusal)
            return refusal;
        (lead.OpenedAt, lead.StageId) = (at, stage.Id);
        var change = store.Create<LeadStage>();
        (change.LeadId, change.StageId, change.At) = (lead.Id, stage.Id, at);
        if (ask.NextStep is { } next)
        {
            var step = store.Create<NextStep>();
            step.LeadId = lead.Id;
            if (next.Apply(step) is { } unclear)
                return unclear;
        }
        return lead;
    }
}

/// <summary>The stages of the workspace that are offered; three to begin with where it has none yet.</summary>
internal static class FirstStages
{
    private static readonly string[] Names = ["First talk", "Needs clear", "Offer sent"];

    public static async Task<List<Stage>> Ensure(Store.Store store, CancellationToken cancel)
    {
        var stages = await store.Stages.OrderBy(stage => stage.Position).ThenBy(stage => stage.Id).ToListAsync(cancel);
        if (stages.Count > 0)
            return [.. stages.Where(stage => stage is { IsRetired: false, MergedIntoId: null })];
        foreach (var (position, name) in Names.Index())
        {
            var stage = store.Create<Stage>();
            (stage.Name, stage.Position) = (name, position);
            stages.Add(stage);
        }
        return stages;
    }
}
