using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Time;

/// <summary>Takes out time that was not worked; an undo brings it back.</summary>
public sealed class RemoveTime(Store.Store store)
{
    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>time-entry.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<TimeEntry>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        store.Remove(found.Value);
        return await store.SaveOne(found.Value, "time.removed", cancel);
    }
}
