using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.History;

/// <summary>Where a record came from.</summary>
/// <param name="Name">The kind of source, as its import named it; null where it was written down here.</param>
/// <param name="ExternalId">Its id there.</param>
/// <param name="At">When it came in, or was written down.</param>
public sealed record Origin(string? Name, string? ExternalId, DateTime At, string By)
{
    private sealed record Birth(Guid Change, DateTime At, string By, string? Origin, bool IsImported);

    // Not ordered: a statement that orders them reads the whole history in its order instead of the few of this record.
    private static readonly Statement<Guid, Birth> Births = new((store, record) => store.Changes.AsNoTracking().Where(change => change.RecordId == record && change.Before == null)
        .Select(change => new Birth(
            change.Id, change.At, store.Actors.First(actor => actor.Id == change.ActorId).Name, store.Batches.First(batch => batch.Id == change.BatchId).Origin, change.IsImported)));

    private static readonly Statement<Guid, KnownAs> Elsewhere = new((store, record) =>
        store.KnownAs.AsNoTracking().Where(known => known.RecordId == record).OrderBy(known => known.Origin).ThenBy(known => known.ExternalId));

    /// <summary>The ids that it had elsewhere, and the change that wrote it down first.</summary>
    internal static async Task<List<Origin>> Of(Store.Store store, Guid record, CancellationToken cancel)
    {
        if ((await Births.ToList(store, record, cancel)).MinBy(birth => birth.Change) is not { } born)
            return [];
        var known = await Elsewhere.ToList(store, record, cancel);
        return known.Count > 0
            ? [.. known.Select(id => new Origin(id.Origin, id.ExternalId, born.At, born.By))]
            : [new Origin(born.IsImported ? null : born.Origin, null, born.At, born.By)];
    }
}
