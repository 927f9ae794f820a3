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

    public static readonly RecordTable<Invoice> Invoices = new RecordTable<Invoice>("invoice", "invoices", person: x => x.PersonId)
        .Text("number", x => x.Number, (x, v) => x.Number = v)
        .Reference("organisation_id", "organisation", x => x.OrganisationId, (x, v) => x.OrganisationId = v)
        .Reference("person_id", "person", x => x.PersonId, (x, v) => x.PersonId = v)
        .Reference("engagement_id", "engagement", x => x.EngagementId, (x, v) => x.EngagementId = v)
        .Day("issued_on", x => x.IssuedOn, (x, v) => x.IssuedOn = v ?? x.IssuedOn)
        .Day("due_on", x => x.DueOn, (x, v) => x.DueOn = v)
        .Day("paid_on", x => x.PaidOn, (x, v) => x.PaidOn = v)
        .SignedMoney("net", "currency", x => x.Net, (x, v) => x.Net = v)
        .SignedMoney("tax", "currency", x => x.Tax, (x, v) => x.Tax = v)
        .SignedMoney("amount", "currency", x => x.Amount, (x, v) => x.Amount = v ?? x.Amount);

    public static readonly RecordTable<Payment> Payments = new RecordTable<Payment>("payment", "payments", partOf: x => x.InvoiceId)
        .Reference("invoice_id", Invoices.Kind, x => x.InvoiceId, (x, v) => x.InvoiceId = v ?? default)
        .Day("on", x => x.On, (x, v) => x.On = v ?? x.On)
        .SignedMoney("amount", "currency", x => x.Amount, (x, v) => x.Amount = v ?? x.Amount);
}
