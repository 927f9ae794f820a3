using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core.Clients;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>What tells, client by client, that they may be leaving: hours and contacts; invoices are handed in.</summary>
internal sealed class ClientDrift
{
    private Dictionary<Guid, int> late = [];
    private Dictionary<Guid, int> earlier = [];
    private ILookup<Guid, (DateOnly On, bool IsFromThem)> contacts = Array.Empty<(Guid Client, (DateOnly, bool) Contact)>().ToLookup(one => one.Client, one => one.Contact);
    private DateOnly until;

    /// <param name="minutes">What was worked for each client between two days.</param>
    /// <param name="client">The client whom a person belongs to.</param>
    /// <param name="until">The last day that is known.</param>
    public static async Task<ClientDrift> Load(Store.Store store, Func<DateOnly, DateOnly, Task<Dictionary<Guid, int>>> minutes, Func<Guid, Guid> client, DateOnly until, CancellationToken cancel)
    {
        var begins = until.AddDays(1 - (7 * Drift.LateWeeks));
        var zone = (await store.Workspace(cancel)).Zone();
        var (from, to) = (CalendarDay.Start(until.AddDays(1 - Drift.Days), zone), CalendarDay.Start(until.AddDays(1), zone));
        var had = await store.InteractionPeople.AsNoTracking()
            .Join(store.Interactions.Where(contact => contact.At >= from && contact.At < to), part => part.InteractionId, contact => contact.Id, (part, contact) => new { part.PersonId, contact.At, contact.Direction }).ToListAsync(cancel);
        return new ClientDrift
        {
            until = until,
            late = await minutes(begins, until),
            earlier = await minutes(begins.AddDays(-7 * Drift.EarlierWeeks), begins.AddDays(-1)),
            contacts = had.ToLookup(one => client(one.PersonId), one => (CalendarDay.Of(one.At, zone), one.Direction is Direction.In or Direction.Both)),
        };
    }

    /// <param name="invoices">Of the client, of one currency.</param>
    public IReadOnlyList<DriftSign> Of(Guid client, IEnumerable<BilledInvoice> invoices) => Drift.Of(new(
        late.GetValueOrDefault(client), earlier.GetValueOrDefault(client), [.. contacts[client]], [.. invoices.Where(invoice => invoice.IssuedOn > until.AddDays(-Drift.Days))]), until);
}
