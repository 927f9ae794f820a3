using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.People;

/// <summary>Replaces what is said about an organisation.</summary>
public sealed class EditOrganisation(Store.Store store)
{
    public sealed record Ask(Guid Id, OrganisationFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>organisation.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="OrganisationFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Organisation>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await ask.Fields.Apply(store, found.Value, cancel) is { } refusal
            ? refusal
            : await store.SaveOne(found.Value, "organisation.edited", cancel);
    }
}
