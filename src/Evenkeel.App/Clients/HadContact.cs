using Evenkeel.App.People;
using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>A contact, and the client whom one of those who took part belongs to.</summary>
internal sealed record HadContact(Guid Id, Guid Client, DateOnly On, string? Kind, int? Minutes, Direction? Direction)
{
    /// <summary>Contacts and who took part are read one after the other and put together here: without figures about its tables, SQLite joins them by comparing each with each.</summary>
    /// <param name="client">The client whom a person belongs to.</param>
    /// <param name="from">The first day; null for all.</param>
    /// <param name="until">The last day that is known.</param>
    public static async Task<List<HadContact>> Load(Store.Store store, Func<Guid, Guid> client, DateOnly? from, DateOnly until, CancellationToken cancel)
    {
        var zone = (await store.Workspace(cancel)).Zone();
        var (begins, ends) = (from is { } first ? CalendarDay.Start(first, zone) : DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), CalendarDay.Start(until.AddDays(1), zone));
        var contacts = await store.Interactions.AsNoTracking().Where(contact => contact.At >= begins && contact.At < ends)
            .Select(contact => new { contact.Id, contact.At, contact.Kind, contact.Minutes, contact.Direction }).ToDictionaryAsync(contact => contact.Id, cancel);
        if (contacts.Count == 0)
            return [];
        var parts = await store.InteractionPeople.AsNoTracking().Select(part => new { part.InteractionId, part.PersonId }).ToListAsync(cancel);
        return [.. from part in parts
                   where contacts.ContainsKey(part.InteractionId)
                   let contact = contacts[part.InteractionId]
                   select new HadContact(contact.Id, client(part.PersonId), CalendarDay.Of(contact.At, zone), contact.Kind, contact.Minutes, contact.Direction)];
    }
}
