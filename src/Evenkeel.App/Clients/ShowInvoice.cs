using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>Shows one invoice with its payments.</summary>
public sealed class ShowInvoice(Store.Store store)
{
    public sealed record Ask(Guid Id);

    /// <param name="Payments">The latest first.</param>
    public sealed record Answer(InvoiceRow Invoice, string? ExternalId, IReadOnlyList<Paid> Payments, IReadOnlyList<Origin> Origins);

    /// <param name="Amount">Under zero for what was paid back.</param>
    public sealed record Paid(Guid Id, int Version, DateOnly On, Money Amount);

    /// <returns>The invoice, or <c>invoice.unknown</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if ((await InvoiceRow.Of(store, [ask.Id], await store.Today(cancel), cancel)).FirstOrDefault() is not { } invoice)
            return new Refusal("invoice.unknown");
        var payments = await store.Payments.AsNoTracking().Where(payment => payment.InvoiceId == ask.Id).OrderByDescending(payment => payment.On).ThenByDescending(payment => payment.Id).ToListAsync(cancel);
        var origins = await Origin.Of(store, ask.Id, cancel);
        return new Answer(invoice, origins.Find(origin => origin.ExternalId is not null)?.ExternalId, payments.ConvertAll(payment => new Paid(payment.Id, payment.Version, payment.On, payment.Amount)), origins);
    }
}
