using Evenkeel.App.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>Begins the engagement that a won lead has become, as part of winning it.</summary>
internal static class BeginEngagement
{
    /// <summary>With what the lead says; what it does not say stays empty. A lead that has one already, from an earlier win, keeps that.</summary>
    public static async Task Of(Store.Store store, Lead lead, CancellationToken cancel)
    {
        if (await store.Engagements.AnyAsync(engagement => engagement.LeadId == lead.Id, cancel))
            return;
        var engagement = store.Create<Engagement>();
        (engagement.Name, engagement.LeadId, engagement.OrganisationId, engagement.PersonId) = (lead.Name, lead.Id, lead.OrganisationId, lead.PersonId);
        (engagement.StartsOn, engagement.Amount) = (lead.ExpectedStartOn, lead.Value);
        engagement.Billing = await store.Offerings.Where(offering => offering.Id == lead.OfferingId).Select(offering => offering.Billing).FirstOrDefaultAsync(cancel)
            ?? Engagement.Project;
    }
}
