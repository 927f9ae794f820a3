using System.Collections.Concurrent;
using Evenkeel.App.Store;

namespace Evenkeel.App.Time;

/// <summary>The balance of the usual weeks, measured once for each state of the records and day.</summary>
public sealed class BalanceHeld
{
    private readonly ConcurrentDictionary<Guid, (Guid LastBatch, DateOnly Today, MeasureBalance.Answer Answer)> held = new();

    public async Task<MeasureBalance.Answer> Of(Store.Store store, CancellationToken cancel)
    {
        var (workspace, batch) = (await store.Workspace(cancel), await store.LastBatch(cancel));
        var today = CalendarDay.Of(store.Clock.Now(), workspace.Zone());
        if (held.TryGetValue(workspace.Id, out var last) && last.LastBatch == batch && last.Today == today)
            return last.Answer;
        var measured = (await new MeasureBalance(store).Run(new(), cancel)).Value;
        held[workspace.Id] = (batch, today, measured);
        return measured;
    }
}
