using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>Replaces what is said about an invoice; its payments stay.</summary>
public sealed class EditInvoice(Store.Store store)
{
    public sealed record Ask(Guid Id, InvoiceFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>invoice.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="InvoiceFields"/> refuse.</returns>
    public async Task<Result<InvoiceChanged>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindInvoice.ToChange(store, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await ask.Fields.Apply(store, found.Value, cancel) is { } refusal ? refusal : await FindInvoice.Save(store, found.Value, "invoice.edited", cancel);
    }
}
