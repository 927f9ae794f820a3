using Evenkeel.App.Tables;
using Evenkeel.App.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Takes one person, by every entry that was merged into theirs, out of the history: rows of what is gone keep who and when, others lose their name.</summary>
internal static class EraseHistory
{
    public static async Task<int> Run(Store.Store store, Trace trace, List<Guid> people, HashSet<Guid> gone, CancellationToken cancel)
    {
        await store.KnownAs.Where(known => gone.Contains(known.RecordId)).ExecuteDeleteAsync(cancel);
        foreach (var known in await store.KnownAs.AsNoTracking().ToListAsync(cancel))
            if (trace.IsNamedIn(known.ExternalId))
                await store.KnownAs.Where(row => row.Kind == known.Kind && row.Origin == known.Origin && row.ExternalId == known.ExternalId).ExecuteDeleteAsync(cancel);
        foreach (var kept in await store.KeptMappings.AsNoTracking().ToListAsync(cancel))
            if (trace.IsNamedIn(kept.Mapping))
                await store.KeptMappings.Where(row => row.Origin == kept.Origin && row.Headers == kept.Headers).ExecuteDeleteAsync(cancel);

        var rewritten = new List<(Guid Id, string? Before, string? After)>();
        await foreach (var change in store.Changes.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var isEmptied = gone.Contains(change.RecordId) || (change.PartOfId is { } whole && people.Contains(whole)) || (change.PersonId is { } person && people.Contains(person) && change.PartOfId is null && change.Kind == TaskTables.Tasks.Kind);
            var table = RecordTables.Of(change.Kind);
            var (before, after) = isEmptied || table is null ? (null, null) : (trace.TakeOut(table, change, change.Before), trace.TakeOut(table, change, change.After));
            if (before != change.Before || after != change.After)
                rewritten.Add((change.Id, before, after));
        }
        foreach (var (id, before, after) in rewritten)
            await store.Changes.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(of => of.Before, before).SetProperty(of => of.After, after), cancel);
        return rewritten.Count;
    }
}
