using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Time;

public sealed class TimerTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_clock_is_started_for_a_line_and_stopped_as_an_entry_which_an_undo_takes_back_so_that_it_runs_on(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("organisations.csv", "id,name\n1,Acme Corp\n"));
        Assert.Equal("timer.none", (await Stop(test)).Refusal?.Code);
        Assert.Equal(("Acme Corp", "call notes", "produce", 0), await Start(test, "acme call notes #produce"));
        await using (var store = test.Open())
            Assert.Equal("timer.running", (await new StartTimer(store).Run(new("else"), default)).Refusal?.Code);
        test.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("timer.too-short", (await Stop(test)).Refusal?.Code);
        test.Clock.Advance(TimeSpan.FromMinutes(90));
        Assert.Equal("record.changed-meanwhile", (await Stop(test, null, test.Clock.GetUtcNow().UtcDateTime)).Refusal?.Code);
        Assert.Equal(90, (await Running(test))!.Minutes);

        var stopped = (await Stop(test, null, (await Running(test))!.StartedAt)).Value;
        Assert.Equal((91, 1, (ShowTimer.Timer?)null), (stopped.Minutes, stopped.Entries.Count, await Running(test)));
        var entry = Assert.Single(await Entries(test));
        Assert.Equal((new DateOnly(2026, 3, 16), 91, "produce", true, "call notes"), (entry.On, entry.Minutes, entry.Purpose, entry.IsBillable, entry.Note));
        await using (var store = test.Open())
            Assert.Empty((await new UndoBatch(store).Run(new(stopped.Batch!.Value), default)).Value.Left);
        Assert.Empty(await Entries(test));
        test.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal((99, "Acme Corp"), ((await Running(test))!.Minutes, (await Running(test))!.Organisation));
        Assert.Equal(100, (await Stop(test)).Value.Minutes);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_runs_over_midnight_is_written_down_on_both_days_and_what_runs_for_more_than_a_day_asks_how_long_it_was(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        test.Clock.Advance(TimeSpan.FromHours(12.5));
        Assert.Equal((null, null, null, 0), await Start(test, null));
        test.Clock.Advance(TimeSpan.FromHours(1.75));
        Assert.Equal([(new DateOnly(2026, 3, 16), 30), (new DateOnly(2026, 3, 17), 75)], (await Stop(test)).Value.Entries.Select(entry => (entry.On, entry.Minutes)));
        Assert.Equal(2, (await Entries(test)).Count);

        await Start(test, "night shift");
        test.Clock.Advance(TimeSpan.FromHours(24));
        Assert.False((await Running(test))!.IsTooLong);
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await Running(test))!.IsTooLong);
        Assert.Equal("timer.too-long", (await Stop(test)).Refusal?.Code);
        Assert.Equal("time.typed", (await Stop(test, "long")).Refusal?.Code);
        Assert.Equal("timer.longer", (await Stop(test, "24:01")).Refusal?.Code);
        Assert.Equal("timer.too-short", (await Stop(test, "0:00")).Refusal?.Code);
        Assert.Equal([(new DateOnly(2026, 3, 17), 150)], (await Stop(test, "2,5")).Value.Entries.Select(entry => (entry.On, entry.Minutes)));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_clock_that_is_discarded_writes_nothing_down_and_an_undo_lets_it_run_on_unless_another_one_runs(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Start(test, "a");
        var discarded = await Discard(test);
        Assert.Equal((null, 0), (await Running(test), (await Entries(test)).Count));
        await Start(test, "b");
        await using (var store = test.Open())
            Assert.Equal("timer", Assert.Single((await new UndoBatch(store).Run(new(discarded), default)).Value.Left).Kind);
        Assert.Equal("b", (await Running(test))!.Note);
        discarded = await Discard(test);
        await using (var store = test.Open())
            Assert.Empty((await new UndoBatch(store).Run(new(discarded), default)).Value.Left);
        Assert.Equal("b", (await Running(test))!.Note);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_clock_that_came_in_for_nobody_here_is_of_whoever_acts(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var answer = await Imports.Run(test, ("timers.csv", "id,started_at,note\nx,2026-03-16T09:00:00Z,posters\ny,,none\n"));
        Assert.Equal("row.needs", Assert.Single(answer.Files[0].Rejected).Code);
        Assert.Equal(("posters", 60), ((await Running(test))!.Note, (await Running(test))!.Minutes));
        Assert.Equal(60, (await Stop(test)).Value.Minutes);
        Assert.Null(await Running(test));
    }

    private static async Task<(string? Organisation, string? Note, string? Purpose, int Minutes)> Start(TestStore test, string? text)
    {
        test.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await using var store = test.Open();
        var timer = (await new StartTimer(store).Run(new(text), default)).Value.Running;
        return (timer.Organisation, timer.Note, timer.Purpose, timer.Minutes);
    }

    private static async Task<Evenkeel.Core.Result<StopTimer.Answer>> Stop(TestStore test, string? length = null, DateTime? startedAt = null)
    {
        await using var store = test.Open();
        return await new StopTimer(store).Run(new(length, startedAt), default);
    }

    private static async Task<Guid> Discard(TestStore test)
    {
        test.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await using var store = test.Open();
        return (await new DiscardTimer(store).Run(new(), default)).Value.Batch!.Value;
    }

    private static async Task<ShowTimer.Timer?> Running(TestStore test)
    {
        await using var store = test.Open();
        return (await new ShowTimer(store).Run(default)).Running;
    }

    private static async Task<List<TimeEntry>> Entries(TestStore test)
    {
        await using var store = test.Open();
        return await store.TimeEntries.AsNoTracking().ToListAsync();
    }
}
