using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>A payment about to be changed, in the version that the one who changes it has seen.</summary>
internal static class FindPayment
{
    /// <returns>The payment, tracked; or <c>payment.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<Payment>> ToChange(Store.Store store, Guid invoice, Guid id, int? seenVersion, CancellationToken cancel)
    {
        if (await store.Payments.SingleOrDefaultAsync(payment => payment.Id == id && payment.InvoiceId == invoice, cancel) is not { } found)
            return new Refusal("payment.unknown");
        return seenVersion is { } seen && seen != found.Version ? new Refusal("record.changed-meanwhile") : found;
    }

    /// <summary>Ends a use case: writes, and answers with the batch and the payment's new version.</summary>
    public static async Task<Result<PaymentChanged>> Save(Store.Store store, Payment payment, string what, CancellationToken cancel)
    {
        var saved = await store.Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new PaymentChanged(payment.Id, payment.Version, saved.Value);
    }
}
