using Evenkeel.Core;

namespace Evenkeel.App.Outlook;

/// <summary>Takes a bill out that was never one; an undo brings it back.</summary>
public sealed class RemoveBill(Store.Store store)
{
    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>bill.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<BillChanged>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindBill.ToChange(store, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        store.Remove(found.Value);
        return await FindBill.Save(store, found.Value, "bill.removed", cancel);
    }
}
