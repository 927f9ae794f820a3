using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>Notes that an invoice was paid in full, or what was still missing of it.</summary>
public sealed class PayInvoice(Store.Store store)
{
    /// <param name="On">Today when null.</param>
    public sealed record Ask(Guid Id, DateOnly? On = null, int? SeenVersion = null);

    /// <returns>The change, or <c>invoice.unknown</c>, <c>invoice.paid-already</c>, <c>payment.in-the-future</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Invoice>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var (invoice, today) = (found.Value, await store.Today(cancel));
        var day = ask.On ?? today;
        if (day > today)
            return new Refusal("payment.in-the-future");
        var payments = await FindInvoice.Payments(store, invoice, cancel);
        var missing = payments.Count > 0 ? invoice.AmountMinor - payments.Sum(payment => payment.AmountMinor) : invoice.PaidOn is null ? invoice.AmountMinor : 0;
        if (missing == 0 || missing > 0 != invoice.AmountMinor > 0)
            return new Refusal("invoice.paid-already");
        if (payments.Count == 0)
            invoice.PaidOn = day;
        else
        {
            var payment = store.Create<Payment>();
            (payment.InvoiceId, payment.On, payment.AmountMinor, payment.AmountCurrency) = (invoice.Id, day, missing, invoice.Currency);
        }
        return await store.SaveOne(invoice, "invoice.paid", cancel);
    }
}
