using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>Replaces what is said about a payment.</summary>
public sealed class EditPayment(Store.Store store)
{
    public sealed record Ask(Guid InvoiceId, Guid Id, PaymentFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>payment.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="PaymentFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindPayment.ToChange(store, ask.InvoiceId, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await ask.Fields.Apply(store, found.Value, found.Value.AmountCurrency, cancel) is { } refusal ? refusal : await store.SaveOne(found.Value, "payment.edited", cancel);
    }
}
