using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Tests.Leads;

public sealed class ListLeadsTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task Filters_narrow_the_list_and_a_merged_entry_stands_for_what_it_became(StoreKind kind)
    {
        await using var test = await Practice(kind);
        Assert.Equal(["Marea"], await Names(test, new(Sources: ["fair"])));
        Assert.Equal(["Alma", "Fjord"], await Names(test, new(Sources: ["chamber"], IsOpen: true)));
        Assert.Equal(["Kiva"], await Names(test, new(Outcomes: [Outcome.Lost])));
        Assert.Equal(["Alma"], await Names(test, new(Stages: ["TALKING"], Search: "alma")));
        Assert.Equal(["Fjord"], await Names(test, new(IsOpen: true, NextStep: LeadQuery.Steps.Overdue)));
        Assert.Equal(["Fjord", "Marea"], await Names(test, new(NextStep: LeadQuery.Steps.Soon)));
        Assert.Equal(["Alma"], await Names(test, new(IsOpen: true, NextStep: LeadQuery.Steps.None)));
        Assert.Equal(["Alma"], await Names(test, new(OpenedFrom: new(2026, 3, 3), OpenedTo: new(2026, 3, 3))));
        Assert.Empty(await Names(test, new(Stages: ["No such stage"])));
        await using (var store = test.Open())
        {
            var sources = (await new ListNames(store).Run(default)).Sources;
            await new MergeListed(store).Run(new("source", sources.Single(source => source.Name == "Fair").Id, sources.Single(source => source.Name == "Chamber").Id), default);
        }
        Assert.Equal(["Alma", "Fjord", "Kiva", "Marea"], await Names(test, new(Sources: ["fair"])));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Every_order_puts_last_what_says_nothing_and_goes_both_ways(StoreKind kind)
    {
        await using var test = await Practice(kind);
        Assert.Equal(["Alma", "Fjord", "Kiva", "Marea"], await InOrder(test, ListLeads.Order.Name));
        Assert.Equal(["Marea", "Kiva", "Fjord", "Alma"], await InOrder(test, ListLeads.Order.Name, true));
        Assert.Equal(["Fjord", "Marea", "Kiva", "Alma"], await InOrder(test, ListLeads.Order.Value));
        Assert.Equal(["Marea", "Fjord", "Kiva", "Alma"], await InOrder(test, ListLeads.Order.Value, true));
        Assert.Equal(["Fjord", "Marea"], (await InOrder(test, ListLeads.Order.NextStep)).Take(2));
        Assert.Equal(["Marea", "Fjord"], (await InOrder(test, ListLeads.Order.NextStep, true)).Take(2));
        Assert.Equal("Kiva", (await InOrder(test, ListLeads.Order.Closed)).First());
        Assert.Equal("Kiva", (await InOrder(test, ListLeads.Order.Closed, true)).First());
        Assert.Equal("Kiva", (await InOrder(test, ListLeads.Order.Chance, true)).Last());
        Assert.Equal(["Fjord", "Kiva", "Alma", "Marea"], await InOrder(test, ListLeads.Order.Opened));
        Assert.Equal("Marea", (await InOrder(test, ListLeads.Order.Stage, true)).First());
        foreach (var order in Enum.GetValues<ListLeads.Order>())
            Assert.Equal(4, (await InOrder(test, order, true)).Distinct().Count());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_row_says_what_every_column_needs_and_pages_meet_without_a_gap(StoreKind kind)
    {
        await using var test = await Practice(kind);
        await using var store = test.Open();
        var list = new ListLeads(store, new Chances(test.Address, test.Ids, test.Clock), new NameIndex());
        var fjord = (await list.Run(new(new(Search: "fjord"), WithChances: true, WithOwn: true), default)).Value.Leads.Single();
        Assert.Equal(("Ana", "Fjord Outdoor", "Chamber", "Audit", "Call", true), (fjord.Person, fjord.Organisation, fjord.Source, fjord.Offering, fjord.NextStep, fjord.IsOverdue));
        Assert.Equal(("Zoë", 12.5m), (fjord.Own["Decides"], fjord.Hours));
        Assert.InRange(fjord.WithinMonth!.Value, 0.0001, 0.9999);
        foreach (var order in new[] { ListLeads.Order.Latest, ListLeads.Order.Chance })
        {
            var pages = new List<string>();
            for (var skip = 0; skip < 4; skip++)
                pages.AddRange((await list.Run(new(Skip: skip, Take: 1, Order: order), default)).Value.Leads.Select(lead => lead.Name));
            Assert.Equal(4, pages.Distinct().Count());
        }
        Assert.Equal(new CountLeads.Answer(3, 1), await new CountLeads(store).Run(default));
        Assert.Equal("page.size", (await list.Run(new(Take: 0), default)).Refusal?.Code);
    }

    /// <summary>Four leads: Fjord with a step overdue, Marea in a later stage with one that is due soon, Alma without, Kiva lost.</summary>
    private static async Task<TestStore> Practice(StoreKind kind)
    {
        var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await new AddToList(store).Run(new("own-field", "Decides"), default);
        foreach (var stage in new[] { "Talking", "Offered" })
            await new AddToList(store).Run(new("stage", stage), default);
        var stages = (await new ListNames(store).Run(default)).Stages;
        Guid Stage(string name) => stages.Single(stage => stage.Name == name).Id;
        async Task<Changed> Add(LeadFields fields, int day, string stage, TaskFields? next = null) =>
            (await new AddLead(store).Run(new(fields, Stage(stage), new DateTime(2026, 3, day, 9, 0, 0, DateTimeKind.Utc), next), default)).Value;
        await Add(new("Fjord", "Ana", "Fjord Outdoor", "Audit", "Chamber", Value: 900, Hours: 12.5m, Own: new Dictionary<string, string?> { ["Decides"] = "Zoë" }), 1, "Talking", new("Call", new(2026, 3, 10)));
        await Add(new("Marea", Source: "Fair", Value: 4000), 4, "Offered", new("Write", new(2026, 3, 20)));
        await Add(new("Alma", Source: "Chamber"), 3, "Talking");
        var kiva = await Add(new("Kiva", Source: "Chamber"), 2, "Talking");
        await new EndLead(store).Run(new(kiva.Id, Outcome.Lost, "Price"), default);
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        return test;
    }

    private static async Task<IEnumerable<string>> Names(TestStore test, LeadQuery query)
    {
        await using var store = test.Open();
        return (await new ListLeads(store, new Chances(test.Address, test.Ids, test.Clock), new NameIndex()).Run(new(query), default)).Value.Leads.Select(lead => lead.Name).Order(StringComparer.Ordinal);
    }

    private static async Task<IEnumerable<string>> InOrder(TestStore test, ListLeads.Order order, bool descending = false)
    {
        await using var store = test.Open();
        return (await new ListLeads(store, new Chances(test.Address, test.Ids, test.Clock), new NameIndex()).Run(new(Order: order, Descending: descending), default)).Value.Leads.Select(lead => lead.Name);
    }
}
