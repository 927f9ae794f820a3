using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>An organisation, whichever was merged into which.</summary>
internal static class FindOrganisation
{
    /// <summary>The organisation with this id, or the one that stands for it since they were merged; not tracked.</summary>
    public static async Task<Organisation?> Standing(Store.Store store, Guid id, CancellationToken cancel)
    {
        var found = await store.Organisations.AsNoTracking().IgnoreQueryFilters([Store.Store.Merged]).SingleOrDefaultAsync(organisation => organisation.Id == id, cancel);
        return found?.MergedIntoId is { } into ? await store.Organisations.AsNoTracking().SingleOrDefaultAsync(organisation => organisation.Id == into, cancel) : found;
    }
}
