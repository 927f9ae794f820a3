using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>A page of what happened with a person, contacts among it: of thousands, only those of the page are read whole.</summary>
internal static class PersonLife
{
    /// <param name="beside">What happened beside contacts, the newest first.</param>
    /// <returns>The newest first, and how many there are on all pages.</returns>
    public static async Task<(List<LifeEvent> Page, int Total)> Page(
        Store.Store store, Guid person, IReadOnlyList<(DateTime At, LifeEvent Event)> beside, TimeZoneInfo zone, int skip, int take, CancellationToken cancel)
    {
        var contacts = ListInteractions.With(store, person);
        var total = await ListInteractions.Total(store, person, cancel);
        var until = (int)Math.Min((long)skip + take, total);
        var places = await ListInteractions.InOrder(contacts).Take(until).Select(contact => new { contact.At, contact.Id }).ToListAsync(cancel);
        var page = places.Select(contact => (contact.At, Id: (Guid?)contact.Id, Event: (LifeEvent?)null)).Concat(beside.Select(other => (other.At, Id: (Guid?)null, Event: (LifeEvent?)other.Event)))
            .OrderByDescending(happened => happened.At).Skip(skip).Take(take).ToList();
        var rows = new Dictionary<Guid, ListInteractions.Row>();
        foreach (var ids in page.Select(happened => happened.Id).OfType<Guid>().Chunk(ListInteractions.LargestPage))
            foreach (var row in await ListInteractions.Rows(store, store.Interactions.AsNoTracking().Where(contact => ids.Contains(contact.Id)), cancel))
                rows.Add(row.Id, row);
        return ([.. page.Select(happened => happened.Event ?? LifeEvent.Of(rows[happened.Id!.Value], zone))], total + beside.Count);
    }
}
