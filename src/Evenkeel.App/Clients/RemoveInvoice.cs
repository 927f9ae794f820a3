using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>Takes out an invoice that was never one, with its payments; an undo brings them back.</summary>
public sealed class RemoveInvoice(Store.Store store)
{
    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>invoice.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Invoice>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        store.RemoveRange(await store.Payments.Where(payment => payment.InvoiceId == ask.Id).ToListAsync(cancel));
        store.Remove(found.Value);
        return await store.SaveOne(found.Value, "invoice.removed", cancel);
    }
}
