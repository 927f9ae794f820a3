using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Import;

/// <summary>The ids that records had where they came from.</summary>
public static class ExternalIds
{
    public static async Task<Dictionary<Guid, string>> Of(Store.Store store, IReadOnlySet<Guid> records, CancellationToken cancel) =>
        (await store.KnownAs.AsNoTracking().Where(known => records.Contains(known.RecordId))
            .OrderBy(known => known.Origin).ThenBy(known => known.ExternalId).ToListAsync(cancel))
        .DistinctBy(known => known.RecordId).ToDictionary(known => known.RecordId, known => known.ExternalId);
}
