using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>A page of what happened with a person or an organisation, contacts among it: of thousands, only those of the page are read whole.</summary>
internal static class LifePage
{
    private sealed record Place(Guid Id, DateTime At, string? Thread);

    private static readonly Store.Statement<Guid, Place> OfPerson = new((store, person) =>
        from part in store.InteractionPeople
        where part.PersonId == person
        join contact in store.Interactions on part.InteractionId equals contact.Id
        select new Place(contact.Id, contact.At, contact.Thread));

    private static readonly Store.Statement<Guid, Place> OfOrganisation = new((store, organisation) =>
        (from part in store.InteractionPeople
         join person in store.People on part.PersonId equals person.Id
         where person.OrganisationId == organisation
         join contact in store.Interactions on part.InteractionId equals contact.Id
         select new Place(contact.Id, contact.At, contact.Thread)).Distinct());

    /// <param name="beside">What happened beside contacts, the newest first.</param>
    /// <param name="apart">Whether each contact stands for itself, and not a conversation by its latest.</param>
    /// <returns>The newest first, and how much there is on all pages.</returns>
    public static async Task<(List<LifeEvent> Page, int Total)> Person(
        Store.Store store, Guid id, IReadOnlyList<(DateTime At, LifeEvent Event)> beside, int skip, int take, bool apart, CancellationToken cancel) =>
        await Page(store, await OfPerson.ToList(store, id, cancel), beside, skip, take, apart, cancel);

    /// <inheritdoc cref="Person"/>
    public static async Task<(List<LifeEvent> Page, int Total)> Organisation(
        Store.Store store, Guid id, IReadOnlyList<(DateTime At, LifeEvent Event)> beside, int skip, int take, CancellationToken cancel) =>
        await Page(store, await OfOrganisation.ToList(store, id, cancel), beside, skip, take, apart: false, cancel);

    private static async Task<(List<LifeEvent> Page, int Total)> Page(
        Store.Store store, List<Place> places, IReadOnlyList<(DateTime At, LifeEvent Event)> beside, int skip, int take, bool apart, CancellationToken cancel)
    {
        var latest = new List<Place>(places.Count);
        var further = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in places.OrderByDescending(place => place.At).ThenByDescending(place => place.Id))
            if (apart || place.Thread is not { } thread || !further.TryGetValue(thread, out var count))
            {
                latest.Add(place);
                if (place.Thread is { } begun)
                    further.TryAdd(begun, 0);
            }
            else
                further[thread] = count + 1;
        var page = latest.Select(place => (place.At, Place: (Place?)place, Event: (LifeEvent?)null)).Concat(beside.Select(other => (other.At, Place: (Place?)null, Event: (LifeEvent?)other.Event)))
            .OrderByDescending(happened => happened.At).Skip(skip).Take(take).ToList();
        var zone = (await store.Workspace(cancel)).Zone();
        var rows = new Dictionary<Guid, ListInteractions.Row>();
        foreach (var ids in page.Select(happened => happened.Place?.Id).OfType<Guid>().Chunk(ListInteractions.LargestPage))
            foreach (var row in await ListInteractions.Rows(store, store.Interactions.AsNoTracking().Where(contact => ids.Contains(contact.Id)), cancel))
                rows.Add(row.Id, row);
        return ([.. page.Select(happened => happened.Event ?? LifeEvent.Of(rows[happened.Place!.Id], zone, happened.Place.Thread is { } thread ? further[thread] : 0))], latest.Count + beside.Count);
    }
}
