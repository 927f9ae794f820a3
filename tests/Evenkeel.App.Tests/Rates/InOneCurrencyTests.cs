using Evenkeel.App.Clients;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Time;

namespace Evenkeel.App.Tests.Rates;

public sealed class InOneCurrencyTests
{
    private static readonly (string, string)[] Records =
    [
        ("invoices.csv", "id,organisation_id,issued_on,paid_on,net,tax,amount,currency\n1,Kiva,2026-01-12,,1000,190,1190,USD\n2,Silva,2026-01-12,2026-02-11,500,,500,USD\n3,Silva,2026-02-02,,100,,100,EUR\n4,Brandt,2026-02-02,,80,,80,GBP\n"),
        ("payments.csv", "id,invoice_id,on,amount,currency\n1,1,2026-01-22,595,USD\n"),
        ("eurofxref-hist.csv", "Date,USD,GBP,\n2026-02-11,1.6,N/A,\n2026-01-22,1.25,N/A,\n2026-01-12,2.0,0.8,\n"),
    ];

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Each_invoice_and_payment_counts_at_the_rate_of_its_own_day(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Records);
        var clients = await Measure(test, "EUR");
        var (kiva, silva) = (clients.Clients.Single(client => client.Name == "Kiva"), clients.Clients.Single(client => client.Name == "Silva"));
        // 1000 / 2; half of it came in, 595 / 1.25 = 476 with tax, of which 1000 / 1190 is net; half of 595 is still to come
        Assert.Equal(("500.00 EUR", "400.00 EUR", "297.50 EUR"), (kiva.Revenue.ToString(), kiva.Paid.ToString(), kiva.Unpaid.ToString()));
        // 500 / 2 + 100; 500 / 1.6 came in
        Assert.Equal(("350.00 EUR", "312.50 EUR", 30.0, 1), (silva.Revenue.ToString(), silva.Paid.ToString(), silva.Paying.Days!.Value, silva.Paying.Unpaid));
        var conversion = clients.Conversion!;
        Assert.Equal(("1500.00 USD", "750.00 EUR", 2), (conversion.Amounts.Single().From.ToString(), conversion.Amounts[0].Into.ToString(), conversion.Amounts[0].Invoices));
        Assert.Equal([new("GBP", 1)], conversion.WithoutRate);
        Assert.Equal("80.00 GBP", clients.Others.Single().Revenue.ToString());
        Assert.Equal("850.00 EUR", clients.Spans[2].Revenue.ToString());
        Assert.Equal(500.0 / 850, clients.Concentration!.LargestShare, 12);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Through_the_euro_into_any_currency(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Records);
        var pounds = await Measure(test, "GBP", new DateOnly(2026, 1, 22));
        Assert.Equal(("GBP", "400.00 GBP"), (pounds.Currency, pounds.Clients[0].Revenue.ToString()));
        var dollars = await Measure(test, "USD");
        Assert.Equal(("USD", "1000.00 USD", "500.00 USD"), (dollars.Currency, dollars.Clients[0].Revenue.ToString(), dollars.Clients[0].Paid.ToString()));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Nothing_changes_by_itself(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Records[0], Records[1]);
        var before = await Measure(test, null);
        Assert.True(before.LacksRates);
        Assert.Empty(before.Choices);
        await Imports.Run(test, Records[2]);
        var after = await Measure(test, null);
        Assert.Equal(before.Clients.Select(client => (client.Revenue, client.Paid, client.Other.Count)), after.Clients.Select(client => (client.Revenue, client.Paid, client.Other.Count)));
        Assert.Equal(before.Others.Select(other => other.Revenue), after.Others.Select(other => other.Revenue));
        Assert.Null(after.Conversion);
        Assert.False(after.LacksRates);
        Assert.Equal(["EUR", "GBP", "USD"], after.Choices);
    }

    [Fact]
    public async Task A_rate_that_is_known_later_changes_no_answer_as_of_a_day_before()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, ("invoices.csv", "id,issued_on,amount,currency\n1,2026-01-20,100,USD\n"), ("a.csv", "Date,USD\n2026-01-21,2\n2026-01-12,1.25\n"));
        Assert.Equal("80.00 EUR", (await Measure(test, "EUR")).Clients.Single().Revenue.ToString());
        Assert.Equal("80.00 EUR", (await Measure(test, "EUR", new DateOnly(2026, 1, 21))).Clients.Single().Revenue.ToString());
    }

    [Fact]
    public async Task A_practice_of_one_currency_has_nothing_to_choose_and_an_odd_one_is_refused()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, ("invoices.csv", "id,issued_on,amount,currency\n1,2026-01-20,100,EUR\n"), ("rates.csv", "on,currency,rate\n2026-01-20,USD,2\n"));
        var clients = await Measure(test, null);
        Assert.Equal((0, false), (clients.Choices.Count, clients.LacksRates));
        Assert.Equal("0.00 CHF", (await Measure(test, "CHF")).Clients.Single().Revenue.ToString());
        await using var store = test.Open();
        Assert.Equal("money.currency", (await new MeasureClients(store).Run(new(In: "euro"), default)).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task The_balance_says_what_it_leaves_out_and_counts_what_can_be_converted(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Records);
        await using var store = test.Open();
        async Task<MeasureBalance.Answer> Of(string? into) => (await new MeasureBalance(store).Run(new(In: into), default)).Value;
        var (own, euros) = (await Of(null), await Of("EUR"));
        Assert.Equal(("100.00 EUR", 3, null), (own.Revenue.NotTold.ToString(), own.Revenue.Elsewhere, own.Paying.Days));
        Assert.Equal(("850.00 EUR", 1, 30.0), (euros.Revenue.NotTold.ToString(), euros.Revenue.Elsewhere, euros.Paying.Days!.Value));
        Assert.Equal("money.currency", (await new MeasureBalance(store).Run(new(In: "euro"), default)).Refusal?.Code);
    }

    private static async Task<MeasureClients.Answer> Measure(TestStore test, string? into, DateOnly? asOf = null)
    {
        await using var store = test.Open();
        return (await new MeasureClients(store).Run(new(asOf, null, into), default)).Value;
    }
}
