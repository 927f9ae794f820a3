using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.History;

/// <summary>The people and organisations that were merged away.</summary>
internal static class MergedAway
{
    /// <param name="asStored">As the store has them, whatever is being changed; else tracked, with those changes.</param>
    /// <returns>By id, the one that stands for each.</returns>
    public static async Task<Dictionary<string, string?>> Load(Store.Store store, bool asStored, CancellationToken cancel)
    {
        IMerged[] merged = [.. await Of(store.People, asStored, cancel), .. await Of(store.Organisations, asStored, cancel)];
        return merged.Where(one => one.MergedIntoId is not null).ToDictionary(one => one.Id.ToString(), one => one.MergedIntoId.ToString());
    }

    private static Task<List<T>> Of<T>(IQueryable<T> all, bool asStored, CancellationToken cancel) where T : class, IMerged =>
        (asStored ? all.AsNoTracking() : all).IgnoreQueryFilters([Store.Store.Merged]).Where(one => one.MergedIntoId != null).ToListAsync(cancel);
}
