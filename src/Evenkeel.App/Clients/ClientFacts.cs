using Evenkeel.App.Fit;
using Evenkeel.App.Store;
using Evenkeel.Core.Clients;
using Evenkeel.Core.Fit;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>What the records say of clients within a span of days. A client is an organisation, or a person of whom none is known; null stands for what names nobody.</summary>
internal sealed class ClientFacts
{
    private Dictionary<Guid, Guid?> organisations = [];
    private ILookup<Guid, Guid> leads = Array.Empty<(Guid Client, Guid Lead)>().ToLookup(pair => pair.Client, pair => pair.Lead);

    /// <summary>The criteria and what was scored by them.</summary>
    public FitFacts Fit { get; private set; } = new([], []);

    /// <summary>By client and currency.</summary>
    public List<(Guid? Client, Guid? Engagement, string Currency, BilledInvoice Invoice)> Invoices { get; private set; } = [];

    /// <summary>Minutes by client, of those that somebody pays for and of the others.</summary>
    public List<(Guid? Client, bool IsBillable, int Minutes)> Time { get; private init; } = [];

    /// <summary>Minutes by client of the last weeks, and of how many weeks.</summary>
    private Dictionary<Guid, int> late = [];
    private int lateWeeks = 1;

    /// <summary>What mails, calls and meetings took that is not in it.</summary>
    public Dictionary<Guid, int> Unlogged { get; private set; } = [];

    /// <summary>What clients are meant to get of a week.</summary>
    public ClientAttention Attention { get; private set; } = new();

    /// <summary>What tells that clients may be leaving.</summary>
    public ClientDrift Drift { get; private set; } = new();

    /// <summary>With whom an agreement is running.</summary>
    public HashSet<Guid> Engaged { get; private set; } = [];

    /// <summary>Whom each client has brought.</summary>
    public ILookup<Guid, Guid> Brought { get; private set; } = Array.Empty<(Guid By, Guid Client)>().ToLookup(pair => pair.By, pair => pair.Client);

    /// <summary>Only what was invoiced within the span.</summary>
    public static async Task<ClientFacts> OfInvoices(Store.Store store, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        var facts = new ClientFacts();
        await facts.LoadInvoices(store, await facts.LoadClients(store, until, cancel), from, until, cancel);
        return facts;
    }

    /// <summary>Tells invoices in one currency, each at the rates of its own days; one of which a rate is not known stays as it is. Their order stays.</summary>
    /// <param name="at">The day whose rate of a currency counts for a day; itself when null.</param>
    public void Convert(string into, DayRates rates, Func<string, DateOnly, DateOnly>? at = null) => Invoices =
        [.. Invoices.Select(one => one.Currency != into && one.Invoice.In(into, one.Currency, rates, day => at?.Invoke(one.Currency, day) ?? day) is { } converted ? one with { Currency = into, Invoice = converted } : one)];

    /// <param name="from">The first day; null for all.</param>
    /// <param name="until">The last day.</param>
    /// <param name="invoicesFrom">The first day of invoices, which are told of a longer span; null for all.</param>
    public static async Task<ClientFacts> Load(Store.Store store, DateOnly? from, DateOnly until, DateOnly? invoicesFrom, CancellationToken cancel)
    {
        var first = from ?? DateOnly.MinValue;
        var facts = new ClientFacts();
        var engagements = await facts.LoadClients(store, until, cancel);
        await facts.LoadInvoices(store, engagements, invoicesFrom ?? DateOnly.MinValue, until, cancel);
        facts.Time.AddRange(await facts.LoadTime(store, engagements, first, until, cancel));
        async Task<Dictionary<Guid, int>> Minutes(DateOnly begins, DateOnly ends) =>
            (await facts.LoadTime(store, engagements, begins, ends, cancel)).Where(one => one.Client is not null).GroupBy(one => one.Client!.Value).ToDictionary(group => group.Key, group => group.Sum(one => one.Minutes));
        var begun = await store.TimeEntries.AsNoTracking().Where(entry => entry.On <= until).OrderBy(entry => entry.On).Select(entry => (DateOnly?)entry.On).FirstOrDefaultAsync(cancel);
        facts.lateWeeks = begun is { } day ? Math.Clamp((until.DayNumber - day.DayNumber + 7) / 7, 1, MeasureClients.LateWeeks) : 1;
        facts.Attention = await ClientAttention.Load(store, cancel);
        var clients = facts.Time.Select(one => one.Client).Concat(facts.Invoices.Select(one => one.Client)).OfType<Guid>().Concat(facts.Engaged).Concat(facts.Attention.Clients).ToHashSet();
        var earliest = until.AddDays(1 - Core.Clients.Drift.Days);
        var contacts = await HadContact.Load(store, person => facts.Client(null, person)!.Value, from is { } asked && asked > earliest ? earliest : from, until, cancel);
        var effort = await ClientEffort.Of(contacts, clients, () => facts.LoadLogged(store, engagements, cancel));
        async Task<Dictionary<Guid, int>> All(DateOnly begins, DateOnly ends) =>
            (await Minutes(begins, ends)).Concat(effort.Minutes(begins, ends)).GroupBy(one => one.Key).ToDictionary(one => one.Key, one => one.Sum(of => of.Value));
        facts.Unlogged = effort.Minutes(first, until);
        facts.late = await All(until.AddDays(1 - (7 * facts.lateWeeks)), until);
        await facts.Attention.Look(All, begun, until);
        facts.Drift = await ClientDrift.Load(Minutes, contacts, until);
        facts.Fit = await FitFacts.Load(store, until, cancel);
        if (facts.Fit.Criteria.Count > 0)
            facts.leads = (await store.Leads.AsNoTracking().Where(lead => store.Assessments.Any(of => of.LeadId == lead.Id)).Select(lead => new { lead.Id, lead.OrganisationId, lead.PersonId }).ToListAsync(cancel))
                .Where(lead => facts.Client(lead.OrganisationId, lead.PersonId) is not null).ToLookup(lead => facts.Client(lead.OrganisationId, lead.PersonId)!.Value, lead => lead.Id);
        await facts.LoadBrought(store, first, until, cancel);
        return facts;
    }

    /// <summary>Who belongs to which organisation.</summary>
    /// <returns>The client of each engagement.</returns>
    private async Task<Dictionary<Guid, Guid?>> LoadClients(Store.Store store, DateOnly until, CancellationToken cancel)
    {
        organisations = await store.People.AsNoTracking().Where(person => person.OrganisationId != null).Select(person => new { person.Id, person.OrganisationId }).ToDictionaryAsync(person => person.Id, person => person.OrganisationId, cancel);
        var engagements = await store.Engagements.AsNoTracking().Select(of => new { of.Id, of.OrganisationId, of.PersonId, of.EndsOn }).ToListAsync(cancel);
        Engaged = [.. engagements.Where(of => of.EndsOn is null || of.EndsOn >= until).Select(of => of.OrganisationId ?? of.PersonId).OfType<Guid>()];
        return engagements.ToDictionary(of => of.Id, of => Client(of.OrganisationId, of.PersonId));
    }

    private async Task LoadInvoices(Store.Store store, Dictionary<Guid, Guid?> engagements, DateOnly first, DateOnly until, CancellationToken cancel)
    {
        var payments = (await store.Payments.AsNoTracking().Where(payment => payment.On <= until).Select(payment => new { payment.InvoiceId, payment.On, payment.AmountMinor, payment.AmountCurrency }).ToListAsync(cancel)).ToLookup(payment => payment.InvoiceId);
        foreach (var invoice in await store.Invoices.AsNoTracking().Where(invoice => invoice.IssuedOn >= first && invoice.IssuedOn <= until).OrderBy(invoice => invoice.Id)
            .Select(of => new { of.Id, of.OrganisationId, of.PersonId, of.EngagementId, of.IssuedOn, of.PaidOn, of.NetMinor, of.TaxMinor, of.AmountMinor, of.Currency }).ToListAsync(cancel))
            Invoices.Add((Client(invoice.OrganisationId, invoice.PersonId) ?? (invoice.EngagementId is { } engagement ? engagements.GetValueOrDefault(engagement) : null), invoice.EngagementId, invoice.Currency, new BilledInvoice(
                invoice.IssuedOn, invoice.NetMinor ?? (invoice.AmountMinor - (invoice.TaxMinor ?? 0)), invoice.AmountMinor, invoice.PaidOn <= until ? invoice.PaidOn : null,
                [.. payments[invoice.Id].Where(payment => payment.AmountCurrency == invoice.Currency).Select(payment => (payment.On, payment.AmountMinor))])));
    }

    private async Task<List<(Guid? Client, bool IsBillable, int Minutes)>> LoadTime(Store.Store store, Dictionary<Guid, Guid?> engagements, DateOnly first, DateOnly until, CancellationToken cancel)
    {
        var sums = await store.TimeEntries.AsNoTracking().Where(entry => entry.On >= first && entry.On <= until).GroupBy(entry => new { entry.OrganisationId, entry.EngagementId, entry.LeadId, entry.IsBillable })
            .Select(group => new { group.Key.OrganisationId, group.Key.EngagementId, group.Key.LeadId, group.Key.IsBillable, Minutes = group.Sum(entry => entry.Minutes) }).ToListAsync(cancel);
        var worked = await LoadWorked(store, engagements, sums.Where(sum => sum.OrganisationId is null).Select(sum => sum.LeadId), cancel);
        return [.. sums.Select(sum => (worked(sum.OrganisationId, sum.EngagementId, sum.LeadId), sum.IsBillable, sum.Minutes))];
    }

    /// <summary>On which days time is written down for which client.</summary>
    private async Task<HashSet<(Guid Client, DateOnly On)>> LoadLogged(Store.Store store, Dictionary<Guid, Guid?> engagements, CancellationToken cancel)
    {
        var days = await store.TimeEntries.AsNoTracking().Where(entry => entry.OrganisationId != null || entry.EngagementId != null || entry.LeadId != null).Select(entry => new { entry.OrganisationId, entry.EngagementId, entry.LeadId, entry.IsBillable, entry.On }).Distinct().ToListAsync(cancel);
        var worked = await LoadWorked(store, engagements, days.Where(day => day.OrganisationId is null).Select(day => day.LeadId), cancel);
        return [.. days.Select(day => (Client: worked(day.OrganisationId, day.EngagementId, day.LeadId), day.On)).Where(day => day.Client is not null).Select(day => (day.Client!.Value, day.On))];
    }

    /// <returns>For whom time was worked: the organisation that it names, else the client of its engagement, else that of its lead.</returns>
    private async Task<Func<Guid?, Guid?, Guid?, Guid?>> LoadWorked(Store.Store store, Dictionary<Guid, Guid?> engagements, IEnumerable<Guid?> ofLeads, CancellationToken cancel)
    {
        var ids = ofLeads.OfType<Guid>().Distinct().ToList();
        var clients = (await store.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id)).Select(of => new { of.Id, of.OrganisationId, of.PersonId }).ToListAsync(cancel)).ToDictionary(of => of.Id, of => Client(of.OrganisationId, of.PersonId));
        return (organisation, engagement, lead) => organisation ?? (engagement is { } under ? engagements.GetValueOrDefault(under) : null) ?? (lead is { } of ? clients.GetValueOrDefault(of) : null);
    }

    private async Task LoadBrought(Store.Store store, DateOnly first, DateOnly until, CancellationToken cancel)
    {
        var zone = (await store.Workspace(cancel)).Zone();
        var won = await store.Leads.AsNoTracking().Where(lead => lead.Outcome == Outcome.Won && (lead.IntroducedById != null || lead.SourceId != null))
            .Select(lead => new { lead.IntroducedById, Source = store.Sources.Where(source => source.Id == lead.SourceId).Select(source => source.PersonId).FirstOrDefault(), lead.OrganisationId, lead.PersonId, lead.ClosedAt }).ToListAsync(cancel);
        var brought = from lead in won
                      let day = CalendarDay.Of(lead.ClosedAt!.Value, zone)
                      where day >= first && day <= until
                      from person in new[] { lead.IntroducedById, lead.Source }
                      where person is not null
                      let of = Client(null, person)!.Value
                      let client = Client(lead.OrganisationId, lead.PersonId)
                      where client is not null && client != of
                      select (By: of, Client: client.Value);
        Brought = brought.Distinct().ToLookup(pair => pair.By, pair => pair.Client);
    }

    /// <summary>What was worked for a client of late, in a week.</summary>
    public double MinutesPerWeek(Guid client) => (double)late.GetValueOrDefault(client) / lateWeeks;

    /// <summary>How good a client is: by its own scores, and by those of its leads where it has none.</summary>
    public Quality? Quality(Guid client) => Fit.Quality(client, [.. leads[client]]);

    /// <summary>An organisation, or a person who belongs to none.</summary>
    public Guid? Client(Guid? organisation, Guid? person) => organisation ?? (person is { } id ? organisations.GetValueOrDefault(id) ?? id : null);
}
