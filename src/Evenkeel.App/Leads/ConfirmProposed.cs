using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Writes down a past lead that was proposed, with its dates, with whom and through whom it came, and how it ended.</summary>
public sealed class ConfirmProposed(Store.Store store, ProposedHeld held)
{
    /// <param name="Key">As <see cref="ListProposed"/> tells it.</param>
    /// <param name="Outcome">How it ended; what an invoice says when null.</param>
    public sealed record Ask(string? Key, Outcome? Outcome = null);

    /// <returns>The lead, or <c>proposed.unknown</c>, <c>proposed.no-outcome</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var zone = (await store.Workspace(cancel)).Zone();
        var today = CalendarDay.Of(store.Clock.Now(), zone);
        if ((await held.Of(store, today, cancel)).FirstOrDefault(one => one.Key == ask.Key) is not { } proposed)
            return new Refusal("proposed.unknown");
        var contact = proposed.Contact;
        if ((ask.Outcome ?? (contact.InvoicedOn is null ? null : Outcome.Won)) is not { } outcome)
            return new Refusal("proposed.no-outcome");
        await FirstStages.Ensure(store, cancel);
        var people = (await store.People.Where(person => contact.People.Contains(person.Id)).ToListAsync(cancel)).OrderBy(person => contact.People.Index().First(one => one.Item == person.Id).Index).ToList();
        var lead = store.Create<Lead>();
        (lead.Name, lead.PersonId, lead.OrganisationId, lead.SourceId) = (proposed.With, contact.People[0], proposed.OrganisationId, people.Select(person => person.SourceId).FirstOrDefault(source => source is not null));
        (lead.OpenedAt, lead.ClosedAt, lead.Outcome) = (CalendarDay.Start(contact.BeganOn, zone), CalendarDay.End(contact.EndedOn, zone), outcome);
        if (people.Count > 1)
            lead.Notes = Words.Say("proposed.note", Named(people));
        return await store.SaveOne(lead, "proposed.confirmed", cancel);
    }

    private static string Named(List<Person> people) => string.Join(", ", people.Take(ListProposed.Named).Select(person => person.Name)) + (people.Count > ListProposed.Named ? ", …" : "");
}
