using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Outlook;

/// <summary>Takes a bill out that was never one; an undo brings it back.</summary>
public sealed class RemoveBill(Store.Store store)
{
    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>bill.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Bill>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        store.Remove(found.Value);
        return await store.SaveOne(found.Value, "bill.removed", cancel);
    }
}
