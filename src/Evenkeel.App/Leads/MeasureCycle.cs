using Evenkeel.App.Store;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Leads;

/// <summary>Measures how long leads take from opening to signature, and how they end.</summary>
public sealed class MeasureCycle(Store.Store store)
{
    /// <param name="AsOf">00:00 of that day in the workspace's zone; now when null.</param>
    public sealed record Ask(DateOnly? AsOf = null);

    public async Task<Cycle> Run(Ask ask, CancellationToken cancel)
    {
        var zone = (await store.Workspace(cancel)).Zone();
        return Cycle.Measure(await LeadHistories.All(store, cancel), ask.AsOf is { } day ? CalendarDay.Start(day, zone) : store.Clock.Now());
    }
}
