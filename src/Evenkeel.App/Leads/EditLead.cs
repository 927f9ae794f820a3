using Evenkeel.Core;

namespace Evenkeel.App.Leads;

/// <summary>Replaces what is said about a lead.</summary>
public sealed class EditLead(Store.Store store)
{
    public sealed record Ask(Guid Id, LeadFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>lead.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="LeadFields"/> refuse.</returns>
    public async Task<Result<LeadChanged>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindLead.ToChange(store, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await ask.Fields.Apply(store, found.Value, cancel) is { } refusal
            ? refusal
            : await FindLead.Save(store, found.Value, "lead.edited", cancel);
    }
}
