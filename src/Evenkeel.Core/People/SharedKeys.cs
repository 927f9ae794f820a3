namespace Evenkeel.Core.People;

/// <summary>Two entries that are probably the same.</summary>
/// <param name="One">The smaller id of the two.</param>
/// <param name="What">What they have in common, such as the address; null where it is the name.</param>
public sealed record SamePair<T>(Guid One, Guid Other, T Because, string? What) where T : struct, Enum;

/// <summary>Finds the entries that share a key, and keeps what was found while entries come, change and go.</summary>
/// <remarks>
/// Entries are compared only where they share a key. A key that more than <see cref="SharedKeys.Most"/> share tells nobody apart and is passed over: so n entries cost a multiple of n and not of n², and a
/// change costs what the keys of that one entry cost. What is found does not depend on the order in which entries came. Not for several threads at once.
/// </remarks>
/// <param name="keys">What an entry may share with others, each with the reason that it would be; the surest reason is the smallest.</param>
/// <param name="holds">Whether what two entries share speaks for one, given what else is known of them; it takes them in either order.</param>
/// <param name="says">Whether the key of a reason is told with it.</param>
public sealed class SharedKeys<TEntry, TBecause>(Func<TEntry, IEnumerable<(TBecause Because, string Key)>> keys, Func<TBecause, TEntry, TEntry, bool> holds, Func<TBecause, bool> says)
    where TBecause : struct, Enum
{
    private readonly Dictionary<Guid, (TEntry Of, (TBecause Because, string Key)[] Keys)> entries = [];
    private readonly Dictionary<(TBecause, string), List<Guid>> blocks = [];

    /// <summary>By either of the two.</summary>
    private readonly Dictionary<Guid, Dictionary<Guid, (TBecause Because, string Key)>> pairs = [];

    /// <summary>Whose pairs are to be found anew.</summary>
    private readonly HashSet<Guid> stale = [];

    /// <summary>From now on there is this entry; one of the same id is replaced.</summary>
    public void Put(Guid id, TEntry entry)
    {
        Remove(id);
        (TBecause, string)[] own = [.. keys(entry).Distinct()];
        entries.Add(id, (entry, own));
        foreach (var key in own)
        {
            var block = blocks.TryGetValue(key, out var known) ? known : blocks[key] = new(1);
            block.Add(id);
            if (block.Count == SharedKeys.Most + 1)
                stale.UnionWith(block);
        }
        stale.Add(id);
    }

    /// <summary>From now on there is no such entry.</summary>
    public void Remove(Guid id)
    {
        if (!entries.Remove(id, out var gone))
            return;
        foreach (var key in gone.Keys)
        {
            var block = blocks[key];
            block.Remove(id);
            if (block.Count == SharedKeys.Most)
                stale.UnionWith(block);
            if (block.Count == 0)
                blocks.Remove(key);
        }
        stale.Add(id);
    }

    /// <summary>Every pair once, with its surest reason.</summary>
    /// <returns>The surest first, then by id.</returns>
    public IReadOnlyList<SamePair<TBecause>> Pairs()
    {
        foreach (var id in stale)
            if (pairs.Remove(id, out var others))
                foreach (var other in others.Keys)
                    pairs.GetValueOrDefault(other)?.Remove(id);
        foreach (var id in stale)
            if (entries.TryGetValue(id, out var entry))
                Compare(id, entry.Of, entry.Keys);
        stale.Clear();
        return
        [
            .. pairs.SelectMany(one => one.Value.Where(other => one.Key.CompareTo(other.Key) < 0).Select(other =>
                new SamePair<TBecause>(one.Key, other.Key, other.Value.Because, says(other.Value.Because) ? other.Value.Key : null)))
                .OrderBy(pair => pair.Because).ThenBy(pair => pair.One).ThenBy(pair => pair.Other),
        ];
    }

    private void Compare(Guid id, TEntry entry, (TBecause Because, string Key)[] own)
    {
        foreach (var key in own)
            if (blocks[key] is { Count: > 1 and <= SharedKeys.Most } block)
                foreach (var other in block)
                    // of two that are both compared anew, the one with the smaller id does it
                    if (other != id && !(stale.Contains(other) && other.CompareTo(id) < 0) && holds(key.Because, entry, entries[other].Of))
                    {
                        Keep(id, other, key);
                        Keep(other, id, key);
                    }
    }

    private void Keep(Guid one, Guid other, (TBecause Because, string Key) key)
    {
        var with = pairs.TryGetValue(one, out var known) ? known : pairs[one] = [];
        if (!with.TryGetValue(other, out var before) || IsSurer(key, before))
            with[other] = key;
    }

    private static bool IsSurer((TBecause Because, string Key) one, (TBecause Because, string Key) other) =>
        Comparer<TBecause>.Default.Compare(one.Because, other.Because) is var order && (order < 0 || (order == 0 && string.CompareOrdinal(one.Key, other.Key) < 0));
}

/// <summary>What holds for all <see cref="SharedKeys{TEntry, TBecause}"/>.</summary>
public static class SharedKeys
{
    /// <summary>Of how many entries with the same key all are compared with each other.</summary>
    public const int Most = 20;
}
