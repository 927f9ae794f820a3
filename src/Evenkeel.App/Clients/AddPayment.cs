using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>Notes what came in for an invoice, or was paid back.</summary>
public sealed class AddPayment(Store.Store store)
{
    public sealed record Ask(Guid InvoiceId, PaymentFields Fields);

    /// <returns>The change, or <c>invoice.unknown</c>, <c>invoice.paid-already</c> or what <see cref="PaymentFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Invoice>(ask.InvoiceId, null, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var (invoice, payments) = (found.Value, await FindInvoice.Payments(store, found.Value, cancel));
        var payment = store.Create<Payment>();
        payment.InvoiceId = invoice.Id;
        if (await ask.Fields.Apply(store, payment, invoice.Currency, cancel) is { } refusal)
            return refusal;
        if (payments.Count == 0 && invoice.PaidOn is { } paidOn)
        {
            if (payment.AmountMinor > 0 == invoice.AmountMinor > 0)
                return new Refusal("invoice.paid-already");

            // With a payment back, payments tell what was paid: the whole becomes one of them.
            var whole = store.Create<Payment>();
            (whole.InvoiceId, whole.On, whole.Amount, invoice.PaidOn) = (invoice.Id, paidOn, invoice.Amount, null);
        }
        return await store.SaveOne(payment, "payment.added", cancel);
    }
}
