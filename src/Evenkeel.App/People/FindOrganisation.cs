using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>An organisation about to be changed, in the version that the one who changes it has seen.</summary>
internal static class FindOrganisation
{
    /// <param name="seenVersion">Null when the caller has seen none.</param>
    /// <returns>The organisation, tracked; or <c>organisation.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<Organisation>> ToChange(Store.Store store, Guid id, int? seenVersion, CancellationToken cancel)
    {
        if (await store.Organisations.SingleOrDefaultAsync(organisation => organisation.Id == id, cancel) is not { } found)
            return new Refusal("organisation.unknown");
        return seenVersion is { } seen && seen != found.Version ? new Refusal("record.changed-meanwhile") : found;
    }

    /// <summary>The organisation with this id, or the one that stands for it since they were merged; not tracked.</summary>
    public static async Task<Organisation?> Standing(Store.Store store, Guid id, CancellationToken cancel)
    {
        var found = await store.Organisations.AsNoTracking().IgnoreQueryFilters([Store.Store.Merged]).SingleOrDefaultAsync(organisation => organisation.Id == id, cancel);
        return found?.MergedIntoId is { } into ? await store.Organisations.AsNoTracking().SingleOrDefaultAsync(organisation => organisation.Id == into, cancel) : found;
    }

    /// <summary>Ends a use case: writes, and answers with the batch and the organisation's new version.</summary>
    public static async Task<Result<OrganisationChanged>> Save(Store.Store store, Organisation organisation, string what, CancellationToken cancel)
    {
        var saved = await store.Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new OrganisationChanged(organisation.Id, organisation.Version, saved.Value);
    }
}

/// <summary>What a change of an organisation answers.</summary>
/// <param name="Version">The organisation's version now.</param>
/// <param name="Batch">What an undo takes back; null when nothing had changed.</param>
public sealed record OrganisationChanged(Guid Id, int Version, Guid? Batch);
