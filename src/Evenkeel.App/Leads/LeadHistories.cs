using Evenkeel.App.Store;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Reads what happened to leads, as Core's rules and forecasts take it.</summary>
public static class LeadHistories
{
    /// <summary>All leads of the workspace, by id.</summary>
    public static async Task<List<LeadHistory>> All(Store.Store store, CancellationToken cancel)
    {
        var stages = await store.Stages.AsNoTracking().ToDictionaryAsync(stage => stage.Id, stage => stage.Name, cancel);
        var sources = await store.Sources.AsNoTracking().ToDictionaryAsync(source => source.Id, source => source.Name, cancel);
        var offerings = await store.Offerings.AsNoTracking().ToDictionaryAsync(offering => offering.Id, offering => offering.Name, cancel);
        var changes = (await store.LeadStages.AsNoTracking().OrderBy(change => change.At).ThenBy(change => change.Id)
                .Select(change => new { change.LeadId, change.StageId, change.At }).ToListAsync(cancel))
            .ToLookup(change => change.LeadId, change => new StageChange(stages[change.StageId], change.At));
        var ends = (await store.LeadPastEnds.AsNoTracking().OrderBy(end => end.EndedAt).ThenBy(end => end.Id).ToListAsync(cancel))
            .ToLookup(end => end.LeadId, end => new PastEnd(end.EndedAt, end.Outcome, end.ReopenedAt));
        var leads = await store.Leads.AsNoTracking().OrderBy(lead => lead.Id)
            .Select(lead => new { lead.Id, lead.OpenedAt, lead.ClosedAt, lead.Outcome, lead.Owner, lead.SourceId, lead.OfferingId, lead.ValueMinor, lead.ValueCurrency, lead.Features })
            .ToListAsync(cancel);
        return [.. leads.Select(lead => new LeadHistory(lead.Id.ToString(), lead.OpenedAt)
        {
            Owner = lead.Owner ?? "",
            ClosedAt = lead.ClosedAt,
            Outcome = lead.Outcome,
            Stages = [.. changes[lead.Id]],
            PastEnds = [.. ends[lead.Id]],
            Source = lead.SourceId is { } source ? sources[source] : null,
            Offering = lead.OfferingId is { } offering ? offerings[offering] : null,
            Value = (double?)Core.Money.Money.OfMinor(lead.ValueMinor, lead.ValueCurrency)?.Amount,
            Features = lead.Features,
        })];
    }

    /// <summary>One lead as the rules take it: stages by their ids.</summary>
    public static async Task<LeadHistory> Of(Store.Store store, Lead lead, CancellationToken cancel) =>
        new(lead.Id.ToString(), lead.OpenedAt)
        {
            ClosedAt = lead.ClosedAt,
            Outcome = lead.Outcome,
            Stages = [.. (await store.LeadStages.AsNoTracking().Where(change => change.LeadId == lead.Id).OrderBy(change => change.At).ThenBy(change => change.Id)
                .ToListAsync(cancel)).Select(change => new StageChange(change.StageId.ToString(), change.At))],
            PastEnds = [.. (await store.LeadPastEnds.AsNoTracking().Where(end => end.LeadId == lead.Id).OrderBy(end => end.EndedAt).ThenBy(end => end.Id).ToListAsync(cancel))
                .Select(end => new PastEnd(end.EndedAt, end.Outcome, end.ReopenedAt))],
        };
}
