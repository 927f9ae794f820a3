using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Import;

/// <summary>The ids that records had where they came from.</summary>
public static class ExternalIds
{
    private static readonly Statement<List<Guid>, KnownAs> Find = new((store, records) => store.KnownAs.AsNoTracking().Where(known => records.Contains(known.RecordId)));

    /// <returns>By record; of several the first by the name of where it came from.</returns>
    public static async Task<Dictionary<Guid, string>> Of(Store.Store store, IReadOnlySet<Guid> records, CancellationToken cancel) =>
        // Ordered here: a statement that orders them reads the ids of all records in their order instead of those of these.
        (await Find.ToList(store, [.. records], cancel))
        .OrderBy(known => known.Origin, StringComparer.Ordinal).ThenBy(known => known.ExternalId, StringComparer.Ordinal)
        .DistinctBy(known => known.RecordId).ToDictionary(known => known.RecordId, known => known.ExternalId);
}
