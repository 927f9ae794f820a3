using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Lists;

/// <summary>Gives an entry another place in its list.</summary>
public sealed class PlaceListed(Store.Store store)
{
    /// <param name="List">stage, offering, source or own-field.</param>
    /// <param name="Place">From 0, among the entries that are offered; behind the last one for any larger number.</param>
    public sealed record Ask(string List, Guid Id, int Place, int? SeenVersion = null);

    /// <returns>The change, or <c>list.unknown</c>, <c>list.merged-already</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindListed.ToChange(store, ask.List, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var entry = found.Value.Entry;
        var others = found.Value.Standing.Where(other => other != entry).ToList();

        // Retired ones keep their places between the others.
        var behind = others.Where(other => !other.IsRetired).Skip(Math.Max(ask.Place, 0)).FirstOrDefault();
        others.Insert(behind is null ? others.Count : others.IndexOf(behind), entry);
        foreach (var (position, placed) in others.Index())
            placed.Position = position;
        return await store.SaveOne(entry, "list.placed", cancel);
    }
}
