using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Calendars;

/// <summary>Reads the subscribed calendars that are due, in every workspace of the store: one round. One that is being read by another process is left to it.</summary>
/// <param name="chance">Uniform from 0 to 1.</param>
public sealed class ReadSubscriptions(StoreAddress address, Ids ids, TimeProvider clock, SecretBox box, CalendarServer server, Func<double> chance)
{
    /// <summary>How often each is read; a little more or less, so that not all programs come at once. Meetings count from when they begin, and nobody is helped by knowing sooner.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private const double Jitter = .1;
    private const int KeptRuns = 20;

    /// <param name="Only">The calendars of one workspace, due or not; null for those of all that are due.</param>
    public sealed record Ask(Guid? Only = null);

    public sealed record Answer(IReadOnlyList<SubscriptionRun> Runs);

    public async Task<Answer> Run(Ask ask, CancellationToken cancel)
    {
        await using var store = Open(new Session(default, default));
        var free = store.Subscriptions.IgnoreQueryFilters().AsNoTracking().Where(one => !one.IsPaused && (one.BusyUntil == null || one.BusyUntil <= clock.Now()));
        var due = await (ask.Only is { } only ? free.Where(one => one.WorkspaceId == only) : free.Where(one => one.NextAt <= clock.Now())).OrderBy(one => one.Id).ToListAsync(cancel);
        var runs = new List<SubscriptionRun>();
        foreach (var subscription in due)
            if (await Read(subscription, cancel) is { } run)
                runs.Add(run);
        return new Answer(runs);
    }

    private async Task<SubscriptionRun?> Read(CalendarSubscription subscription, CancellationToken cancel)
    {
        var session = new Session(subscription.WorkspaceId, subscription.ActorId);
        await using var store = Open(session);
        var (now, aside) = (clock.Now(), clock.Now() + ReadSubscription.SetAside);
        if (await store.Subscriptions.Where(one => one.Id == subscription.Id && !one.IsPaused && (one.BusyUntil == null || one.BusyUntil <= now)).ExecuteUpdateAsync(set => set.SetProperty(one => one.BusyUntil, aside), cancel) == 0)
            return null;
        var run = await new ReadSubscription(address, session, ids, clock, box, server).Run(subscription, cancel);
        var next = Clock.ToMicroseconds(clock.Now() + (Every * (1 + (Jitter * ((2 * chance()) - 1)))));
        await store.Subscriptions.Where(one => one.Id == subscription.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.BusyUntil, (DateTime?)null).SetProperty(one => one.NextAt, next), cancel);
        var old = await store.SubscriptionRuns.Where(one => one.SubscriptionId == subscription.Id).OrderByDescending(one => one.Id).Skip(KeptRuns).Select(one => one.Id).ToListAsync(cancel);
        await store.SubscriptionRuns.Where(one => old.Contains(one.Id)).ExecuteDeleteAsync(cancel);
        return run;
    }

    private Store.Store Open(Session session) => address.Open(session, ids, clock);
}
