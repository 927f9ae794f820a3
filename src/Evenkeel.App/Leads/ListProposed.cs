using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Lists past leads that nobody has written down, as mail and calendar tell of them, the newest first.</summary>
public sealed class ListProposed(Store.Store store, ProposedHeld held)
{
    /// <summary>How many people of each are named.</summary>
    public const int Named = 5;

    /// <param name="AsOf">What happened until the end of the day before is known; now when null.</param>
    public sealed record Ask(DateOnly? AsOf = null, int Skip = 0, int Take = 50);

    /// <param name="Total">How many there are on all pages.</param>
    public sealed record Answer(IReadOnlyList<Row> Leads, int Total);

    /// <param name="Key">By which it is confirmed or dismissed.</param>
    /// <param name="With">The organisation, or what the domain of their mail says.</param>
    /// <param name="OrganisationId">Null where there is no record of it.</param>
    /// <param name="People">With whom, most contacts first; the first <see cref="Named"/>.</param>
    /// <param name="Others">How many there were beside them.</param>
    /// <param name="Contacts">Mails, calls and meetings.</param>
    /// <param name="InvoicedOn">The day of the first invoice that followed.</param>
    /// <param name="Outcome">Won where an invoice followed; null where only you know.</param>
    public sealed record Row(
        string Key, string With, Guid? OrganisationId, DateOnly BeganOn, DateOnly EndedOn, IReadOnlyList<Somebody> People, int Others, int Contacts, DateOnly? InvoicedOn, Outcome? Outcome);

    public sealed record Somebody(Guid Id, string Name);

    /// <returns>The page, or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > ListLeads.LargestPage || ask.Skip < 0)
            return new Refusal("page.size", ListLeads.LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var zone = (await store.Workspace(cancel)).Zone();
        var all = await held.Of(store, ask.AsOf?.AddDays(-1) ?? CalendarDay.Of(store.Clock.Now(), zone), cancel);
        var page = all.Skip(ask.Skip).Take(ask.Take).ToList();
        var ids = page.SelectMany(one => one.Contact.People.Take(Named)).ToHashSet();
        var names = await store.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        return new Answer([.. page.Select(one => Of(one, names))], all.Count);
    }

    private static Row Of(ProposedHeld.Proposed one, Dictionary<Guid, string> names)
    {
        var contact = one.Contact;
        return new Row(
            one.Key, one.With, one.OrganisationId, contact.BeganOn, contact.EndedOn, [.. contact.People.Take(Named).Select(id => new Somebody(id, names[id]))],
            Math.Max(0, contact.People.Count - Named), contact.Contacts, contact.InvoicedOn, contact.InvoicedOn is null ? null : Outcome.Won);
    }
}
