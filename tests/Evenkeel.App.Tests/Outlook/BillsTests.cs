using System.Text;
using Evenkeel.App.Export;
using Evenkeel.App.History;
using Evenkeel.App.Outlook;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Outlook;

public sealed class BillsTests
{
    private static readonly DateOnly Today = new(2026, 3, 16);

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_bill_is_added_changed_ended_and_taken_out_and_an_undo_brings_it_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var rent = await Changed(test, store => new AddBill(store).Run(new AddBill.Ask(new BillFields(" Rent ", 1200.50m, StartsOn: new DateOnly(2026, 1, 31))), default));
        await Changed(test, store => new AddBill(store).Run(new AddBill.Ask(new BillFields("Insurance", 400, Every: "quarter")), default));

        var bills = await List(test);
        Assert.Equal([("Insurance", "quarter", Today), ("Rent", "month", new DateOnly(2026, 3, 31))], bills.Select(bill => (bill.Name, bill.Every, bill.NextOn!.Value)));
        await Changed(test, store => new EditBill(store).Run(new EditBill.Ask(rent.Id, new BillFields("Rent", 1300, StartsOn: Today), rent.Version), default));
        await Changed(test, store => new EndBill(store).Run(new EndBill.Ask(rent.Id, Today.AddDays(-1)), default));
        Assert.Null((await List(test)).Single(bill => bill.Id == rent.Id).NextOn);
        var removed = await Changed(test, store => new RemoveBill(store).Run(new RemoveBill.Ask(rent.Id), default));
        Assert.Single(await List(test));
        await using var undo = test.Open();
        await new UndoBatch(undo).Run(new UndoBatch.Ask(removed.Batch!.Value), default);
        Assert.Equal(2, (await List(test)).Count);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_no_bill_is_refused(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        async Task<string?> Code(BillFields fields)
        {
            await using var store = test.Open();
            return (await new AddBill(store).Run(new AddBill.Ask(fields), default)).Refusal?.Code;
        }
        Assert.Equal("bill.no-name", await Code(new BillFields(" ", 10)));
        Assert.Equal("bill.no-amount", await Code(new BillFields("Rent", null)));
        Assert.Equal("bill.no-amount", await Code(new BillFields("Rent", 0)));
        Assert.Equal("money.negative", await Code(new BillFields("Rent", -5)));
        Assert.Equal("bill.every", await Code(new BillFields("Rent", 10, Every: "day")));
        Assert.Equal("bill.ends-before", await Code(new BillFields("Rent", 10, StartsOn: Today, EndsOn: Today.AddDays(-1))));
        await using var store = test.Open();
        Assert.Equal("bill.unknown", (await new EndBill(store).Run(new EndBill.Ask(Guid.NewGuid()), default)).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Bills_and_means_come_back_from_an_export_as_they_were(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Changed(test, store => new AddBill(store).Run(new AddBill.Ask(new BillFields("Rent", 1200.50m, Every: "quarter", EndsOn: Today.AddYears(1))), default));
        await using (var store = test.Open())
            Assert.Null((await new EditMeans(store).Run(new EditMeans.Ask(28.5m, 95, -120.25m, Today, .275m, ["2026-07-06/2026-07-17", "2026-12-24"]), default)).Refusal);
        var files = await Export(test);

        await using var copy = await TestStore.Make(kind);
        var answer = await Imports.Try(copy, new([.. files.Where(file => file.Key is "bills.csv" or "settings.json").Select(file => Imports.File(file.Key, file.Value))]));
        Assert.All(answer.Value.Files, file => Assert.Empty(file.Rejected));
        var again = await Export(copy);
        Assert.Equal(files["settings.json"], again["settings.json"]);
        Assert.Equal(files["bills.csv"], again["bills.csv"]);
        Assert.Contains("\"cash\": \"-120.25 EUR\"", files["settings.json"], StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Rows_and_settings_that_are_wrong_are_rejected_with_their_reason(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var rejected = await Imports.Rejections(test, "bills.csv", "id,name,amount,currency,every,starts_on\n1,Rent,0,EUR,month,2026-01-01\n2,Rent,5,EUR,day,2026-01-01\n3,,5,EUR,month,2026-01-01\n4,Rent,5,EUR,month,\n");
        Assert.Equal(3, rejected.Count);
        foreach (var wrong in new[] { "\"taxShare\": 1.5", "\"hoursPerWeek\": \"many\"", "\"hoursPerWeek\": 169", "\"cash\": \"5\"", "\"cashOn\": \"today\"", "\"timeOff\": [\"soon\"]" })
            Assert.Equal(["settings.value"], (await Imports.Rejections(test, "settings.json", "{ " + wrong + " }")).Values);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Means_out_of_range_are_refused(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        async Task<string?> Code(EditMeans.Ask ask) => (await new EditMeans(store).Run(ask, default)).Refusal?.Code;
        Assert.Equal("means.hours", await Code(new(0, null, null, null, null)));
        Assert.Equal("means.hours", await Code(new(169, null, null, null, null)));
        Assert.Equal("means.tax", await Code(new(null, null, null, null, 1.01m)));
        Assert.Equal("means.time-off", await Code(new(null, null, null, null, null, ["2026-07-17/2026-07-06"])));
        Assert.Equal("money.negative", await Code(new(null, -1, null, null, null)));
        Assert.Equal("record.changed-meanwhile", await Code(new(null, null, null, null, null, null, 99)));
    }

    private static async Task<Changed> Changed(TestStore test, Func<AppStore, Task<Result<Changed>>> work)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return (await work(store)).Value;
    }

    private static async Task<IReadOnlyList<ListBills.Row>> List(TestStore test)
    {
        await using var store = test.Open();
        return (await new ListBills(store).Run(default)).Bills;
    }

    private static async Task<Dictionary<string, string>> Export(TestStore test)
    {
        await using var store = test.Open();
        var files = new Dictionary<string, MemoryStream>();
        await new ExportTables(store).Run(new ExportTables.Ask(), name => files[name] = new MemoryStream(), default);
        return files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.ToArray()));
    }
}
