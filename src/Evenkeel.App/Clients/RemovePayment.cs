using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>Takes out a payment that never was; an undo brings it back.</summary>
public sealed class RemovePayment(Store.Store store)
{
    public sealed record Ask(Guid InvoiceId, Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>payment.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindPayment.ToChange(store, ask.InvoiceId, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        store.Remove(found.Value);
        return await store.SaveOne(found.Value, "payment.removed", cancel);
    }
}
