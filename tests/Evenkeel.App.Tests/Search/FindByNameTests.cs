using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.Sample;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Tests.Search;

public sealed class FindByNameTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_name_is_found_however_it_is_written_in_any_order_and_with_typing_errors(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var index = new NameIndex();
        await Add(test, new("Relaunch", Person: "Jörg Weiß", Organisation: "Café Central"));
        await Add(test, new("Anthology", Person: "Zoë Núñez"));
        foreach (var text in new[] { "jorg weiss", "Weiß Jörg", "JORG WIESS", "café jörg", "cafe relaunch", "relanch", "centarl" })
            Assert.Contains("Relaunch", await Find(test, index, text));
        Assert.Equal(["Jörg Weiß", "Relaunch"], await Find(test, index, "weiss"));
        Assert.Equal(["Zoë Núñez", "Anthology"], await Find(test, index, "nunez"));
        foreach (var nothing in new[] { "", " ", "%", "x", "jxy", "jorg nunez", new string('a', 5000) })
            Assert.Empty(await Find(test, index, nothing));
        await using var store = test.Open();
        Assert.Equal("page.size", (await new FindByName(store, index).Run(new("a", 0), default)).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_called_so_comes_before_what_holds_the_word_and_open_leads_before_ended_ones(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var index = new NameIndex();
        var ended = await Add(test, new("Kiva, audit", Organisation: "Kiva"));
        await Add(test, new("Kiva, workshop", Organisation: "Kiva"));
        await Add(test, new("Talk at the Kiva", Organisation: "Other"));
        await using (var store = test.Open())
            await new EndLead(store).Run(new(ended.Id, Outcome.Lost), default);
        Assert.Equal(["Kiva", "Kiva, workshop", "Kiva, audit", "Talk at the Kiva"], await Find(test, index, "kiva"));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_written_changed_undone_imported_or_removed_is_known_at_once(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var index = new NameIndex();
        Assert.Empty(await Find(test, index, "fjord"));
        var added = await Add(test, new("Fjord", Organisation: "Fjord Outdoor"));
        Assert.Equal(["Fjord", "Fjord Outdoor"], await Find(test, index, "fjord"));
        await using (var store = test.Open())
            await new EditLead(store).Run(new(added.Id, new("Marea", Organisation: "Fjord Outdoor")), default);
        Assert.Equal(["Fjord Outdoor", "Marea"], await Find(test, index, "fjord"));
        await using (var store = test.Open())
            await new UndoBatch(store).Run(new(added.Batch!.Value), default);
        await Imports.Run(test, Imports.Practice);
        Assert.NotEmpty(await Find(test, index, "kiva"));
        await using (var store = test.Open())
        {
            (await store.Workspace(default)).IsSample = true;
            await store.SaveChangesAsync();
            Assert.Null(await new RemoveSample(store).Run(default));
        }
        Assert.Empty(await Find(test, index, "kiva"));
        await Add(test, new("Tanzhaus"));
        Assert.Equal(["Tanzhaus"], await Find(test, index, "tanz"));
    }

    private static async Task<Changed> Add(TestStore test, LeadFields fields)
    {
        await using var store = test.Open();
        return (await new AddLead(store).Run(new(fields), default)).Value;
    }

    private static async Task<IEnumerable<string>> Find(TestStore test, NameIndex index, string text)
    {
        await using var store = test.Open();
        return (await new FindByName(store, index).Run(new(text), default)).Value.Hits.Select(hit => hit.Name);
    }
}
