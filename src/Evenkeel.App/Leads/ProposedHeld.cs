using System.Collections.Concurrent;
using Evenkeel.App.Import;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core.Leads;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Times of contact that were probably leads, found once for each state of the records and each day.</summary>
public sealed class ProposedHeld
{
    private readonly ConcurrentDictionary<Guid, (Guid LastBatch, DateOnly Today, IReadOnlyList<Proposed> All)> held = new();

    /// <param name="Key">The same as long as the same contacts are known.</param>
    /// <param name="OrganisationId">Null where only the domain of their mail says that they belong together.</param>
    internal sealed record Proposed(string Key, string With, Guid? OrganisationId, PastContact Contact);

    /// <param name="today">The last day of which anything is known.</param>
    internal async Task<IReadOnlyList<Proposed>> Of(Store.Store store, DateOnly today, CancellationToken cancel)
    {
        var (workspace, batch) = (store.Session.WorkspaceId, await store.LastBatch(cancel));
        if (!held.TryGetValue(workspace, out var last) || last.LastBatch != batch || last.Today != today)
            held[workspace] = last = (batch, today, await Find(store, today, cancel));
        return last.All;
    }

    private static async Task<IReadOnlyList<Proposed>> Find(Store.Store store, DateOnly today, CancellationToken cancel)
    {
        var workspace = await store.Workspace(cancel);
        var (zone, until) = (workspace.Zone(), CalendarDay.Start(today.AddDays(1), workspace.Zone()));
        var own = workspace.OwnAddresses.Select(address => MailDomain.OfCompany(ContactKeys.Email(address))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var names = await store.Organisations.ToDictionaryAsync(organisation => organisation.Id, organisation => organisation.Name, cancel);
        var people = await store.People.Select(person => new { person.Id, person.OrganisationId, person.Emails }).ToListAsync(cancel);
        var domains = people.ToDictionary(person => person.Id, person => person.Emails.Select(email => MailDomain.OfCompany(ContactKeys.Email(email))).FirstOrDefault(domain => domain is not null && !own.Contains(domain)));

        // Whoever writes from the domain of one known organisation is of it.
        var owners = people.Where(person => person.OrganisationId is not null && domains[person.Id] is not null).GroupBy(person => domains[person.Id]!)
            .Where(of => of.Select(person => person.OrganisationId).Distinct().Count() == 1).ToDictionary(of => of.Key, of => of.First().OrganisationId!.Value, StringComparer.Ordinal);
        var groups = people.Select(person => (person.Id, With: person.OrganisationId ?? (domains[person.Id] is { } domain && owners.TryGetValue(domain, out var owner) ? owner : null), Domain: domains[person.Id]))
            .Where(person => person.With is not null || person.Domain is not null).ToDictionary(person => person.Id, person => (person.With, Domain: person.With is null ? person.Domain : null));
        var touches = (await Touches(store, until, zone, cancel)).Where(touch => groups.ContainsKey(touch.PersonId)).ToLookup(touch => groups[touch.PersonId]);
        var leads = await Leads(store, until, zone, cancel);
        var invoices = (await store.Invoices.Where(invoice => invoice.OrganisationId != null && invoice.IssuedOn <= today).Select(invoice => new { invoice.OrganisationId, invoice.IssuedOn }).ToListAsync(cancel))
            .ToLookup(invoice => invoice.OrganisationId, invoice => invoice.IssuedOn);
        var no = (await store.NoLeads.AsNoTracking().ToListAsync(cancel)).ToLookup(one => one.PersonId);
        var all = new List<Proposed>();
        foreach (var group in touches)
        {
            var theirs = group.Select(touch => touch.PersonId).ToHashSet();
            var there = leads.Where(lead => (lead.Organisation is { } at && at == group.Key.With) || lead.People.Exists(theirs.Contains)).Select(lead => lead.Time).ToList();
            foreach (var contact in PastContact.Find([.. group], there, [.. invoices[group.Key.With]], today))
                if (!contact.People.Any(person => no[person].Any(one => one.BeganOn <= contact.EndedOn && one.EndedOn >= contact.BeganOn)))
                    all.Add(new($"{contact.People[0]:N}-{contact.BeganOn:yyyyMMdd}", group.Key.With is { } id ? names[id] : MailDomain.Name(group.Key.Domain!), group.Key.With, contact));
        }
        return [.. all.OrderByDescending(one => one.Contact.EndedOn).ThenBy(one => one.Key, StringComparer.Ordinal)];
    }

    private static async Task<List<Touch>> Touches(Store.Store store, DateTime until, TimeZoneInfo zone, CancellationToken cancel) =>
        (await TookPart.Until(store, until, cancel))
        .ConvertAll(one => new Touch(one.InteractionId, one.PersonId, CalendarDay.Of(one.At, zone), one.Direction is Direction.In or Direction.Both, one.Direction is Direction.Out or Direction.Both));

    private static async Task<List<(Guid? Organisation, List<Guid> People, LeadTime Time)>> Leads(Store.Store store, DateTime until, TimeZoneInfo zone, CancellationToken cancel) =>
        (await store.Leads.Where(lead => lead.OpenedAt < until).Select(lead => new { lead.OrganisationId, lead.PersonId, lead.OpenedAt, lead.ClosedAt, lead.Outcome }).ToListAsync(cancel))
        .ConvertAll(lead => (lead.OrganisationId, lead.PersonId is { } person ? new List<Guid> { person } : [],
            new LeadTime(CalendarDay.Of(lead.OpenedAt, zone), lead.ClosedAt < until ? CalendarDay.Of(lead.ClosedAt.Value, zone) : null, lead.ClosedAt < until && lead.Outcome is Outcome.Won)));
}
