using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Leads;

/// <summary>Replaces what is said about a lead.</summary>
public sealed class EditLead(Store.Store store)
{
    public sealed record Ask(Guid Id, LeadFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>lead.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="LeadFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Lead>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await ask.Fields.Apply(store, found.Value, cancel) is { } refusal
            ? refusal
            : await store.SaveOne(found.Value, "lead.edited", cancel);
    }
}
