using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Store;

/// <summary>The state of the records at which what is held in memory was read: what was written last.</summary>
internal sealed record Moment(Guid Batch, DateTime At)
{
    /// <summary>From so many batches or records on, all are better read anew.</summary>
    private const int Many = 500;

    /// <summary>Another process may record a batch a little later than its id says.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private static readonly Statement<Guid, Moment> OfWorkspace = new((store, workspace) =>
        store.Batches.Where(batch => batch.WorkspaceId == workspace).OrderByDescending(batch => batch.Id).Select(batch => new Moment(batch.Id, batch.At)).Take(1));

    /// <summary>The state now; null where nothing was ever written.</summary>
    public static ValueTask<Moment?> Last(Store store, CancellationToken cancel) => OfWorkspace.SingleOrDefault(store, store.Session.WorkspaceId, cancel);

    /// <param name="kinds">Of which records.</param>
    /// <returns>The records written since; null when there are too many, or when that batch is gone and so perhaps others.</returns>
    public async Task<HashSet<Guid>?> Written(Store store, string[] kinds, CancellationToken cancel)
    {
        var batches = await store.Batches.AsNoTracking().OrderByDescending(batch => batch.Id).Take(Many).Select(batch => new Moment(batch.Id, batch.At)).ToListAsync(cancel);
        var late = batches.Where(batch => batch.At >= At - Overlap).Select(batch => batch.Batch).ToList();
        if (late.Count == Many || !late.Contains(Batch))
            return null;
        var records = await store.Changes.AsNoTracking().Where(change => late.Contains(change.BatchId) && kinds.Contains(change.Kind)).Select(change => change.RecordId).Distinct()
            .Take(Many).ToListAsync(cancel);
        return records.Count == Many ? null : [.. records];
    }
}
