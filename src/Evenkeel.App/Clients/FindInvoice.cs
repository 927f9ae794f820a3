using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>An invoice about to be changed, in the version that the one who changes it has seen.</summary>
internal static class FindInvoice
{
    /// <returns>The invoice, tracked; or <c>invoice.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<Invoice>> ToChange(Store.Store store, Guid id, int? seenVersion, CancellationToken cancel)
    {
        if (await store.Invoices.SingleOrDefaultAsync(invoice => invoice.Id == id, cancel) is not { } found)
            return new Refusal("invoice.unknown");
        return seenVersion is { } seen && seen != found.Version ? new Refusal("record.changed-meanwhile") : found;
    }

    /// <summary>Its payments in its own currency, which alone count, tracked.</summary>
    public static Task<List<Payment>> Payments(Store.Store store, Invoice invoice, CancellationToken cancel) =>
        store.Payments.Where(payment => payment.InvoiceId == invoice.Id && payment.AmountCurrency == invoice.Currency).ToListAsync(cancel);

    /// <summary>Ends a use case: writes, and answers with the batch and the invoice's new version.</summary>
    public static async Task<Result<InvoiceChanged>> Save(Store.Store store, Invoice invoice, string what, CancellationToken cancel)
    {
        var saved = await store.Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new InvoiceChanged(invoice.Id, invoice.Version, saved.Value);
    }
}
