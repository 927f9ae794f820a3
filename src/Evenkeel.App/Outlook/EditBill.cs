using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Outlook;

/// <summary>Replaces what is said about a bill.</summary>
public sealed class EditBill(Store.Store store)
{
    public sealed record Ask(Guid Id, BillFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>bill.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="BillFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Bill>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await ask.Fields.Apply(store, found.Value, cancel) is { } refusal ? refusal : await store.SaveOne(found.Value, "bill.edited", cancel);
    }
}
