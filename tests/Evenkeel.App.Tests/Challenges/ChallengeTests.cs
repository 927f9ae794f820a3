using System.Text;
using Evenkeel.App.Challenges;
using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Plan;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Plan;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Challenges;

public sealed class ChallengeTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_week_is_planned_for_its_working_days_and_stays_as_it_is(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var workspace = await store.Workspace(default);
        var today = CalendarDay.Of(store.Clock.Now(), workspace.Zone());
        workspace.RestDays = [DayOfWeek.Saturday, DayOfWeek.Sunday];
        workspace.TimeOff = [$"{today.AddDays(1):yyyy-MM-dd}"];
        Assert.Null((await store.Save("test", default)).Refusal);
        var started = (await new StartChallenge(store, new TiesHeld()).Run(new(8), default)).Value;
        var shown = await Show(store);
        Assert.Equal((started.Id, today, today.AddDays(6), false), (shown.Id, shown.FirstOn, shown.LastOn, shown.IsOver));
        Assert.InRange(shown.Minutes, 60, 8 * 60);
        Assert.Equal(shown.ChanceAtStart, shown.Chance, .002);
        Assert.Equal([ActivityKind.Lead, ActivityKind.Person, ActivityKind.Place], shown.Days.SelectMany(day => day.Blocks).Select(block => block.Kind).Distinct().Order());
        Assert.All(shown.Days, day => Assert.False(day.On.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || day.On == today.AddDays(1)));
        Assert.Equal(shown.Days.SelectMany(day => day.Blocks).Count(), shown.Days.SelectMany(day => day.Blocks).DistinctBy(block => block.Of).Count());
        test.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(shown.Days.SelectMany(day => day.Blocks.Select(block => (day.On, block.Of))), (await Show(store)).Days.SelectMany(day => day.Blocks.Select(block => (day.On, block.Of))));
        Assert.Equal("challenge.running", (await new StartChallenge(store, new TiesHeld()).Run(new(), default)).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_was_done_and_what_came_of_it_stands_in_its_log_until_it_is_looked_back_on(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        await new StartChallenge(store, new TiesHeld()).Run(new(8), default);
        var lead = (await Show(store)).Days[0].Blocks.First(block => block.Kind is ActivityKind.Lead);
        test.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null((await new DoActivity(store).Run(new(LeadId: lead.Of), default)).Refusal);
        var done = await Show(store);
        Assert.True(done.Days[0].Blocks.Single(block => block.Of == lead.Of) is { IsDone: true, CanBeDone: false });
        Assert.Equal((lead.Of, false), (done.Log.Single().Entry.Of, done.Log.Single().Came));
        Assert.Equal(30, done.MinutesDone);

        test.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null((await new EndLead(store).Run(new(lead.Of, Core.Leads.Outcome.Won, null), default)).Refusal);
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await Show(store)).Log.Single().Came);
        Assert.Equal((0, 0, 1), ((await Show(store)).Came.Opened, (await Show(store)).Came.Moved, (await Show(store)).Came.Won));

        test.Clock.Advance(TimeSpan.FromDays(8));
        var over = await Show(store);
        Assert.True(over is { IsOver: true, EndedAt: null });
        Assert.Equal("record.changed-meanwhile", (await new EndChallenge(store).Run(new(over.Id, "Calling.", over.Version - 1), default)).Refusal?.Code);
        Assert.Null((await new EndChallenge(store).Run(new(over.Id, " Calling early. ", over.Version), default)).Refusal);
        var ended = await Show(store);
        Assert.Equal("Calling early.", ended.Learnt);
        Assert.Equal(over.Chance, ended.Chance, 12);
        Assert.Equal([over.Id], (await new ListChallenges(store).Run(default)).Challenges.Select(one => one.Id));
        await new StartChallenge(store, new TiesHeld()).Run(new(2), default);
        Assert.NotEqual(over.Id, (await Show(store)).Id);
        Assert.Equal(2, (await new ListChallenges(store).Run(default)).Challenges.Count);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task It_can_end_before_its_time_and_both_are_undone(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        var started = (await new StartChallenge(store, new TiesHeld()).Run(new(4), default)).Value;
        await using (var ending = test.Open())
        {
            var ended = (await new EndChallenge(ending).Run(new(), default)).Value;
            Assert.True((await Show(ending)).IsOver);
            await using var undoing = test.Open();
            Assert.Null((await new UndoBatch(undoing).Run(new(ended.Batch!.Value), default)).Refusal);
        }
        await using (var running = test.Open())
            Assert.False((await Show(running)).IsOver);
        await using var again = test.Open();
        Assert.Null((await new UndoBatch(again).Run(new(started.Batch!.Value), default)).Refusal);
        Assert.Equal(0, await again.ChallengeBlocks.CountAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Its_plan_is_a_calendar(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        await SmallPractice.Make(store);
        await new StartChallenge(store, new TiesHeld()).Run(new(4), default);
        var blocks = (await Show(store)).Days.Sum(day => day.Blocks.Count);
        var file = Encoding.UTF8.GetString((await new WriteChallenge(store).Run(new(Site: new Uri("http://here.example")), default)).Value);
        Assert.Equal(blocks, file.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("URL:http://here.example/challenge", file, StringComparison.Ordinal);
        Assert.Contains("(30 min)", file, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_cannot_be_is_refused_with_its_reason(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        Assert.Equal("challenge.none", (await new ShowChallenge(store).Run(new(), default)).Refusal?.Code);
        Assert.Equal("challenge.unknown", (await new ShowChallenge(store).Run(new(Guid.NewGuid()), default)).Refusal?.Code);
        Assert.Equal("challenge.none", (await new EndChallenge(store).Run(new(), default)).Refusal?.Code);
        Assert.Equal("challenge.none", (await new WriteChallenge(store).Run(new(), default)).Refusal?.Code);
        Assert.Equal("challenge.nothing-to-do", (await new StartChallenge(store, new TiesHeld()).Run(new(), default)).Refusal?.Code);
        Assert.Equal("plan.hours", (await new StartChallenge(store, new TiesHeld()).Run(new(0), default)).Refusal?.Code);
    }

    private static async Task<ShowChallenge.Answer> Show(AppStore store) => (await new ShowChallenge(store).Run(new(), default)).Value;
}
