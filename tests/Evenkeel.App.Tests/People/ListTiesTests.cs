using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Leads;
using Evenkeel.Core.People;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.People;

public sealed class ListTiesTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task Whom_to_contact_are_those_with_a_step_due_then_ties_going_cold_then_dormant_ones(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        var (kept, cold, client) = (await Person(store, "Kept"), await Person(store, "Cold"), await Person(store, "Client"));
        var (stranger, close, distant, due) = (await Person(store, "Stranger"), await Person(store, "Close", role: "Designer"), await Person(store, "Distant", role: "Director"), await Person(store, "Due"));
        await Talk(store, kept, 20);
        await Talk(store, cold, 300);
        await Talk(store, client, 200);
        await Talk(store, stranger, 250, "in");
        foreach (var ago in new[] { 800, 700, 600 })
            await Talk(store, close, ago);
        await Talk(store, distant, 900);
        await Win(store, client);
        await new AddTask(store).Run(new AddTask.Ask(new TaskFields("Call", Today(store).AddDays(-1)), null, due), default);
        await new AddTask(store).Run(new AddTask.Ask(new TaskFields("Call", Today(store).AddDays(1)), null, kept), default);

        var ties = (await new ListTies(store, new TiesHeld()).Run(new(), default)).Value;
        Assert.Equal(["Due", "Client", "Cold", "Distant", "Close"], ties.People.Select(tie => tie.Name));
        Assert.Equal((5, 1, 2, 2), (ties.Total, ties.Due, ties.GoingCold, ties.Dormant));
        Assert.Equal((TieState.GoingCold, 1, 200, 90), (ties.People[1].State, ties.People[1].Won, ties.People[1].Silence, ties.People[1].RhythmDays));
        Assert.Equal(("Call", (int?)null), (ties.People[0].Step, ties.People[0].Silence));
        Assert.True(ties.People[3].IsOfStanding);

        var all = (await new ListTies(store, new TiesHeld()).Run(new(TieList.All), default)).Value;
        Assert.Equal("Kept", all.People[0].Name);
        Assert.Null(all.People.Single(tie => tie.Name == "Stranger").State);
        Assert.True(all.People[0].Warmth > all.People.Single(tie => tie.Name == "Distant").Warmth);
        Assert.Equal(["Client", "Cold"], (await new ListTies(store, new TiesHeld()).Run(new(TieList.GoingCold), default)).Value.People.Select(tie => tie.Name));
        Assert.Equal(["Close"], (await new ListTies(store, new TiesHeld()).Run(new(TieList.Dormant, Skip: 1), default)).Value.People.Select(tie => tie.Name));
        Assert.Equal("page.size", (await new ListTies(store, new TiesHeld()).Run(new(Take: 0), default)).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_chosen_rhythm_makes_a_tie_go_cold_sooner_and_a_contact_resets_it(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        var ana = await Person(store, "Ana", rhythm: 14);
        await Talk(store, ana, 20, "in");
        Assert.Equal(TieState.GoingCold, (await new ShowPerson(store).Run(new(ana), default)).Value.Tie.State);
        await Talk(store, ana, 0);
        var shown = (await new ShowPerson(store).Run(new(ana), default)).Value;
        Assert.Equal((TieState.Kept, 0, 14), (shown.Tie.State, shown.Tie.Silence, shown.RhythmDays));
        Assert.Empty((await new ListTies(store, new TiesHeld()).Run(new(), default)).Value.People);
        Assert.Equal("person.rhythm", (await new EditPerson(store).Run(new(ana, new PersonFields("Ana", RhythmDays: 0)), default)).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task As_of_a_day_nothing_is_known_of_what_came_after_it(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        var ana = await Person(store, "Ana");
        await Talk(store, ana, 500);
        var day = Today(store).AddDays(-100);
        var then = (await new ListTies(store, new TiesHeld()).Run(new(TieList.All, day), default)).Value;
        await Talk(store, ana, 100);
        await Talk(store, ana, 20);
        await Win(store, ana);
        Assert.Equivalent(then, (await new ListTies(store, new TiesHeld()).Run(new(TieList.All, day), default)).Value);
    }

    private static DateOnly Today(AppStore store) => DateOnly.FromDateTime(store.Clock.Now());

    private static async Task<Guid> Person(AppStore store, string name, string? role = null, int? rhythm = null) =>
        (await new AddPerson(store).Run(new(new PersonFields(name, Role: role, RhythmDays: rhythm)), default)).Value.Id;

    private static async Task Talk(AppStore store, Guid person, int daysAgo, string direction = "both") =>
        Assert.Null((await new LogContact(store).Run(new(new InteractionFields("call", store.Clock.Now().AddDays(-daysAgo), Direction: direction), [person]), default)).Refusal);

    private static async Task Win(AppStore store, Guid person)
    {
        var lead = store.Create<Lead>();
        (lead.Name, lead.PersonId, lead.OpenedAt, lead.ClosedAt, lead.Outcome) = ("Relaunch", person, store.Clock.Now().AddDays(-90), store.Clock.Now().AddDays(-60), Outcome.Won);
        Assert.Null((await store.Save("lead.added", default)).Refusal);
    }
}
