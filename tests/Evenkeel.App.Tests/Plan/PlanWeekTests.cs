using Evenkeel.App.Clients;
using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Plan;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Plan;

public sealed class PlanWeekTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task Leads_people_and_places_are_chosen_by_what_they_add_for_their_time(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var plan = (await new PlanWeek(store, new TiesHeld()).Run(new(90, Hours: 8), default)).Value;
        Assert.Equal([ActivityKind.Lead, ActivityKind.Person, ActivityKind.Place], plan.Rows.Select(row => row.Activity.Kind).Distinct().Order());
        Assert.Equal(plan.Rows.Sum(row => row.Activity.Minutes), plan.Plan.Minutes);
        Assert.True(plan.Plan.Chance > plan.Week.Forecast.Chance.Mean);
        var place = plan.Rows.Single(row => row.Activity.Kind is ActivityKind.Place);
        Assert.Equal(("Chamber evening", Effects.PlaceMinutes), (place.Name, place.Activity.Minutes));
        Assert.Equal(0, plan.Effects.Moving.Logged);
        Assert.DoesNotContain((await new PlanWeek(store, new TiesHeld()).Run(new(90, Hours: .5), default)).Value.Rows, row => row.Activity.Minutes > 30);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_not_free_would_have_to_be_taken_from_work_that_can_wait(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var workspace = await store.Workspace(default);
        workspace.MinutesPerWeek = 30 * 60;
        Work(store, "Retainer", "retainer", 20, null);
        Work(store, "Ends in it", "hourly", 10, Today(store).AddDays(3));
        Assert.Null((await store.Save("test", default)).Refusal);
        var plan = (await new PlanWeek(store, new TiesHeld()).Run(new(90, Hours: 20), default)).Value;
        Assert.Equal(30, plan.Time.Capacity, 6);
        Assert.Equal(["Retainer"], plan.Time.CouldWait.Select(work => work.Name));
        Assert.Equal(Math.Max(0, 34 - plan.Time.Booked), plan.Time.Free, 6);
        Assert.Equal(Math.Max(0, (plan.Plan.Minutes / 60.0) - plan.Time.Free), plan.Postponed, 6);
        Assert.InRange(plan.Time.Booked, 20, 40);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_was_done_is_noted_leaves_the_plan_and_comes_back_by_an_undo(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var held = new TiesHeld();
        var person = (await new PlanWeek(store, held).Run(new(90, Hours: 20), default)).Value.Rows.First(row => row.Activity.Kind is ActivityKind.Person);
        Assert.Null((await new AddTask(store).Run(new AddTask.Ask(new TaskFields("Call", Today(store)), null, person.Activity.Id), default)).Refusal);
        var done = (await new DoActivity(store).Run(new(PersonId: person.Activity.Id), default)).Value;
        var after = (await new PlanWeek(store, held).Run(new(90, Hours: 20), default)).Value;
        Assert.DoesNotContain(after.Rows, row => row.Activity.Id == person.Activity.Id);
        Assert.Equal((person.Activity.Id, person.Name, 15), (after.Done.Single().Of, after.Done.Single().Name, after.Done.Single().Minutes));
        Assert.InRange(after.Done.Single().Chance, .001, .999);
        Assert.Equal(1, await store.Interactions.CountAsync(contact => contact.Purpose == "prospect"));
        Assert.NotNull((await store.Tasks.SingleAsync(step => step.PersonId == person.Activity.Id)).DoneOn);

        await using var again = test.Open();
        Assert.Null((await new UndoBatch(again).Run(new(done.Batch!.Value), default)).Refusal);
        Assert.Contains((await new PlanWeek(again, new TiesHeld()).Run(new(90, Hours: 20), default)).Value.Rows, row => row.Activity.Id == person.Activity.Id);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_came_of_what_was_done_changes_what_is_assumed(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var lead = await store.Leads.FirstAsync(one => one.Outcome == null);
        Assert.Null((await new DoActivity(store).Run(new(LeadId: lead.Id), default)).Refusal);
        test.Clock.Advance(TimeSpan.FromDays(2));
        var stage = await store.Stages.OrderByDescending(one => one.Position).FirstAsync();
        Assert.Null((await new MoveLead(store).Run(new(lead.Id, stage.Id), default)).Refusal);
        test.Clock.Advance(TimeSpan.FromDays(4));
        var before = (await new PlanWeek(store, new TiesHeld()).Run(new(), default)).Value.Effects.Moving;
        Assert.Equal(0, before.Logged);
        test.Clock.Advance(TimeSpan.FromDays(2));
        var learnt = (await new PlanWeek(store, new TiesHeld()).Run(new(), default)).Value.Effects.Moving;
        Assert.Equal(1, learnt.Logged);
        Assert.True(learnt.Mean > before.Mean);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_cannot_be_noted_is_refused_with_its_reason(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var lead = await store.Leads.FirstAsync(one => one.Outcome == null);
        var won = await store.Leads.FirstAsync(one => one.Outcome == Outcome.Won);
        async Task<string?> Refused(DoActivity.Ask ask) => (await new DoActivity(store).Run(ask, default)).Refusal?.Code;
        Assert.Equal("activity.about", await Refused(new()));
        Assert.Equal("activity.about", await Refused(new(lead.Id, PersonId: Guid.NewGuid())));
        Assert.Equal("activity.minutes", await Refused(new(lead.Id, Minutes: 0)));
        Assert.Equal("lead.unknown", await Refused(new(Guid.NewGuid())));
        Assert.Equal("lead.not-open", await Refused(new(won.Id)));
        Assert.Equal("person.unknown", await Refused(new(PersonId: Guid.NewGuid())));
        Assert.Equal("source.unknown", await Refused(new(SourceId: Guid.NewGuid())));
        Assert.Equal("plan.hours", (await new PlanWeek(store, new TiesHeld()).Run(new(Hours: 0), default)).Refusal?.Code);
        Assert.Equal("plan.hours", (await new PlanWeek(store, new TiesHeld()).Run(new(Hours: double.NaN), default)).Refusal?.Code);
        Assert.Equal("week.horizon", (await new PlanWeek(store, new TiesHeld()).Run(new(0), default)).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_gain_stands_beside_each_tie(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var ties = (await new ListTies(store, new TiesHeld()).Run(new(), default)).Value.People;
        var gains = await new GainOfTies(store).Run(new(ties), default);
        Assert.Equal(ties.Select(tie => tie.Id).Order(), gains.Keys.Order());
        Assert.All(gains.Values, gain => Assert.InRange(gain, .0001, .5));
        Assert.True(gains[ties.First(tie => tie.IsClientOrIntroducer).Id] > gains[ties.First(tie => !tie.IsClientOrIntroducer).Id]);
    }

    private static DateOnly Today(AppStore store) => DateOnly.FromDateTime(store.Clock.Now());

    private static void Work(AppStore store, string name, string billing, int hoursPerWeek, DateOnly? ends)
    {
        var work = store.Create<Engagement>();
        (work.Name, work.Billing, work.MinutesPerWeek, work.StartsOn, work.EndsOn) = (name, billing, hoursPerWeek * 60, Today(store).AddDays(-30), ends);
    }
}
