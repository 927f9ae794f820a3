using Evenkeel.Core.Leads;
using Evenkeel.Core.Plan;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Plan;

/// <summary>Tells whether something came of what was done, as an <see cref="Effect"/> counts it: a lead that was moved on or won in time, a lead from the person or the place.</summary>
internal sealed class WhatCame
{
    private readonly Dictionary<string, LeadHistory> byId;
    private readonly List<Opening> opened;

    private sealed record Opening(DateTime At, Guid? PersonId, Guid? IntroducedById, Guid? SourceId);

    private WhatCame(IReadOnlyList<LeadHistory> histories, List<Opening> opened) => (byId, this.opened) = (histories.ToDictionary(lead => lead.Id), opened);

    /// <param name="asOf">UTC; what came from then on is not known.</param>
    public static async Task<WhatCame> Of(Store.Store store, IReadOnlyList<LeadHistory> histories, DateTime asOf, CancellationToken cancel) => new(
        histories, await store.Leads.AsNoTracking().Where(lead => lead.OpenedAt < asOf && (lead.PersonId != null || lead.IntroducedById != null || lead.SourceId != null))
            .Select(lead => new Opening(lead.OpenedAt, lead.PersonId, lead.IntroducedById, lead.SourceId)).ToListAsync(cancel));

    public bool Of(ActivityKind kind, Guid of, DateTime at) => kind switch
    {
        ActivityKind.Lead => byId.TryGetValue(of.ToString(), out var lead)
            && Within(lead.Stages.Select(change => change.At).Append(lead.Outcome is Outcome.Won ? lead.ClosedAt!.Value : default), at, Effects.MovesWithinDays),
        ActivityKind.Person => Within(opened.Where(lead => lead.PersonId == of || lead.IntroducedById == of).Select(lead => lead.At), at, Effects.BringsWithinDays),
        _ => Within(opened.Where(lead => lead.SourceId == of).Select(lead => lead.At), at, Effects.BringsWithinDays),
    };

    private static bool Within(IEnumerable<DateTime> moments, DateTime after, int days) => moments.Any(at => at > after && at <= after.AddDays(days));
}
