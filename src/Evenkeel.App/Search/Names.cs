using Evenkeel.App.Store;

namespace Evenkeel.App.Search;

/// <summary>Every name of a workspace at one moment, to be searched without the store.</summary>
public sealed class Names
{
    private readonly Entry?[] entries;
    private readonly Lazy<string[]> words;

    /// <param name="entries">Null where there is one no longer; <see cref="Entry.Person"/> and <see cref="Entry.Organisation"/> are places in it.</param>
    internal Names(Entry?[] entries)
    {
        this.entries = entries;
        words = new(() => [.. entries.OfType<Entry>().SelectMany(entry => entry.Key.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)]);
    }

    /// <param name="Key">The name as it is searched, and what else it is found by, on further lines.</param>
    /// <param name="Person">For a lead: the place of its person; -1 for none.</param>
    /// <param name="Organisation">For a lead or a person: the place of the organisation; -1 for none.</param>
    /// <param name="IsOver">Whether it is a lead that has ended.</param>
    internal sealed record Entry(string Kind, Guid Id, string Name, string Key, int Person, int Organisation, bool IsOver);

    /// <param name="Kind">lead, person or organisation.</param>
    /// <param name="With">For a lead its person and organisation, for a person the organisation.</param>
    /// <param name="Rank">0 when it is called so, more the farther the name is from it.</param>
    public sealed record Hit(string Kind, Guid Id, string Name, string? With, bool IsOver, int Rank);

    /// <summary>Finds what is called so or stands beside what is called so; every word has to be found, in any order, however it is written.</summary>
    /// <param name="isMeant">Whether a word that stands nowhere is taken for the nearest one that does.</param>
    /// <returns>In no order.</returns>
    public IEnumerable<Hit> Find(string text, bool isMeant = true)
    {
        var key = SearchKey.Of(text).Trim();
        if (key.Length == 0)
            yield break;
        var found = key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Holding(word, isMeant)).ToList();
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i] is not { } entry || !found.TrueForAll(word => word[i] || At(word, entry.Person) || At(word, entry.Organisation)))
                continue;
            yield return new(entry.Kind, entry.Id, entry.Name, With(entry), entry.IsOver, Rank(entry, key, found.TrueForAll(word => word[i])));
        }
    }

    private bool[] Holding(string word, bool isMeant)
    {
        var holding = Array.ConvertAll(entries, entry => entry?.Key.Contains(word, StringComparison.Ordinal) == true);
        var most = Typos.Forgiven(word.Length);
        if (!isMeant || most == 0 || Array.Exists(holding, holds => holds))
            return holding;
        var near = words.Value.Select(other => (other, Errors: Typos.Count(word, other, most))).Where(other => other.Errors <= most).ToList();
        if (near.Count == 0)
            return holding;
        var fewest = near.Min(other => other.Errors);
        var meant = near.Where(other => other.Errors == fewest).Select(other => other.other).ToHashSet(StringComparer.Ordinal);
        return Array.ConvertAll(entries, entry => entry?.Key.Split([' ', '\n']).Any(meant.Contains) == true);
    }

    private static bool At(bool[] holding, int place) => place >= 0 && holding[place];

    private static int Rank(Entry entry, string key, bool isItself)
    {
        var name = entry.Key.AsSpan();
        if (name.IndexOf('\n') is >= 0 and var end)
            name = name[..end];
        return name.SequenceEqual(key) ? 0
            : name.StartsWith(key) ? 1
            : name.IndexOf(" " + key) >= 0 ? 2
            : isItself ? 3
            : 4;
    }

    private string? With(Entry entry)
    {
        var with = new[] { entry.Person, entry.Organisation }.Where(place => place >= 0).Select(place => entries[place]?.Name).OfType<string>().ToList();
        return with.Count == 0 ? null : string.Join(", ", with);
    }
}
