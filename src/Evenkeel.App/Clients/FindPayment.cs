using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>A payment about to be changed, in the version that the one who changes it has seen.</summary>
internal static class FindPayment
{
    /// <returns>The payment, tracked; or <c>payment.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<Payment>> ToChange(Store.Store store, Guid invoice, Guid id, int? seenVersion, CancellationToken cancel)
    {
        var found = await store.ToChange<Payment>(id, seenVersion, cancel);
        return found.Refusal is null && found.Value.InvoiceId != invoice ? new Refusal("payment.unknown") : found;
    }
}
