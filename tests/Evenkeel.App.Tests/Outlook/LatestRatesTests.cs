using Evenkeel.App.Outlook;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Outlook;

public sealed class LatestRatesTests
{
    private static readonly (string, string)[] Dollars =
    [
        ("bills.csv", "id,name,amount,currency,every,starts_on\nb1,Server,110,USD,week,2026-03-02\nb2,Rent,100,EUR,week,2026-03-02\nb3,Paper,80,GBP,week,2026-03-02\n"),
        ("engagements.csv", "id,name,billing,starts_on,ends_on,hours_per_week,amount,currency\ne1,Care,retainer,2026-03-16,2026-12-31,4,1100,USD\ne2,Past,project,2025-01-01,2025-02-01,4,1100,USD\n"),
        ("invoices.csv", "id,issued_on,amount,currency\n1,2026-03-01,550,USD\n2,2025-03-20,550,USD\n"),
    ];

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Amounts_in_other_currencies_are_counted_at_the_latest_rate_and_that_is_said(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Dollars);
        var without = await Look(test);
        Assert.Equal(100, without.Ahead.Weeks[0].Bills);
        Assert.Equal([4, "EUR"], without.Assumed.Single(one => one.Code == "foreign").About);
        Assert.DoesNotContain(without.Assumed, one => one.Code is "rates" or "owed");

        await Imports.Run(test, ("eurofxref-hist.csv", "Date,USD,\n2026-03-13,1.1,\n2026-03-01,2,\n"));
        var with = await Look(test);
        Assert.Equal(200, with.Ahead.Weeks[0].Bills);
        Assert.Equal([3, "USD", new DateOnly(2026, 3, 13)], with.Assumed.Single(one => one.Code == "rates").About);
        Assert.Equal([1, "EUR"], with.Assumed.Single(one => one.Code == "foreign").About);
        Assert.Equal([500.0, "EUR"], with.Assumed.Single(one => one.Code == "owed").About);
        await using var store = test.Open();
        Assert.Equal("110.00 USD", (await store.Bills.SingleAsync(bill => bill.Name == "Server")).Amount.ToString());
    }

    [Fact]
    public async Task A_rate_that_was_not_known_then_or_that_is_a_quarter_old_does_not_count()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, Dollars[0], ("rates.csv", "on,currency,rate\n2026-03-13,USD,1.1\n"));
        Assert.Equal(200, (await Look(test)).Ahead.Weeks[0].Bills);
        Assert.Equal(100, (await Look(test, new DateOnly(2026, 3, 13))).Ahead.Weeks[0].Bills);
        await Imports.Run(test, ("rates.csv", "on,currency,rate\n2025-12-13,GBP,0.8\n"));
        Assert.Equal(200, (await Look(test)).Ahead.Weeks[0].Bills);
        await Imports.Run(test, ("rates.csv", "on,currency,rate\n2025-12-14,GBP,0.8\n"));
        Assert.Equal(300, (await Look(test)).Ahead.Weeks[0].Bills);
        Assert.Equal(["GBP", "USD"], (await Look(test)).Assumed.Where(one => one.Code == "rates-one").Select(one => (string)one.About[1]));
    }

    private static async Task<ForeseeWeeks.Answer> Look(TestStore test, DateOnly? asOf = null)
    {
        await using var store = test.Open();
        return (await new ForeseeWeeks(store, new WinsHeld()).Run(new(4, 200, AsOf: asOf), default)).Value;
    }
}
