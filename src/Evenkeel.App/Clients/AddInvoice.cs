using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>Notes an invoice that was written elsewhere.</summary>
public sealed class AddInvoice(Store.Store store)
{
    public sealed record Ask(InvoiceFields Fields);

    /// <returns>The change, or what <see cref="InvoiceFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var invoice = store.Create<Invoice>();
        return await ask.Fields.Apply(store, invoice, cancel) is { } refusal ? refusal : await store.SaveOne(invoice, "invoice.added", cancel);
    }
}
