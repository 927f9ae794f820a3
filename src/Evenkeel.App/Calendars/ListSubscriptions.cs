using System.Globalization;
using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Calendars;

/// <summary>Lists the subscribed calendars, each with what came of its last readings; their addresses are told to nobody.</summary>
public sealed class ListSubscriptions(Store.Store store)
{
    /// <summary>How many readings of each are told.</summary>
    public const int Last = 10;

    public sealed record Answer(IReadOnlyList<Row> Calendars);

    /// <param name="Address">Its server alone: who has the whole address reads the calendar.</param>
    /// <param name="NextAt">When it is read next; null when it is paused.</param>
    /// <param name="Runs">The last ones, the newest first.</param>
    public sealed record Row(Guid Id, string Name, string Address, bool IsPaused, DateTime? NextAt, IReadOnlyList<Reading> Runs);

    /// <param name="State">running, done, failed, or cut-off when the program ended before it did.</param>
    /// <param name="Failure">Why it failed, as a code.</param>
    /// <param name="Why">The same in words, with what to do.</param>
    /// <param name="IsUnchanged">Whether the server said that nothing has changed.</param>
    /// <param name="Taken">Entries that became meetings.</param>
    /// <param name="Changed">Meetings that were moved or called otherwise.</param>
    /// <param name="Known">Meetings that were known already.</param>
    /// <param name="People">People who were not known before.</param>
    /// <param name="LeftOut">How many, by reason.</param>
    /// <param name="Rejected">The first that could not be taken, by line, with why.</param>
    public sealed record Reading(
        DateTime At, DateTime? EndedAt, string State, string? Failure, string? Why, bool IsUnchanged, int Taken, int Changed, int Known, int People,
        IReadOnlyDictionary<string, int> LeftOut, IReadOnlyDictionary<string, string> Rejected);

    public async Task<Answer> Run(CancellationToken cancel)
    {
        var rows = new List<Row>();

        // As of one instant: a reading that begins in between would look as if nobody were at it.
        await using var snapshot = await store.BeginSnapshot(cancel);
        foreach (var one in await store.Subscriptions.AsNoTracking().OrderBy(one => one.Id).ToListAsync(cancel))
        {
            var runs = await store.SubscriptionRuns.AsNoTracking().Where(run => run.SubscriptionId == one.Id).OrderByDescending(run => run.Id).Take(Last).ToListAsync(cancel);
            var isBusy = one.BusyUntil > store.Clock.Now();
            rows.Add(new Row(one.Id, one.Name, one.Host + "/…", one.IsPaused, one.IsPaused ? null : one.NextAt, [.. runs.Select((run, place) => Of(run, isBusy && place == 0, one))]));
        }
        return new Answer(rows);
    }

    private static Reading Of(SubscriptionRun run, bool isBusy, CalendarSubscription of) => new(
        run.At, run.EndedAt, run.EndedAt is null ? isBusy ? "running" : "cut-off" : run.Failure is null ? "done" : "failed", run.Failure, run.Failure is { } code ? Words.Say(code, of.Host) : null,
        run.IsUnchanged, run.Taken, run.Changed, run.Known, run.People,
        new SortedDictionary<string, int>(run.LeftOut.ToDictionary(reason => reason.Key, reason => int.Parse(reason.Value, CultureInfo.InvariantCulture)), StringComparer.Ordinal), run.Rejected);
}
