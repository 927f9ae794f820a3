using Evenkeel.App.History;
using Evenkeel.App.Import;
using Evenkeel.App.Rates;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Rates;

public sealed class RatesImportTests
{
    private const string Invoices = "id,issued_on,amount,currency\n1,2026-02-10,100,USD\n2,2026-03-01,100,EUR\n";

    /// <summary>The tests' today is 16 March 2026.</summary>
    private const string History = "Date,USD,GBP,JPY,\n2026-03-13,1.0853,0.85,158.87,\n2026-01-31,1.07,0.84,157,\n2026-01-30,1.06,0.83,N/A,\n2025-10-01,1.05,0.82,155,\n";

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Only_rates_that_can_be_needed_are_kept_and_the_same_file_brings_the_rest_later(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("invoices.csv", "id,issued_on,amount,currency\n1,2025-12-29,100,USD\n"));
        var first = await Imports.Run(test, ("eurofxref-hist.csv", History));
        Assert.Equal(("rates", 3, 0), (first.Files[0].Format, first.Files[0].Created["rates"], first.Files[0].Rejected.Count));
        Assert.Equal([1, 7], first.Files[0].LeftOut.Values.Order());
        Assert.Equal(["2026-01-30 USD 1.06", "2026-01-31 USD 1.07", "2026-03-13 USD 1.0853"], await Known(test));

        Assert.Null((await Imports.Run(test, ("eurofxref-hist.csv", History))).Batch);
        await Imports.Run(test, ("invoices.csv", "id,issued_on,amount,currency\n9,2025-10-03,100,GBP\n"));
        var second = await Imports.Run(test, ("eurofxref-hist.csv", History));
        Assert.Equal((5, 3), (second.Files[0].Created["rates"], second.Files[0].Unchanged));
        Assert.Equal([3], second.Files[0].LeftOut.Values);
        Assert.Equal(8, (await Known(test)).Count);

        await using var store = test.Open();
        Assert.Empty((await new UndoBatch(store).Run(new(second.Batch!.Value), default)).Value.Left);
        Assert.Equal(3, (await Known(test)).Count);
        Assert.Equal(5, (await Imports.Run(test, ("eurofxref-hist.csv", History))).Files[0].Created["rates"]);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_comes_in_with_the_rates_counts_and_keeps_its_own_origin(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("a.csv", History), ("invoices.csv", Invoices), ("offerings.csv", "id,name,price,currency\n1,Posters,500,JPY\n"));
        Assert.Equal(["2026-01-31 JPY 157", "2026-01-31 USD 1.07", "2026-03-13 JPY 158.87", "2026-03-13 USD 1.0853"], (await Known(test)).Where(rate => !rate.StartsWith("2026-01-30", StringComparison.Ordinal)));
        Assert.Equal(2, (await Imports.Run(test, ("invoices.csv", Invoices))).Files[0].Unchanged);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_rate_that_is_told_otherwise_is_changed_and_undone(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("invoices.csv", Invoices));
        await Imports.Run(test, ("eurofxref.csv", "Date, USD, \n13 March 2026, 1.08, \n"));
        var changed = await Imports.Run(test, ("eurofxref-daily.xml", "<E xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'><Cube time='2026-03-13'><Cube currency='USD' rate='1.09'/></Cube></E>"));
        Assert.Equal(1, changed.Files[0].Updated["rates"]);
        Assert.Equal(["2026-03-13 USD 1.09"], await Known(test));
        await using var store = test.Open();
        await new UndoBatch(store).Run(new(changed.Batch!.Value), default);
        Assert.Equal(["2026-03-13 USD 1.08"], await Known(test));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_workspace_of_one_currency_keeps_none(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("invoices.csv", "id,issued_on,amount,currency\n1,2026-02-10,100,EUR\n"));
        var answer = await Imports.Run(test, ("eurofxref-hist.csv", History));
        Assert.Equal((null, 11), (answer.Batch, answer.Files[0].LeftOut.Values.Sum()));
    }

    [Fact]
    public async Task A_table_of_rates_is_held_to_the_same_rules()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var rejected = await Imports.Rejections(test, "rates.csv", "on,currency,rate\n2026-03-13,CHF,0.9355\n2026-03-13,XYZ,1\n2026-03-13,EUR,1\n2026-03-13,USD,0\n2026-03-13,USD,1.1234567\n,USD,1\n2026-03-13,USD,much\n2026-03-13,GBP,\n");
        Assert.Equal(["rates.currency", "rates.currency", "rates.rate", "rates.rate", "row.needs", "amount.shape", "row.needs"], rejected.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value));
        Assert.Equal(["2026-03-13 CHF 0.9355"], await Known(test));
    }

    [Fact]
    public async Task Another_workspace_sees_none_of_them()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, ("invoices.csv", Invoices), ("a.csv", History));
        await using var other = test.Open(test.Session with { WorkspaceId = Guid.NewGuid() });
        Assert.False(await other.Rates.AnyAsync());
    }

    private static async Task<List<string>> Known(TestStore test)
    {
        await using var store = test.Open();
        return [.. (await store.Rates.OrderBy(rate => rate.On).ThenBy(rate => rate.Currency).ToListAsync()).Select(rate => $"{rate.On:yyyy-MM-dd} {rate.Currency} {RateTables.Text(rate.Rate)}")];
    }
}
