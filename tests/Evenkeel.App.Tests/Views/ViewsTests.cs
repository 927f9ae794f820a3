using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Views;

namespace Evenkeel.App.Tests.Views;

public sealed class ViewsTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_view_is_kept_renewed_under_the_same_name_forgotten_and_brought_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await new SaveView(store).Run(new("lead", "Overdue", "show=open&next=overdue"), default);
        var kept = (await new SaveView(store).Run(new("lead", " OVERDUE ", "show=open&next=overdue&sort=value"), default)).Value;
        await new SaveView(store).Run(new("lead", "Ämter", "show=all"), default);
        Assert.Equal([("Ämter", "show=all"), ("OVERDUE", "show=open&next=overdue&sort=value")], await Views());
        Assert.Equal("record.changed-meanwhile", (await new RemoveView(store).Run(new(kept.Id, 1), default)).Refusal?.Code);
        var gone = (await new RemoveView(store).Run(new(kept.Id, kept.Version), default)).Value;
        Assert.Single(await Views());
        Assert.Equal("view.unknown", (await new RemoveView(store).Run(new(kept.Id), default)).Refusal?.Code);
        await new UndoBatch(store).Run(new(gone.Batch!.Value), default);
        Assert.Equal(2, (await Views()).Count());

        async Task<IEnumerable<(string, string)>> Views() => (await new ListViews(store).Run(new("lead"), default)).Views.Select(view => (view.Name, view.Query));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_view_needs_a_name_and_a_list(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        async Task<string?> Refused(SaveView.Ask ask) => (await new SaveView(store).Run(ask, default)).Refusal?.Code;
        Assert.Equal("view.no-name", await Refused(new("lead", " ", "show=all")));
        Assert.Equal("view.of", await Refused(new("invoice", "x", "show=all")));
        Assert.Equal("text.too-long", await Refused(new("lead", "x", new string('a', 3000))));
    }
}
