using Evenkeel.App.Store;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Which records of one kind are probably there twice in one workspace, as of the moment at which they were read.</summary>
/// <param name="nobody">None yet.</param>
/// <param name="kinds">The kinds of record on whose changes it depends.</param>
internal abstract class SameNow<TKnown, TBecause>(Func<SharedKeys<TKnown, TBecause>> nobody, string[] kinds) where TBecause : struct, Enum
{
    private SharedKeys<TKnown, TBecause> among = nobody();
    private volatile Snapshot? now;

    private sealed record Snapshot(Moment? Last, IReadOnlyList<SamePair<TBecause>> Pairs);

    private SemaphoreSlim Gate { get; } = new(1);

    public async Task<IReadOnlyList<SamePair<TBecause>>> Pairs(Store.Store store, CancellationToken cancel)
    {
        var last = await Moment.Last(store, cancel);
        if (now is { } held && held.Last == last)
            return held.Pairs;
        await Gate.WaitAsync(cancel);
        try
        {
            if (now is null || now.Last != last)
                now = await Read(store, last, cancel);
            return now.Pairs;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Tells which there are, of all or of these.</summary>
    /// <returns>Those of them that are not there any more.</returns>
    protected abstract Task<IReadOnlyCollection<Guid>> Put(Store.Store store, SharedKeys<TKnown, TBecause> among, HashSet<Guid>? only, CancellationToken cancel);

    private async Task<Snapshot> Read(Store.Store store, Moment? last, CancellationToken cancel)
    {
        var written = now?.Last is { } read ? await read.Written(store, kinds, cancel) : null;
        if (written is null)
            among = nobody();
        foreach (var gone in await Put(store, among, written, cancel))
            among.Remove(gone);
        var apart = (await store.Apart.AsNoTracking().ToListAsync(cancel)).SelectMany(told => told.Both).ToHashSet();
        return new(last, [.. among.Pairs().Where(pair => !apart.Contains((pair.One, pair.Other)))]);
    }
}
