using Evenkeel.App.Clients;
using Evenkeel.App.People;
using Evenkeel.App.Time;
using Evenkeel.Core.Money;
using Evenkeel.Core.Time;

namespace Evenkeel.App.Sample;

/// <summary>The hours and invoices of the sample practice: half a year of weeks, and one client who takes more than they give.</summary>
internal static class SampleMoney
{
    private const int Weeks = 26;

    /// <summary>Net amounts, once in so many days; what is paid comes after so many.</summary>
    private static readonly (string Client, decimal Net, int EveryDays, int LastDaysAgo, int Count, int PaidAfter)[] Invoices =
    [
        ("Brandt & Co", 2650, 30, 24, 7, 51), ("Café Central", 1900, 30, 12, 7, 9), ("Weingut Hell", 1900, 30, 16, 3, 14), ("Hafenkino", 2400, 60, 8, 2, 21), ("Yoga Linden", 450, 200, 5, 1, 12),
        ("Museum am Fluss", 1400, 200, 96, 1, 33), ("Atelier Kern", 900, 200, 140, 1, 18),
    ];

    /// <summary>What a week has in it: the day from Monday, for whom, minutes, and every how many weeks, at most so many weeks back.</summary>
    private static readonly (int Day, string? Client, int Minutes, string? Purpose, bool IsBillable, int EveryWeeks, int WeeksBack, string Note)[] Entries =
    [
        (0, "Brandt & Co", 240, TimePurpose.Produce, true, 1, 26, "Posts for the week"), (1, "Brandt & Co", 150, TimePurpose.Produce, false, 1, 26, "Changes, again"), (3, "Brandt & Co", 105, TimePurpose.Produce, false, 2, 26, "A call that was a meeting"),
        (1, "Café Central", 210, TimePurpose.Produce, true, 1, 26, "Pictures and posts"), (2, "Weingut Hell", 225, TimePurpose.Produce, true, 1, 13, "Harvest diary"), (3, "Hafenkino", 300, TimePurpose.Produce, true, 1, 8, "Campaign"),
        (4, "Yoga Linden", 180, TimePurpose.Produce, true, 6, 5, "Audit"), (2, "Museum am Fluss", 420, TimePurpose.Produce, true, 26, 16, "Workshop"), (2, "Atelier Kern", 360, TimePurpose.Produce, true, 26, 22, "Audit"),
        (0, null, 75, TimePurpose.Admin, false, 1, 26, "Bookkeeping and mail"), (2, null, 90, TimePurpose.Network, false, 2, 26, "Coffee, and thank-you notes"), (4, null, 150, TimePurpose.Prospect, false, 2, 26, "Offers and follow-ups"), (4, null, 120, TimePurpose.Own, false, 3, 26, "The talk about communities"),
    ];

    public static async Task Keep(Store.Store store, DateOnly today, CancellationToken cancel)
    {
        var clients = new Dictionary<string, Guid>();
        foreach (var client in Invoices.Select(one => one.Client))
            clients[client] = (await store.Named<Organisation>(client, cancel)).Id;
        foreach (var engagement in store.Engagements.Local)
            engagement.OrganisationId = clients.TryGetValue(engagement.Name[..engagement.Name.IndexOf(',', StringComparison.Ordinal)], out var of) ? of : null;
        Invoice(store, today, clients);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        foreach (var (day, client, minutes, purpose, isBillable, every, back, note) in Entries)
            for (var week = Math.Min(back, Weeks) - 1; week >= 0; week--)
            {
                var on = monday.AddDays((-7 * week) + day);
                if ((back - 1 - week) % every != 0 || on > today)
                    continue;
                var entry = store.Create<TimeEntry>();

                // Weeks differ, and are the same every time.
                (entry.On, entry.Minutes) = (on, minutes + (15 * (((week * 7) + (day * 3)) % 5)) - 30);
                (entry.Purpose, entry.IsBillable, entry.Note) = (purpose, isBillable, note);
                entry.OrganisationId = client is null ? null : clients[client];
            }
    }

    private static void Invoice(Store.Store store, DateOnly today, Dictionary<string, Guid> clients)
    {
        var all = Invoices.SelectMany(client => Enumerable.Range(0, client.Count).Select(back => (client.Client, client.Net, On: today.AddDays(-client.LastDaysAgo - (back * client.EveryDays)), client.PaidAfter)));
        foreach (var ((client, net, on, paidAfter), number) in all.OrderBy(one => one.On).ThenBy(one => one.Client, StringComparer.Ordinal).Select((one, number) => (one, number)))
        {
            var invoice = store.Create<Invoice>();
            (invoice.Number, invoice.OrganisationId, invoice.IssuedOn, invoice.DueOn) = ($"{on.Year}-{number + 41:000}", clients[client], on, on.AddDays(14));
            (invoice.Net, invoice.Tax, invoice.Amount) = (Euros(net), Euros(net * .19m), Euros(net * 1.19m));
            if (on.AddDays(paidAfter) >= today)
                continue;
            var payment = store.Create<Payment>();
            (payment.InvoiceId, payment.On, payment.Amount) = (invoice.Id, on.AddDays(paidAfter), invoice.Amount);
        }
    }

    private static Money Euros(decimal amount) => Money.Of(amount, "EUR").Value;
}
