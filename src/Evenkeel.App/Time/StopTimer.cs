using System.Globalization;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Time;

namespace Evenkeel.App.Time;

/// <summary>Stops the clock and writes down the time that went by, on each day on which it did. An undo lets it run on.</summary>
public sealed class StopTimer(Store.Store store)
{
    /// <param name="Length">How long it was, as <see cref="TypedLength"/> reads it, from the start on; until now when null. It has to be said of what has run for more than <see cref="ShowTimer.MostHours"/> hours.</param>
    /// <param name="StartedAt">Of the clock that is meant; whichever runs when null.</param>
    public sealed record Ask(string? Length = null, DateTime? StartedAt = null);

    /// <param name="Entries">One for each day, the earliest first.</param>
    public sealed record Answer(int Minutes, IReadOnlyList<Entry> Entries, Guid? Batch);

    public sealed record Entry(Guid Id, DateOnly On, int Minutes);

    /// <returns>
    /// What was written down, or <c>timer.none</c>, <c>record.changed-meanwhile</c>, <c>time.typed</c>, <c>timer.too-short</c> under a minute, <c>timer.too-long</c> where it has to be said how long it was, or <c>timer.longer</c> where it has not run for so long.
    /// </returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindTimer.ToEnd(store, ask.StartedAt, cancel);
        if (found.Refusal is { } none)
            return none;
        var timer = found.Value;
        var stopped = Stopped(timer, ask.Length);
        if (stopped.Refusal is { } wrong)
            return wrong;
        var zone = (await store.Workspace(cancel)).Zone();
        var days = Elapsed.ByDay(timer.StartedAt, stopped.Value, CalendarDay.Of(timer.StartedAt, zone), day => CalendarDay.Start(day, zone));
        var entries = days.Select(day => Write(timer, day.On, day.Minutes)).ToList();
        store.Remove(timer);
        var saved = await store.Save("timer.stopped", cancel);
        return saved.Refusal is { } refusal ? refusal : new Answer(days.Sum(day => day.Minutes), entries, saved.Value);
    }

    /// <summary>When the work ended.</summary>
    private Result<DateTime> Stopped(RunningTimer timer, string? length)
    {
        var run = store.Clock.Now() - timer.StartedAt;
        if (string.IsNullOrWhiteSpace(length))
            return run > TimeSpan.FromHours(ShowTimer.MostHours) ? new Refusal("timer.too-long", ShowTimer.MostHours.ToString(CultureInfo.InvariantCulture))
                : run < TimeSpan.FromMinutes(1) ? new Refusal("timer.too-short")
                : timer.StartedAt + run;
        var told = TypedLength.Read(length);
        return told.Refusal is { } unread ? unread
            : told.Value < 1 ? new Refusal("timer.too-short")
            : told.Value > run.TotalMinutes || told.Value > TimeFields.MostMinutes ? new Refusal("timer.longer", length.Trim())
            : timer.StartedAt.AddMinutes(told.Value);
    }

    private Entry Write(RunningTimer timer, DateOnly on, int minutes)
    {
        var entry = store.Create<TimeEntry>();
        (entry.On, entry.Minutes, entry.Purpose) = (on, minutes, timer.Purpose);
        (entry.OrganisationId, entry.IsBillable, entry.Note) = (timer.OrganisationId, WorkedFor.Pays(timer.OrganisationId, timer.Purpose), timer.Note);
        return new(entry.Id, on, minutes);
    }
}
