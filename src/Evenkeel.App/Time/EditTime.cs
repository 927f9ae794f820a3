using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Time;

/// <summary>Replaces what is said about time worked; the engagement and the lead stay.</summary>
public sealed class EditTime(Store.Store store)
{
    public sealed record Ask(Guid Id, TimeFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>time-entry.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="TimeFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<TimeEntry>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await ask.Fields.Apply(store, found.Value, cancel) is { } refusal ? refusal : await store.SaveOne(found.Value, "time.edited", cancel);
    }
}
