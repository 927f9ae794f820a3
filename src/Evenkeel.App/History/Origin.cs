using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.History;

/// <summary>Where a record came from.</summary>
/// <param name="Name">The kind of source, as its import named it; null where it was written down here.</param>
/// <param name="ExternalId">Its id there.</param>
/// <param name="At">When it came in, or was written down.</param>
public sealed record Origin(string? Name, string? ExternalId, DateTime At, string By)
{
    /// <summary>The ids that it had elsewhere, and the change that wrote it down first.</summary>
    internal static async Task<List<Origin>> Of(Store.Store store, Guid record, CancellationToken cancel)
    {
        // Ordered here: a statement that orders them reads the whole history in its order instead of the few of this record.
        var born = (await (from change in store.Changes.AsNoTracking()
                           where change.RecordId == record && change.Before == null
                           select new { change.Id, change.At, store.Actors.First(actor => actor.Id == change.ActorId).Name, store.Batches.First(batch => batch.Id == change.BatchId).Origin, change.IsImported })
            .ToListAsync(cancel)).MinBy(change => change.Id);
        var known = await store.KnownAs.AsNoTracking().Where(known => known.RecordId == record).OrderBy(known => known.Origin).ThenBy(known => known.ExternalId).ToListAsync(cancel);
        if (born is null)
            return [];
        return known.Count > 0
            ? [.. known.Select(id => new Origin(id.Origin, id.ExternalId, born.At, born.Name))]
            : [new Origin(born.IsImported ? null : born.Origin, null, born.At, born.Name)];
    }
}
