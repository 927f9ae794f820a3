using Evenkeel.App.Leads;
using Evenkeel.App.Store;

namespace Evenkeel.App.Search;

/// <summary>Every name of a workspace at one moment, to be searched without the store.</summary>
public sealed class Names
{
    private readonly NameBlock[] blocks;
    private readonly int count;
    private readonly Lazy<string[]> words;
    private readonly Lazy<(Entry Entry, int Place)[]> leads;

    /// <param name="blocks">All but the last are full; <see cref="Entry.Person"/> and <see cref="Entry.Organisation"/> are places in them.</param>
    internal Names(NameBlock[] blocks)
    {
        this.blocks = blocks;
        count = blocks.Sum(block => block.Entries.Length);
        words = new(() => [.. blocks.SelectMany(block => block.Words).Distinct(StringComparer.Ordinal)]);
        leads = new(() => [.. All(null).Where(at => at.Entry.Kind == LeadTables.Leads.Kind).OrderByDescending(at => at.Entry.LatestAt).ThenByDescending(at => at.Entry.Id)]);
    }

    /// <param name="Key">The name as it is searched, and what else it is found by, on further lines.</param>
    /// <param name="Person">For a lead: the place of its person; -1 for none.</param>
    /// <param name="Organisation">For a lead or a person: the place of the organisation; -1 for none.</param>
    /// <param name="IsOver">Whether it is a lead that has ended.</param>
    /// <param name="LatestAt">For a lead: when it was last opened or ended.</param>
    internal sealed record Entry(string Kind, Guid Id, string Name, string Key, int Person, int Organisation, bool IsOver = false, DateTime LatestAt = default);

    /// <param name="Kind">lead, person or organisation.</param>
    /// <param name="With">For a lead its person and organisation, for a person the organisation.</param>
    /// <param name="Rank">0 when it is called so, more the farther the name is from it.</param>
    public sealed record Hit(string Kind, Guid Id, string Name, string? With, bool IsOver, int Rank);

    /// <summary>Finds what is called so or stands beside what is called so; every word has to be found, in any order, however it is written.</summary>
    /// <param name="take">How many of the hits, the nearest first.</param>
    /// <returns>The hits, and how many there are in all; none for no text.</returns>
    public (IReadOnlyList<Hit> Hits, int Total) Find(string text, int take)
    {
        var search = Sought(text);
        var found = All(search).ConvertAll(at => (at.Entry, Rank: Rank(search, at)));
        return ([.. found.OrderBy(hit => hit.Rank).ThenBy(hit => hit.Entry.IsOver).ThenBy(hit => hit.Entry.Name, StringComparer.Ordinal).ThenBy(hit => hit.Entry.Id).Take(take)
            .Select(hit => new Hit(hit.Entry.Kind, hit.Entry.Id, hit.Entry.Name, With(hit.Entry), hit.Entry.IsOver, hit.Rank))], found.Count);
    }

    /// <summary>The records of one kind that are found so, in no order.</summary>
    public List<Guid> Ids(string text, string kind) => [.. All(Sought(text)).Where(at => at.Entry.Kind == kind).Select(at => at.Entry.Id)];

    /// <summary>A page of the records of one kind that are found so, by name.</summary>
    /// <returns>Their ids, and how many there are on all pages.</returns>
    public (List<Guid> Page, int Total) ByName(string text, string kind, int skip, int take)
    {
        var found = All(Sought(text)).Where(at => at.Entry.Kind == kind).Select(at => at.Entry).ToList();
        return ([.. found.OrderBy(entry => NameKey(entry), StringComparer.Ordinal).ThenBy(entry => entry.Id).Skip(skip).Take(take).Select(entry => entry.Id)], found.Count);
    }

    /// <summary>A page of the leads, the one opened or ended last first.</summary>
    /// <param name="text">What they are found by; null for all.</param>
    /// <param name="isOpen">Null for both.</param>
    /// <returns>Their ids, and how many there are on all pages.</returns>
    public (List<Guid> Page, int Total) Leads(string? text, bool? isOpen, int skip, int take)
    {
        var (page, total) = (new List<Guid>(take), 0);
        var search = text is null ? null : Sought(text);
        if (search is { Words: [] })
            return (page, 0);
        foreach (var lead in leads.Value)
        {
            if ((isOpen is { } open && lead.Entry.IsOver == open) || (search is not null && !Holds(search, lead)))
                continue;
            if (total >= skip && page.Count < take)
                page.Add(lead.Entry.Id);
            total++;
        }
        return (page, total);
    }

    /// <param name="Key">What was typed, as it is searched.</param>
    /// <param name="Words">For each of its words: which places hold it.</param>
    private sealed record Search(string Key, bool[][] Words);

    private Search Sought(string text)
    {
        var key = SearchKey.Of(text).Trim();
        return new(key, [.. key.Split([' ', '\0'], StringSplitOptions.RemoveEmptyEntries).Distinct().Select(Holding)]);
    }

    /// <summary>The places that hold the word, or, where it stands nowhere, those that hold what was perhaps meant by it.</summary>
    private bool[] Holding(string word)
    {
        var holding = Marked(word, isWhole: false, new bool[count]);
        var most = Typos.Forgiven(word.Length);
        if (most == 0 || Array.IndexOf(holding, true) >= 0)
            return holding;
        var near = words.Value.Select(other => (Word: other, Errors: Typos.Count(word, other, most))).Where(other => other.Errors <= most).ToList();
        foreach (var meant in near.Where(other => other.Errors == near.Min(each => each.Errors)))
            Marked(meant.Word, isWhole: true, holding);
        return holding;
    }

    private bool[] Marked(string word, bool isWhole, bool[] holding)
    {
        for (var i = 0; i < blocks.Length; i++)
            blocks[i].Mark(word, isWhole, holding.AsSpan(i * NameBlock.Size, blocks[i].Entries.Length));
        return holding;
    }

    /// <summary>What a search finds, none for no words; everything for none.</summary>
    private List<(Entry Entry, int Place)> All(Search? search)
    {
        var all = new List<(Entry, int)>();
        if (search is not { Words: [] })
            for (var place = 0; place < count; place++)
                if (At(place) is { } entry && (search is null || Holds(search, (entry, place))))
                    all.Add((entry, place));
        return all;
    }

    /// <summary>The name as it is searched, without what else it is found by.</summary>
    private static string NameKey(Entry entry) => entry.Key.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? entry.Key[..end] : entry.Key;

    private Entry? At(int place) => blocks[place / NameBlock.Size].Entries[place % NameBlock.Size];

    private static bool Holds(Search search, (Entry Entry, int Place) at)
    {
        foreach (var word in search.Words)
            if (!word[at.Place] && !(at.Entry.Person >= 0 && word[at.Entry.Person]) && !(at.Entry.Organisation >= 0 && word[at.Entry.Organisation]))
                return false;
        return true;
    }

    private static int Rank(Search search, (Entry Entry, int Place) at)
    {
        var name = at.Entry.Key.AsSpan();
        if (name.IndexOf('\n') is >= 0 and var end)
            name = name[..end];
        return name.SequenceEqual(search.Key) ? 0
            : name.StartsWith(search.Key) ? 1
            : name.IndexOf(search.Key) is > 0 and var inside && name[inside - 1] == ' ' ? 2
            : Array.TrueForAll(search.Words, word => word[at.Place]) ? 3
            : 4;
    }

    private string? With(Entry entry)
    {
        var with = new[] { entry.Person, entry.Organisation }.Where(place => place >= 0).Select(place => At(place)?.Name).OfType<string>().ToList();
        return with.Count == 0 ? null : string.Join(", ", with);
    }
}
