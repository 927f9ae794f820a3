using Evenkeel.App.Doctor;
using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Lists;

public sealed class ListsTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_renamed_stage_is_called_so_wherever_a_lead_has_been_in_it(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        var talking = await Entry(test, "stage", "Talking");
        var renamed = await Change(test, store => new EditListed(store).Run(new EditListed.Ask("stage", talking.Id, "In touch", SeenVersion: talking.Version), default));
        await using (var store = test.Open())
        {
            Assert.DoesNotContain("Talking", (await LeadHistories.All(store, default)).SelectMany(lead => lead.Stages).Select(change => change.Stage));
            Assert.Equal(3, (await LeadHistories.All(store, default)).SelectMany(lead => lead.Stages).Count(change => change.Stage == "In touch"));
        }
        Assert.Empty(await Undo(test, renamed.Batch!.Value));
        Assert.Equal(3, (await Entry(test, "stage", "Talking")).Used);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Merging_a_stage_moves_every_lead_and_change_at_once_and_is_undone_at_once(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        var before = await Stays(test);
        var (talking, offer) = (await Entry(test, "stage", "Talking"), await Entry(test, "stage", "Offer sent"));
        var merged = await Change(test, store => new MergeListed(store).Run(new MergeListed.Ask("stage", offer.Id, talking.Id), default));

        // Silva went from the one into the other: that is no move any more.
        Assert.Equal(["Kiva, Studio: Talking", "Museum: Talking", "Silva Festival: Talking"], await Stays(test));
        var left = await Entry(test, "stage", "Talking");
        Assert.Equal((3, "Offer sent"), (left.Used, Assert.Single(left.Merged)));
        Assert.Null(await Find(test, "stage", "Offer sent"));

        // A file that knows the merged one finds the other, and changes nothing.
        Assert.Null((await Imports.Run(test, ("leads.csv", Imports.Leads))).Batch);
        await using (var store = test.Open())
            Assert.Empty((await new Examine(store).Run(default)).Found);
        Assert.Equal("list.merged-already", await Code(test, store => new EditListed(store).Run(new EditListed.Ask("stage", offer.Id, "B"), default)));
        Assert.Equal("stage.unknown", await MoveTo(test, offer.Id));
        Assert.Empty(await Undo(test, merged.Batch!.Value));
        Assert.Equal(before, await Stays(test));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Merging_sources_and_offerings_moves_what_refers_to_them_and_names_follow(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = await AddLead(test, new LeadFields("A", Source: "Talk", Offering: "Workshop"));
        await AddLead(test, new LeadFields("B", Source: "Talks", Offering: "Workshops"));
        foreach (var (list, from, into) in new[] { ("source", "Talk", "Talks"), ("offering", "Workshop", "Workshops") })
        {
            var (one, two) = (await Entry(test, list, from), await Entry(test, list, into));
            await Change(test, store => new MergeListed(store).Run(new MergeListed.Ask(list, one.Id, two.Id), default));
        }
        Assert.Equal(("Talks", "Workshops"), await Names(test, lead));

        // Whoever types the old name means the one that stands for it.
        Assert.Equal(("Talks", "Workshops"), await Names(test, await AddLead(test, new LeadFields("C", Source: "talk", Offering: "WORKSHOP"))));
        Assert.Equal(3, (await Entry(test, "source", "Talks")).Used);
        var kept = await Entry(test, "source", "Talks");
        await Change(test, store => new EditListed(store).Run(new EditListed.Ask("source", kept.Id, "Talk"), default));
        Assert.Equal("Talk", (await Names(test, await AddLead(test, new LeadFields("D", Source: "Talk")))).Source);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_retired_entry_is_no_longer_offered_and_what_has_it_keeps_it(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = await AddLead(test, new LeadFields("A", Source: "Talks"));
        var talks = await Entry(test, "source", "Talks");
        await Change(test, store => new RetireListed(store).Run(new RetireListed.Ask("source", talks.Id), default));
        await using (var store = test.Open())
            Assert.Empty((await new ListNames(store).Run(default)).Sources);
        Assert.Equal("Talks", (await Names(test, lead)).Source);
        await Change(test, store => new RetireListed(store).Run(new RetireListed.Ask("source", talks.Id, IsRetired: false), default));
        await using (var store = test.Open())
            Assert.Single((await new ListNames(store).Run(default)).Sources);

        foreach (var name in new[] { "First talk", "Needs clear" })
        {
            var stage = await Entry(test, "stage", name);
            await Change(test, store => new RetireListed(store).Run(new RetireListed.Ask("stage", stage.Id), default));
        }
        var last = await Entry(test, "stage", "Offer sent");
        Assert.Equal("list.last-stage", await Code(test, store => new RetireListed(store).Run(new RetireListed.Ask("stage", last.Id), default)));
        var begun = await AddLead(test, new LeadFields("B"));
        await using var after = test.Open();
        Assert.Equal("Offer sent", (await new ShowLead(after).Run(new ShowLead.Ask(begun), default)).Value.Stage);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Entries_take_the_place_they_are_given_and_retired_ones_keep_theirs(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        foreach (var name in new[] { "A", "B", "C", "D" })
            await Change(test, store => new AddToList(store).Run(new AddToList.Ask("offering", name), default));
        var (b, d) = (await Entry(test, "offering", "B"), await Entry(test, "offering", "D"));
        await Change(test, store => new RetireListed(store).Run(new RetireListed.Ask("offering", b.Id), default));
        var placed = await Change(test, store => new PlaceListed(store).Run(new PlaceListed.Ask("offering", d.Id, 0), default));
        Assert.Equal(["D", "A", "B", "C"], await Order(test));
        await Change(test, store => new PlaceListed(store).Run(new PlaceListed.Ask("offering", d.Id, 1), default));
        Assert.Equal(["A", "B", "D", "C"], await Order(test));
        await Change(test, store => new PlaceListed(store).Run(new PlaceListed.Ask("offering", d.Id, 99), default));
        Assert.Equal(["A", "B", "C", "D"], await Order(test));
        Assert.Null((await Change(test, store => new PlaceListed(store).Run(new PlaceListed.Ask("offering", d.Id, 2), default))).Batch);
        Assert.NotNull(placed.Batch);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Own_fields_hold_values_of_their_kind_and_merging_keeps_what_was_said(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        foreach (var (name, of, choices) in new[] { ("Budget", "number", null), ("Budgeted", "number", null), ("Size", "choice", new[] { "small", "large" }), ("Pitch", "yes-no", null), ("Fair", "day", null) })
            await Change(test, store => new AddToList(store).Run(new AddToList.Ask("own-field", name, Kind: of, Choices: choices), default));
        static Dictionary<string, string?> Own(params (string, string?)[] values) => values.ToDictionary(value => value.Item1, value => value.Item2);
        var both = await AddLead(test, new LeadFields("A", Own: Own(("budget", "1200.50"), ("Budgeted", "7"), ("Size", "small"), ("Pitch", "TRUE"), ("Fair", "2026-05-04"))));
        var one = await AddLead(test, new LeadFields("B", Own: Own(("Budgeted", "90"))));
        foreach (var (name, value) in new[] { ("Budget", "much"), ("Pitch", "perhaps"), ("Fair", "4.5.2026") })
            Assert.Equal("own-field.value", await Edit(test, one, new LeadFields("B", Own: Own((name, value)))));
        Assert.Equal("own-field.unknown", await Edit(test, one, new LeadFields("B", Own: Own(("Nothing", "1")))));

        var (budget, budgeted) = (await Entry(test, "own-field", "Budget"), await Entry(test, "own-field", "Budgeted"));
        var size = await Entry(test, "own-field", "Size");
        Assert.Equal("list.merge-kinds", await Code(test, store => new MergeListed(store).Run(new MergeListed.Ask("own-field", size.Id, budget.Id), default)));
        var merged = await Change(test, store => new MergeListed(store).Run(new MergeListed.Ask("own-field", budgeted.Id, budget.Id), default));
        Assert.Equal(["Budget=1200.5", "Size=small", "Pitch=yes", "Fair=2026-05-04"], await Said(test, both));
        Assert.Equal(["Budget=90"], await Said(test, one));
        await using (var store = test.Open())
            Assert.Equal(5, await store.OwnValues.CountAsync());
        Assert.Empty(await Undo(test, merged.Batch!.Value));
        Assert.Equal(["Budgeted=90"], await Said(test, one));
        Assert.Equal(["Budget=1200.5", "Budgeted=7", "Size=small", "Pitch=yes", "Fair=2026-05-04"], await Said(test, both));

        // An emptied value is gone; one that is not named stays, also one that is no longer offered.
        await Change(test, store => new EditListed(store).Run(new EditListed.Ask("own-field", size.Id, "Size", ["large"]), default));
        Assert.Null(await Edit(test, both, new LeadFields("A", Own: Own(("Budget", " "), ("Pitch", "no")))));
        Assert.Equal(["Budgeted=7", "Size=small", "Pitch=no", "Fair=2026-05-04"], await Said(test, both));
        Assert.Equal("own-field.choices", await Code(test, store => new EditListed(store).Run(new EditListed.Ask("own-field", size.Id, "Size", []), default)));
    }

    [Theory]
    [InlineData("stage", "", "list.no-name")]
    [InlineData("stage", "talking", "list.name-taken")]
    [InlineData("nothing", "A", "list.unknown")]
    [InlineData("settings", "A", "list.unknown")]
    public async Task An_entry_that_makes_no_sense_is_refused(string list, string name, string code)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, Imports.Practice);
        Assert.Equal(code, await Code(test, store => new AddToList(store).Run(new AddToList.Ask(list, name), default)));
        var stage = await Entry(test, "stage", "Talking");
        Assert.Equal("list.merge-itself", await Code(test, store => new MergeListed(store).Run(new MergeListed.Ask("stage", stage.Id, stage.Id), default)));
        Assert.Equal("record.changed-meanwhile", await Code(test, store => new RetireListed(store).Run(new RetireListed.Ask("stage", stage.Id, SeenVersion: 9), default)));
        Assert.Equal("own-field.kind", await Code(test, store => new AddToList(store).Run(new AddToList.Ask("own-field", "A", Kind: "colour"), default)));
        Assert.Equal("own-field.of", await Code(test, store => new AddToList(store).Run(new AddToList.Ask("own-field", "A", Of: ["invoice"]), default)));
    }

    [Fact]
    public async Task Own_fields_come_in_from_the_contract_s_table()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, Imports.Practice);
        await Change(test, store => new AddToList(store).Run(new AddToList.Ask("own-field", "Budget", Kind: "number"), default));
        const string file = "of,id,field,value\nlead,a1,Mood,keen\nperson,p1,Mood,calm\nleads,a2,Budget,much\nlead,a2,Budget,12\nlead,nobody,Mood,x\ninvoice,i1,Mood,x\nlead,a3,Mood,\n";
        var answer = await Imports.Run(test, ("own_fields.csv", file));
        Assert.Equal(
            ["line 4 own-field.value", "line 6 reference.unknown", "line 7 own-field.of", "line 8 row.needs"],
            answer.Files[0].Rejected.Select(rejected => $"{rejected.At} {rejected.Code}"));
        Assert.Empty(answer.Files[0].LeftOut);
        Assert.Null((await Imports.Run(test, ("own_fields.csv", file))).Batch);
        var mood = await Entry(test, "own-field", "Mood");
        Assert.Equal(("lead person", 2), (string.Join(' ', mood.OwnField!.Of), mood.Used));
        Assert.NotNull((await Imports.Run(test, ("own_fields.csv", "of,id,field,value\nlead,a1,mood,tired\n"))).Batch);
        await using var store = test.Open();
        Assert.Equal(["calm", "tired"], await store.OwnValues.Where(value => value.FieldId == mood.Id).Select(value => value.Value).Order().ToListAsync());
        Assert.Empty(await Undo(test, answer.Batch!.Value, mayLeave: true));
    }

    private static async Task<Changed> Change(TestStore test, Func<AppStore, Task<Result<Changed>>> work)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return (await work(store)).Value;
    }

    private static async Task<string?> Code(TestStore test, Func<AppStore, Task<Result<Changed>>> work)
    {
        await using var store = test.Open();
        return (await work(store)).Refusal?.Code;
    }

    private static async Task<Guid> AddLead(TestStore test, LeadFields fields)
    {
        await using var store = test.Open();
        return (await new AddLead(store).Run(new AddLead.Ask(fields), default)).Value.Id;
    }

    private static async Task<string?> Edit(TestStore test, Guid lead, LeadFields fields)
    {
        await using var store = test.Open();
        return (await new EditLead(store).Run(new EditLead.Ask(lead, fields), default)).Refusal?.Code;
    }

    private static async Task<string?> MoveTo(TestStore test, Guid stage)
    {
        await using var store = test.Open();
        var lead = await store.Leads.Where(lead => lead.Outcome == null).Select(lead => lead.Id).FirstAsync();
        return (await new MoveLead(store).Run(new MoveLead.Ask(lead, stage), default)).Refusal?.Code;
    }

    private static async Task<ShowLists.Entry?> Find(TestStore test, string list, string name)
    {
        await using var store = test.Open();
        return (await new ShowLists(store).Run(default)).Lists.Single(found => found.Kind == list).Entries.SingleOrDefault(entry => entry.Name == name);
    }

    private static async Task<ShowLists.Entry> Entry(TestStore test, string list, string name) => (await Find(test, list, name))!;

    private static async Task<List<string>> Order(TestStore test)
    {
        await using var store = test.Open();
        return [.. (await new ShowLists(store).Run(default)).Lists.Single(list => list.Kind == "offering").Entries.Select(entry => entry.Name)];
    }

    private static async Task<(string? Source, string? Offering)> Names(TestStore test, Guid lead)
    {
        await using var store = test.Open();
        var shown = (await new ShowLead(store).Run(new ShowLead.Ask(lead), default)).Value;
        return (shown.Source, shown.Offering);
    }

    private static async Task<List<string>> Said(TestStore test, Guid lead)
    {
        await using var store = test.Open();
        return [.. (await new ShowLead(store).Run(new ShowLead.Ask(lead), default)).Value.Own.Where(value => value.Text is not null).Select(value => $"{value.Field}={value.Text}")];
    }

    /// <summary>Where each lead stands and has been.</summary>
    private static async Task<List<string>> Stays(TestStore test)
    {
        await using var store = test.Open();
        var names = await store.Leads.ToDictionaryAsync(lead => lead.Id.ToString(), lead => lead.Name);
        return [.. (await LeadHistories.All(store, default)).Select(lead => $"{names[lead.Id]}: {string.Join(", ", lead.Stages.Select(change => change.Stage))}").Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<UndoBatch.LeftRecord>> Undo(TestStore test, Guid batch, bool mayLeave = false)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        var left = (await new UndoBatch(store).Run(new UndoBatch.Ask(batch), default)).Value.Left;
        Assert.Empty((await new Examine(store).Run(default)).Found);
        return mayLeave ? [] : left;
    }
}
