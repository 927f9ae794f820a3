using Evenkeel.App.Clients;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Time;

namespace Evenkeel.App.Tests.Clients;

public sealed class MeasureClientsTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task Time_and_invoices_count_for_the_client_whom_they_their_engagement_or_their_lead_name(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test,
            ("organisations.csv", "id,name\nkiva,Kiva\nsilva,Silva\n"),
            ("people.csv", "id,name,organisation_id\nana,Ana,silva\nben,Ben,\n"),
            ("leads.csv", "id,name,person_id,opened_at\nl1,Talk,ana,2026-01-01\n"),
            ("engagements.csv", "id,organisation_id,name\ne1,kiva,Posters\n"),
            ("invoices.csv", "id,organisation_id,person_id,engagement_id,issued_on,amount,currency\n1,,,e1,2026-03-01,100,EUR\n2,,ana,,2026-03-01,50,EUR\n3,,ben,,2026-03-01,40,EUR\n4,,,,2026-03-01,10,EUR\n5,kiva,,,2026-03-17,999,EUR\n"),
            ("time_entries.csv", "id,on,minutes,organisation_id,engagement_id,lead_id,billable\n1,2026-03-02,60,,e1,,yes\n2,2026-03-02,90,,,l1,\n3,2026-03-02,500,,,,yes\n4,2026-03-17,60,kiva,,,yes\n"));
        var clients = await Measure(test, null);
        Assert.Equal(
            [("Kiva", false, 10000L, 60, 0), ("Silva", false, 5000, 90, 90), ("Ben", true, 4000, 0, 0), (null, false, 1000, 0, 0)],
            clients.Clients.Select(client => (client.Name, client.IsPerson, client.Revenue.Minor, client.Minutes, client.UnpaidMinutes)));
        Assert.Equal([.5, .25, .2, .05], clients.Clients.Select(client => client.RevenueShare!.Value));
        Assert.Equal([.4, .6, 0, 0], clients.Clients.Select(client => client.EffortShare!.Value));
        Assert.Equal(("Kiva", true), (clients.Concentration!.Largest, clients.Concentration.IsTooMuch));
        Assert.Equal("kiva", clients.Clients[0].ExternalId);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Currencies_are_never_added_up(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test,
            ("invoices.csv", "id,organisation_id,issued_on,net,amount,currency\n1,Kiva,2026-03-01,,100,USD\n2,Kiva,2026-03-02,,300,USD\n3,Silva,2026-03-03,,50000,JPY\n4,Silva,2026-03-04,,100,USD\n"),
            ("time_entries.csv", "id,on,minutes,organisation_id,billable\n1,2026-03-02,60,Silva,yes\n2,2026-03-02,120,Kiva,yes\n"));
        var clients = await Measure(test, null);
        Assert.Equal(("USD", .8), (clients.Currency, clients.Concentration!.LargestShare));
        Assert.Equal(["400.00 USD", "100.00 USD"], clients.Clients.Select(client => client.Revenue.ToString()));
        Assert.Equal(("50000 JPY", 1.0), (clients.Others.Single().Revenue.ToString(), clients.Others[0].Concentration.LargestShare));
        Assert.Equal(("50000 JPY", null), (clients.Clients[1].Other.Single().ToString(), clients.Clients[1].HourlyRate));
        Assert.Equal("200.00 USD", clients.Clients[0].HourlyRate.ToString());
        await Imports.Run(test, ("invoices.csv", "id,organisation_id,issued_on,amount,currency\n9,Silva,2026-03-04,1,EUR\n"));
        Assert.Equal("EUR", (await Measure(test, null)).Currency);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_span_ends_today_and_is_counted_back_in_months(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("invoices.csv",
            "id,organisation_id,issued_on,amount,currency\n1,A,2026-03-16,1,EUR\n2,B,2025-12-17,2,EUR\n3,C,2025-12-16,4,EUR\n4,D,2025-09-17,8,EUR\n5,E,2025-03-17,16,EUR\n6,F,2025-03-16,32,EUR\n"));
        Assert.Equal([(3, 300L), (6, 1500), (12, 3100)], (await Measure(test, null)).Spans.Select(span => (span.Months, span.Revenue.Minor)));
        Assert.Equal(["B", "A"], (await Measure(test, 3)).Clients.Select(client => client.Name));
        Assert.Equal(5, (await Measure(test, 12)).Clients.Count);
        Assert.Equal((3, 3100L), ((await Measure(test, 3)).Spans.Count, (await Measure(test, 3)).Spans[2].Revenue.Minor));
        await using var store = test.Open();
        Assert.Equal("clients.months", (await new MeasureClients(store).Run(new(null, 121), default)).Refusal?.Code);
        var asOf = (await new MeasureClients(store).Run(new(new DateOnly(2025, 12, 17)), default)).Value;
        Assert.Equal((new DateOnly(2025, 12, 16), "F"), (asOf.Until, asOf.Clients[0].Name));
        Assert.DoesNotContain(asOf.Clients, client => client.Name is "A" or "B");
    }

    [Fact]
    public async Task What_is_held_is_measured_anew_once_something_is_written()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var (held, today) = (new ClientsHeld(), new DateOnly(2026, 3, 16));
        await Imports.Run(test, ("time_entries.csv", "id,on,minutes,organisation_id\n1,2026-03-02,60,Kiva\n"));
        async Task<MeasureClients.Answer> Of()
        {
            await using var store = test.Open();
            return (await held.Of(store, today, null, default)).Value;
        }
        var first = await Of();
        Assert.Same(first, await Of());
        await using (var store = test.Open())
            await new LogTime(store).Run(new("1h kiva"), default);
        Assert.Equal(120, (await Of()).Clients.Single().Minutes);
    }

    private static async Task<MeasureClients.Answer> Measure(TestStore test, int? months)
    {
        await using var store = test.Open();
        return (await new MeasureClients(store).Run(new(null, months), default)).Value;
    }
}
