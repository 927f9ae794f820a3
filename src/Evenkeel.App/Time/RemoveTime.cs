using Evenkeel.Core;

namespace Evenkeel.App.Time;

/// <summary>Takes out time that was not worked; an undo brings it back.</summary>
public sealed class RemoveTime(Store.Store store)
{
    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>time.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<TimeChanged>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindTime.ToChange(store, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        store.Remove(found.Value);
        return await FindTime.Save(store, found.Value, "time.removed", cancel);
    }
}
