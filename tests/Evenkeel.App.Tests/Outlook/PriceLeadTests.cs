using Evenkeel.App.Leads;
using Evenkeel.App.Outlook;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Plan;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Outlook;

public sealed class PriceLeadTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_yes_brings_hours_and_money_that_a_no_does_not(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var workspace = await store.Workspace(default);
        workspace.Cash = Core.Money.Money.Of(4000, workspace.Currency).Value;
        workspace.CashOn = new DateOnly(2026, 3, 2);
        var lead = await store.Leads.FirstAsync(lead => lead.Outcome == null);
        (lead.Value, lead.WorkMinutes) = (Core.Money.Money.Of(9000, workspace.Currency).Value, 80 * 60);
        Assert.Null((await store.Save("test", default)).Refusal);

        var priced = (await new PriceLead(store, new WinsHeld()).Run(new(lead.Id), default)).Value;

        var now = (await new CompareWhatIfs(store, new WinsHeld()).Run(new([new("now", new())]), default)).Rows[0].Figures!;

        // as it stands the lead may be won or not
        Assert.InRange(now.Famine, priced.Yes.Famine + .001, priced.No.Famine - .001);
        Assert.True(priced.Yes.Cash!.Value.P50 > priced.No.Cash!.Value.P50 + 3000);
        Assert.True(priced.Yes.RunsOut <= priced.No.RunsOut);
        Assert.True(priced.Yes.Overload >= priced.No.Overload);
        Assert.Equal((lead.Name, 80.0), (priced.Name, priced.Hours));
        var open = await store.Leads.Where(other => other.Outcome == null && other.Id != lead.Id).ToListAsync();
        Assert.Equal(open.Count, priced.OpenOthers);
        Assert.DoesNotContain(priced.Others, other => other.Id == lead.Id);
        var all = (await new AnswerWeek(store).Run(new(PriceLead.Days), default)).Value.Forecast.Chance.Mean;
        Assert.InRange(priced.ChanceOfOthers, 0, all);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Only_what_is_open_has_a_price(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var ended = (await store.Leads.FirstAsync(lead => lead.Outcome == Outcome.Lost)).Id;
        var price = new PriceLead(store, new WinsHeld());
        Assert.Equal("lead.not-open", (await price.Run(new(ended), default)).Refusal?.Code);
        Assert.Equal("lead.unknown", (await price.Run(new(Guid.NewGuid()), default)).Refusal?.Code);
    }
}
