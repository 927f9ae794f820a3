using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>Replaces what is said about an invoice; its payments stay.</summary>
public sealed class EditInvoice(Store.Store store)
{
    public sealed record Ask(Guid Id, InvoiceFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>invoice.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="InvoiceFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Invoice>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await ask.Fields.Apply(store, found.Value, cancel) is { } refusal ? refusal : await store.SaveOne(found.Value, "invoice.edited", cancel);
    }
}
