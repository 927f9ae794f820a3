using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Mailboxes;

/// <summary>Reads the mailboxes that are due, in every workspace of the store: one round. One that is being read by another process is left to it.</summary>
/// <param name="chance">Uniform from 0 to 1.</param>
public sealed class FetchDue(StoreAddress address, Ids ids, TimeProvider clock, SecretBox box, MailServer server, Func<double> chance)
{
    /// <summary>How often each is read; a little more or less, so that not all programs come at once.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    private const double Jitter = .1;
    private const int KeptRuns = 20;

    /// <param name="Only">The mailboxes of one workspace, due or not; null for those of all that are due.</param>
    /// <param name="Told">Hears of each step.</param>
    public sealed record Ask(Guid? Only = null, Action<MailboxRun>? Told = null);

    /// <param name="NextAt">When the next one is due; null when there is none.</param>
    public sealed record Answer(IReadOnlyList<MailboxRun> Runs, DateTime? NextAt);

    public async Task<Answer> Run(Ask ask, CancellationToken cancel)
    {
        await using var store = Open(new Session(default, default));
        var free = store.Mailboxes.IgnoreQueryFilters().AsNoTracking().Where(mailbox => !mailbox.IsPaused && (mailbox.BusyUntil == null || mailbox.BusyUntil <= clock.Now()));
        var due = await (ask.Only is { } only ? free.Where(mailbox => mailbox.WorkspaceId == only) : free.Where(mailbox => mailbox.NextAt <= clock.Now())).OrderBy(mailbox => mailbox.Id).ToListAsync(cancel);
        var runs = new List<MailboxRun>();
        foreach (var mailbox in due)
            if (await Read(mailbox, ask.Told, cancel) is { } run)
                runs.Add(run);
        return new Answer(runs, await store.Mailboxes.IgnoreQueryFilters().Where(mailbox => !mailbox.IsPaused).MinAsync(mailbox => (DateTime?)mailbox.NextAt, cancel));
    }

    private async Task<MailboxRun?> Read(Mailbox mailbox, Action<MailboxRun>? told, CancellationToken cancel)
    {
        var session = new Session(mailbox.WorkspaceId, mailbox.ActorId);
        await using var store = Open(session);
        var (now, aside) = (clock.Now(), clock.Now() + FetchMailbox.SetAside);
        if (await store.Mailboxes.Where(one => one.Id == mailbox.Id && !one.IsPaused && (one.BusyUntil == null || one.BusyUntil <= now)).ExecuteUpdateAsync(set => set.SetProperty(one => one.BusyUntil, aside), cancel) == 0)
            return null;
        var run = await new FetchMailbox(address, session, ids, clock, box, server, told).Run(mailbox, cancel);
        var next = Clock.ToMicroseconds(clock.Now() + (Every * (1 + (Jitter * ((2 * chance()) - 1)))));
        await store.Mailboxes.Where(one => one.Id == mailbox.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.BusyUntil, (DateTime?)null).SetProperty(one => one.NextAt, next), cancel);
        var old = await store.MailboxRuns.Where(one => one.MailboxId == mailbox.Id).OrderByDescending(one => one.Id).Skip(KeptRuns).Select(one => one.Id).ToListAsync(cancel);
        await store.MailboxRuns.Where(one => old.Contains(one.Id)).ExecuteDeleteAsync(cancel);
        return run;
    }

    private Store.Store Open(Session session) => address.Open(session, ids, clock);
}
