using Evenkeel.App.Outlook;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Plan;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Outlook;

public sealed class CompareWhatIfsTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_ifs_stand_side_by_side_with_the_same_luck(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var won = (await store.Leads.FirstAsync(lead => lead.Outcome == null)).Id;
        var compared = await new CompareWhatIfs(store, new WinsHeld()).Run(
            new([new("As it is", new()), new("Again", new()), new("More", new(12)), new("One is won", new(Won: won)), new("Nobody's", new(Gone: Guid.NewGuid()))]), default);
        Assert.Equal(compared.Rows[0] with { Name = "Again" }, compared.Rows[1]);
        Assert.True(compared.Rows[2].Figures!.Famine < compared.Rows[0].Figures!.Famine);
        Assert.True(compared.Rows[3].Figures!.Famine < compared.Rows[0].Figures!.Famine);
        Assert.Equal(compared.Rows[0].Figures!.Prospecting, compared.Rows[2].Figures!.Prospecting);
        Assert.Equal(("engagement.unknown", null), (compared.Rows[4].Refusal?.Code, compared.Rows[4].Figures));
        Assert.False(compared.KnowsCash);
        Assert.Null(compared.Rows[0].Figures!.Cash);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_keeps_famine_away_is_found_anew_when_the_records_change(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var held = new WinsHeld();
        async Task<ForeseeWeeks.Rule> Rule(double famine = .2) => (await new ForeseeWeeks(store, held).Run(new(8, 100, Famine: famine), default)).Value.Rule;
        var before = await Rule();
        Assert.Same(before, await Rule());
        Assert.NotSame(before, await Rule(.3));
        (await store.Workspace(default)).MinutesPerWeek = 60;
        Assert.Null((await store.Save("test", default)).Refusal);
        Assert.NotSame(before, await Rule());
    }
}
