using Evenkeel.App.People;
using Evenkeel.Core.Clients;

namespace Evenkeel.App.Clients;

/// <summary>What tells, client by client, that they may be leaving: hours and contacts; invoices are handed in.</summary>
internal sealed class ClientDrift
{
    private Dictionary<Guid, int> late = [];
    private Dictionary<Guid, int> earlier = [];
    private ILookup<Guid, (DateOnly On, bool IsFromThem)> contacts = Array.Empty<(Guid Client, (DateOnly, bool) Contact)>().ToLookup(one => one.Client, one => one.Contact);
    private DateOnly until;

    /// <param name="minutes">What was worked for each client between two days.</param>
    /// <param name="had">Contacts of at least <see cref="Drift.Days"/> days.</param>
    /// <param name="until">The last day that is known.</param>
    public static async Task<ClientDrift> Load(Func<DateOnly, DateOnly, Task<Dictionary<Guid, int>>> minutes, IEnumerable<HadContact> had, DateOnly until)
    {
        var begins = until.AddDays(1 - (7 * Drift.LateWeeks));
        var from = until.AddDays(1 - Drift.Days);
        return new ClientDrift
        {
            until = until,
            late = await minutes(begins, until),
            earlier = await minutes(begins.AddDays(-7 * Drift.EarlierWeeks), begins.AddDays(-1)),
            contacts = had.Where(one => one.On >= from).ToLookup(one => one.Client, one => (one.On, one.Direction is Direction.In or Direction.Both)),
        };
    }

    /// <param name="invoices">Of the client, of one currency.</param>
    public IReadOnlyList<DriftSign> Of(Guid client, IEnumerable<BilledInvoice> invoices) => Drift.Of(new(
        late.GetValueOrDefault(client), earlier.GetValueOrDefault(client), [.. contacts[client]], [.. invoices.Where(invoice => invoice.IssuedOn > until.AddDays(-Drift.Days))]), until);
}
