using Evenkeel.App.Store;

namespace Evenkeel.App.Import;

/// <summary>What a program's table of hours or invoices is known by. Names of columns are without capitals, spaces, signs and numbers; <c>%</c> is a word, for a rate is no amount.</summary>
/// <param name="Format">As reports name it.</param>
/// <param name="Program">What <c>--as</c> names it by, and the origin of what comes from it.</param>
/// <param name="Needs">Each a column that is there, under one of its names.</param>
public sealed record SheetPreset(string Format, string Program, params string[][] Needs)
{
    public bool Fits(IReadOnlyCollection<string> header)
    {
        var keys = header.Select(Key).ToHashSet(StringComparer.Ordinal);
        return Array.TrueForAll(Needs, names => Array.Exists(names, keys.Contains));
    }

    internal static string Key(string name) => string.Concat(SearchKey.Of(name.Replace("%", "percent", StringComparison.Ordinal)).Where(char.IsLetter));
}
