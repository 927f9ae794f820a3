namespace Evenkeel.App.Search;

/// <summary>Some names in one text, so that a word is looked for in all of them at once; never changed, only replaced.</summary>
internal sealed class NameBlock
{
    /// <summary>As many as keep the text small enough to be replaced at each change.</summary>
    public const int Size = 512;

    /// <summary>Ends a key; no key and no word holds it.</summary>
    private const char End = '\0';

    private readonly string text;

    /// <summary>Where each key begins.</summary>
    private readonly int[] starts;

    private readonly Lazy<string[]> words;

    /// <param name="entries">Null where there is one no longer.</param>
    public NameBlock(Names.Entry?[] entries)
    {
        (Entries, starts) = (entries, new int[entries.Length]);
        text = string.Concat(entries.Select(entry => entry?.Key + End));
        for (var i = 1; i < entries.Length; i++)
            starts[i] = starts[i - 1] + (entries[i - 1]?.Key.Length ?? 0) + 1;
        words = new(() => [.. text.Split([' ', '\n', End], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)]);
    }

    public Names.Entry?[] Entries { get; }

    /// <summary>Each word that stands in it, once.</summary>
    public IReadOnlyList<string> Words => words.Value;

    /// <summary>Notes which of the names hold the word.</summary>
    /// <param name="isWhole">Whether it is to stand by itself.</param>
    public void Mark(string word, bool isWhole, Span<bool> holding)
    {
        for (var from = 0; text.AsSpan(from).IndexOf(word, StringComparison.Ordinal) is >= 0 and var ahead;)
        {
            var at = from + ahead;
            from = at + 1;
            if (isWhole && !(IsEdge(at - 1) && IsEdge(at + word.Length)))
                continue;
            var found = Array.BinarySearch(starts, at);
            var place = found >= 0 ? found : ~found - 1;
            holding[place] = true;
            if (place + 1 == starts.Length)
                return;
            from = starts[place + 1];
        }
    }

    private bool IsEdge(int at) => at < 0 || text[at] is ' ' or '\n' or End;
}
