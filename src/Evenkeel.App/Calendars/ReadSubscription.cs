using System.Globalization;
using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.Formats.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Calendars;

/// <summary>
/// Reads one calendar as if it were a file that somebody imports, and keeps which state was read in the import's own transaction. A server that keeps count is asked only for what has changed, but not
/// beyond the moment at which the next entry takes place: from then on the same calendar has one meeting more.
/// </summary>
/// <param name="session">Of the calendar's workspace, in the name of who subscribed.</param>
internal sealed class ReadSubscription(StoreAddress address, Session session, Ids ids, TimeProvider clock, SecretBox box, CalendarServer server)
{
    /// <summary>For how long others leave it alone: as long as it may take, and time to write.</summary>
    public static readonly TimeSpan SetAside = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan LongestSettled = TimeSpan.FromDays(1);

    private const int MostRejected = 20;

    /// <summary>Faults by which something is no calendar at all, rather than one with mistakes.</summary>
    private static readonly HashSet<string> NoCalendar = ["calendar.none", "calendar.binary", "calendar.json", "calendar.xml"];

    public static bool IsNone(CalendarContents contents) => contents.Series.Count == 0 && contents.Faults.Any(fault => NoCalendar.Contains(fault.Code));

    public async Task<SubscriptionRun> Run(CalendarSubscription subscription, CancellationToken cancel)
    {
        var run = new SubscriptionRun { WorkspaceId = subscription.WorkspaceId, Id = ids.Next(), SubscriptionId = subscription.Id, At = clock.Now() };
        await using (var begun = Open())
        {
            begun.Add(run);
            await begun.Save("calendar.begun", cancel);
        }
        await using var store = Open();
        try
        {
            run.Failure = box.Open(subscription.LockedAddress) is { } secret ? await Read(store, subscription, new Uri(secret), run, cancel) : CalendarFailure.Secret;
        }
        catch (Exception failure) when (CalendarFailure.Of(failure) is { } code && !cancel.IsCancellationRequested)
        {
            run.Failure = code;
        }
        run.EndedAt = clock.Now();
        await using var end = Open();
        if (await end.SubscriptionRuns.SingleOrDefaultAsync(one => one.Id == run.Id, cancel) is { } kept)
            end.Entry(kept).CurrentValues.SetValues(run);
        await end.Save("calendar.read", cancel);
        return run;
    }

    /// <returns>Null, or why it could not be read.</returns>
    private async Task<string?> Read(Store.Store store, CalendarSubscription subscription, Uri from, SubscriptionRun run, CancellationToken cancel)
    {
        var isSettled = subscription.SettledUntil > clock.Now();
        var fetched = await server.Get(from, isSettled ? subscription.ETag : null, isSettled ? subscription.ModifiedAt : null, cancel);
        run.IsUnchanged = fetched.Body is null;
        if (fetched.Body is not { } body)
            return null;
        var contents = CalendarReader.Read(new MemoryStream(body), (await store.Workspace(cancel)).Zone());
        if (IsNone(contents))
            return CalendarFailure.None;
        var kept = await store.Subscriptions.SingleOrDefaultAsync(one => one.Id == subscription.Id, cancel);
        if (kept is not null)
            (kept.ETag, kept.ModifiedAt, kept.SettledUntil) = (fetched.ETag, fetched.ModifiedAt, SettledUntil(contents, clock.Now()));
        var imported = await new ImportFiles(store).Run(new([new SourceFile("calendar.ics", () => new MemoryStream(body))], As: ImportFormat.ICal), cancel);
        if (imported.Refusal is not null)
            return CalendarFailure.Meanwhile;
        await store.Save("calendar.read", cancel);
        Count(imported.Value.Files[0], run);
        return null;
    }

    private static DateTime SettledUntil(CalendarContents contents, DateTime now)
    {
        var until = now + LongestSettled;
        return contents.Series.Select(series => series.Occurrences(now, until)).Where(found => found.Fault is null).SelectMany(found => found.Value).Select(one => one.At).Where(at => at > now && at < until)
            .DefaultIfEmpty(until).Min();
    }

    private static void Count(FileReport report, SubscriptionRun run)
    {
        run.Taken = report.Created.GetValueOrDefault("interactions");
        run.Changed = report.Updated.GetValueOrDefault("interactions");
        run.Known = report.UnchangedContacts;
        run.People = report.Created.GetValueOrDefault("people");
        run.LeftOut = report.LeftOut.ToDictionary(reason => reason.Key, reason => reason.Value.ToString(CultureInfo.InvariantCulture));
        foreach (var one in report.Rejected.Take(MostRejected))
            run.Rejected[one.At] = one.Why;
    }

    private Store.Store Open() => address.Open(session, ids, clock);
}
