using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core.Clients;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>What mails, calls and meetings with clients took that is not written down as time.</summary>
internal sealed class ClientEffort
{
    private List<(Guid Client, DateOnly On, int Minutes)> parts = [];

    /// <param name="clients">Who is one.</param>
    /// <param name="client">The client whom a person belongs to.</param>
    /// <param name="logged">The days on which time is written down for clients, from the first day on.</param>
    /// <param name="from">The first day; null for all.</param>
    /// <param name="until">The last day that is known.</param>
    public static async Task<ClientEffort> Load(
        Store.Store store, IReadOnlySet<Guid> clients, Func<Guid, Guid> client, Func<DateOnly, Task<HashSet<(Guid Client, DateOnly On)>>> logged, DateOnly? from, DateOnly until, CancellationToken cancel)
    {
        var zone = (await store.Workspace(cancel)).Zone();
        var (begins, ends) = (from is { } first ? CalendarDay.Start(first, zone) : DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), CalendarDay.Start(until.AddDays(1), zone));
        var taken = (await store.InteractionPeople.AsNoTracking()
            .Join(store.Interactions.Where(contact => contact.At >= begins && contact.At < ends), part => part.InteractionId, contact => contact.Id, (part, contact) => new { contact.Id, part.PersonId, contact.At, contact.Kind, contact.Minutes })
            .ToListAsync(cancel)).Where(one => clients.Contains(client(one.PersonId))).ToList();
        if (taken.Count == 0)
            return new();
        var contacts = taken.GroupBy(one => (one.Id, one.At, one.Kind, one.Minutes)).Select(contact => new ClientContact(
            CalendarDay.Of(contact.Key.At, zone), InteractionWords.Counted(contact.Key.Kind, InteractionWords.Kinds), contact.Key.Minutes, [.. contact.Select(part => client(part.PersonId)).Distinct()])).ToList();
        var days = await logged(contacts.Min(contact => contact.On));
        return new() { parts = [.. Unlogged.Of(contacts, (of, on) => days.Contains((of, on)))] };
    }

    /// <summary>Minutes by client from one day to another, both included.</summary>
    public Dictionary<Guid, int> Minutes(DateOnly from, DateOnly until) =>
        parts.Where(part => part.On >= from && part.On <= until).GroupBy(part => part.Client).ToDictionary(part => part.Key, part => part.Sum(one => one.Minutes));
}
