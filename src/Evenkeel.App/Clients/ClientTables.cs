using Evenkeel.App.Tables;

namespace Evenkeel.App.Clients;

/// <summary>The fields of what is agreed with clients.</summary>
public static class ClientTables
{
    public static readonly RecordTable<Engagement> Engagements = new RecordTable<Engagement>("engagement", "engagements", partOf: x => x.LeadId, person: x => x.PersonId)
        .Reference("organisation_id", "organisation", x => x.OrganisationId, (x, v) => x.OrganisationId = v)
        .Reference("person_id", "person", x => x.PersonId, (x, v) => x.PersonId = v)
        .Reference("lead_id", "lead", x => x.LeadId, (x, v) => x.LeadId = v)
        .Text("name", x => x.Name, (x, v) => x.Name = v ?? "")
        .Text("billing", x => x.Billing, (x, v) => x.Billing = v)
        .Day("starts_on", x => x.StartsOn, (x, v) => x.StartsOn = v)
        .Day("ends_on", x => x.EndsOn, (x, v) => x.EndsOn = v)
        .Hours("hours_per_week", x => x.MinutesPerWeek, (x, v) => x.MinutesPerWeek = v)
        .Money("amount", "currency", x => x.Amount, (x, v) => x.Amount = v);
}
