using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>What belongs to an invoice.</summary>
internal static class FindInvoice
{
    /// <summary>Its payments in its own currency, which alone count, tracked.</summary>
    public static Task<List<Payment>> Payments(Store.Store store, Invoice invoice, CancellationToken cancel) =>
        store.Payments.Where(payment => payment.InvoiceId == invoice.Id && payment.AmountCurrency == invoice.Currency).ToListAsync(cancel);
}
