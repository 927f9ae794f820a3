using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.People;

/// <summary>Writes down an organisation.</summary>
public sealed class AddOrganisation(Store.Store store)
{
    public sealed record Ask(OrganisationFields Fields);

    /// <returns>The change, or what <see cref="OrganisationFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var organisation = store.Create<Organisation>();
        return await ask.Fields.Apply(store, organisation, cancel) is { } refusal
            ? refusal
            : await store.SaveOne(organisation, "organisation.added", cancel);
    }
}
