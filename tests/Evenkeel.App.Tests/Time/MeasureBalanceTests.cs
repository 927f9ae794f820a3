using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Time;

namespace Evenkeel.App.Tests.Time;

public sealed class MeasureBalanceTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task Weeks_are_told_beside_what_they_are_meant_to_have_which_is_kept_or_not(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test,
            ("time_entries.csv", "id,on,minutes,purpose\n1,2026-03-16,60,prospect\n2,2026-03-09,120,prospect\n3,2026-03-02,119,prospect\n4,2026-03-03,180,produce\n5,2026-01-18,999,own\n6,2026-03-17,999,own\n"),
            ("settings.json", "{\"targets\":{\"prospect\":2,\"own\":1.5}}"));
        var balance = await Measure(test, new());
        Assert.Equal((8, new DateOnly(2026, 1, 26), new DateOnly(2026, 3, 16)), (balance.Weeks.Count, balance.Weeks[0].From, balance.Weeks[^1].From));
        Assert.Equal([("prospect", 299L, 2.0, 1), ("produce", 180, null, null), ("network", 0, null, null), ("own", 0, 1.5, 0), ("admin", 0, null, null), ("other", 0, null, null)],
            balance.Purposes.Select(purpose => (purpose.Name, purpose.Minutes, purpose.Target, purpose.Kept)));
        Assert.All(balance.Purposes, purpose => Assert.Equal(7, purpose.Over));
        Assert.Equal(299.0 / 479, balance.GettingShare);
        var then = await Measure(test, new(2, new DateOnly(2026, 3, 16)));
        Assert.Equal((new DateOnly(2026, 3, 15), 419L, 2), (then.Until, then.Weeks.Sum(week => week.Total), then.Purposes[0].Over));
        await using var store = test.Open();
        Assert.Equal("balance.weeks", (await new MeasureBalance(store).Run(new(0), default)).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Revenue_is_recurring_where_its_agreement_or_the_only_kind_that_ran_for_the_client_is_a_retainer(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test,
            ("organisations.csv", "id,name\na,A\nb,B\nc,C\n"),
            ("engagements.csv", "id,organisation_id,name,billing,starts_on,ends_on\nr,a,Posts,retainer,2025-06-01,\np,b,Film,project,2025-06-01,2026-02-01\ns,b,Posts,retainer,2025-12-01,\n"),
            ("invoices.csv", "id,organisation_id,engagement_id,issued_on,paid_on,amount,currency\n1,a,,2026-03-01,2026-03-11,100,EUR\n2,b,p,2026-01-01,,20,EUR\n3,b,,2026-01-01,,3,EUR\n4,b,,2026-03-01,2026-03-03,40,EUR\n5,c,,2026-03-01,,5,EUR\n6,a,,2025-03-16,,1000,EUR\n7,a,,2026-03-01,,9,USD\n8,b,,2025-07-01,,600,EUR\n"));
        var balance = await Measure(test, new());
        Assert.Equal(("140.00 EUR", "620.00 EUR", "8.00 EUR"), (balance.Revenue.Recurring.ToString(), balance.Revenue.OneOff.ToString(), balance.Revenue.NotTold.ToString()));
        Assert.Equal((6.0, 4), (balance.Paying.Days!.Value, balance.Paying.Unpaid));
        Assert.Null(balance.GettingShare);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_a_week_is_meant_to_have_is_said_changed_and_taken_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        async Task<EditTargets.Answer> Edit(Dictionary<string, double?> hours)
        {
            await using var store = test.Open();
            return (await new EditTargets(store).Run(new(hours), default)).Value;
        }
        async Task<List<string>> Targets()
        {
            await using var store = test.Open();
            return (await store.Workspace(default)).Targets;
        }
        var first = await Edit(new() { ["own"] = 2, ["prospect"] = 4.25, ["admin"] = null });
        Assert.Equal(["prospect 4.25", "own 2"], await Targets());
        await using (var store = test.Open())
        {
            Assert.Equal("time.target", (await new EditTargets(store).Run(new(new Dictionary<string, double?> { ["own"] = 169 }), default)).Refusal?.Code);
            Assert.Equal("time.target", (await new EditTargets(store).Run(new(new Dictionary<string, double?> { ["fun"] = 1 }), default)).Refusal?.Code);
            Assert.Equal("record.changed-meanwhile", (await new EditTargets(store).Run(new(new Dictionary<string, double?>(), first.Version + 1), default)).Refusal?.Code);
        }
        await using (var store = test.Open())
            Assert.Empty((await new UndoBatch(store).Run(new((await Edit([])).Batch!.Value), default)).Value.Left);
        Assert.Equal(["prospect 4.25", "own 2"], await Targets());
        Assert.Contains("settings.value", (await Imports.Run(test, ("settings.json", "{\"targets\":[\"fun 3\"]}"))).Files[0].Rejected.Select(rejection => rejection.Code));
    }

    private static async Task<MeasureBalance.Answer> Measure(TestStore test, MeasureBalance.Ask ask)
    {
        await using var store = test.Open();
        return (await new MeasureBalance(store).Run(ask, default)).Value;
    }
}
