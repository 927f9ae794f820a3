using Evenkeel.App.Leads;
using Evenkeel.App.Outlook;
using Evenkeel.App.Reviews;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Plan;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Time;
using Evenkeel.Core.Reviews;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Reviews;

public sealed class ReviewWeekTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_was_said_stands_beside_what_came(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var lead = await store.Leads.FirstAsync(one => one.Outcome == null);
        test.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Null((await new EndLead(store).Run(new(lead.Id, Core.Leads.Outcome.Won, null), default)).Refusal);
        test.Clock.Advance(TimeSpan.FromDays(3));
        var week = await Review(store);
        Assert.Equal((await new AnswerWeek(store).Run(new(AsOf: week.From), default)).Value.Forecast.Chance, week.Said);
        Assert.Equal((0, 0, 1, 0, 0), (week.Leads.Opened, week.Leads.Moved, week.Leads.Won, week.Leads.Lost, week.Leads.Declined));
        Assert.Equal(week.To.AddDays(-6), week.From);
        test.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(0, (await Review(store)).Leads.Won);
        Assert.Equal(1, (await Review(store, week.To.AddDays(1))).Leads.Won);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Time_stands_beside_that_of_the_weeks_before(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        Assert.False((await Review(store)).KnowsTime);
        var today = CalendarDay.Of(store.Clock.Now(), (await store.Workspace(default)).Zone());
        Enter(store, "prospect", today, 90);
        Enter(store, "produce", today.AddDays(-6), 600);
        Enter(store, "produce", today.AddDays(-8), 480);
        Enter(store, "produce", today.AddDays(-62), 80);
        Enter(store, "produce", today.AddDays(-63), 999);
        Assert.Null((await store.Save("test", default)).Refusal);
        var times = (await Review(store)).Times;
        Assert.Equal([("prospect", 90, 0), ("produce", 600, 70)], times.Select(time => (time.Purpose, time.Minutes, time.Before)));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task The_one_thing_to_change_is_found_in_the_records(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var facts = (await Review(store)).Facts;
        Assert.Equal((3, 3, 0), (facts.OpenLeads, facts.WithoutStep, facts.Overdue));
        Assert.Null(facts.ProspectingHours);
        Assert.Equal(OneThing.NextSteps, (await Review(store)).ToChange);
        var today = CalendarDay.Of(store.Clock.Now(), (await store.Workspace(default)).Zone());
        foreach (var lead in await store.Leads.Where(one => one.Outcome == null).ToListAsync())
            Assert.Null((await new AddTask(store).Run(new(new TaskFields("Call", today.AddDays(-1)), lead.Id), default)).Refusal);
        Assert.Equal((OneThing.Overdue, 0), ((await Review(store)).ToChange, (await Review(store)).Facts.WithoutStep));
        Enter(store, "network", today, 9);
        Assert.Null((await store.Save("test", default)).Refusal);
        var spent = (await Review(store)).Facts;
        Assert.Equal(9 / 60.0 / 9, spent.ProspectingHours!.Value, 9);
    }

    private static async Task<ReviewWeek.Answer> Review(AppStore store, DateOnly? asOf = null) => (await new ReviewWeek(store, new WinsHeld()).Run(new(asOf), default)).Value;

    private static void Enter(AppStore store, string purpose, DateOnly on, int minutes)
    {
        var entry = store.Create<TimeEntry>();
        (entry.Purpose, entry.On, entry.Minutes) = (purpose, on, minutes);
    }
}
