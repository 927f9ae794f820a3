using System.Collections.Frozen;

namespace Evenkeel.Core.Time;

/// <summary>What hours are worked for.</summary>
public static class TimePurpose
{
    /// <summary>Finding clients.</summary>
    public const string Prospect = "prospect";

    /// <summary>Working for clients.</summary>
    public const string Produce = "produce";

    /// <summary>Ties to people.</summary>
    public const string Network = "network";

    /// <summary>Work of one's own.</summary>
    public const string Own = "own";

    /// <summary>Keeping the practice going.</summary>
    public const string Admin = "admin";

    /// <summary>Where purposes are counted that are not known, and hours without one.</summary>
    public const string Other = "other";

    /// <summary>Those that are known, and <see cref="Other"/> last.</summary>
    public static IReadOnlyList<string> All { get; } = [Prospect, Produce, Network, Own, Admin, Other];

    /// <summary>Words by which tags and projects of time sheets name a purpose, in English and German.</summary>
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string[]>
    {
        [Prospect] = ["prospect", "prospecting", "acquisition", "sales", "business development", "akquise", "vertrieb"],
        [Produce] = ["produce", "production", "client work", "kundenarbeit"],
        [Network] = ["network", "networking", "netzwerk"],
        [Own] = ["own", "own work", "own projects", "eigenes", "eigene arbeit", "eigene projekte"],
        [Admin] = ["admin", "administration", "accounting", "bookkeeping", "verwaltung", "buchhaltung", "büro"],
    }.SelectMany(purpose => purpose.Value, (purpose, word) => (word, purpose.Key)).ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The purpose that a word names, in any case.</summary>
    /// <returns>One of <see cref="All"/> but <see cref="Other"/>; null where it names none.</returns>
    public static string? Of(string? word) => word is not null && Words.TryGetValue(word.Trim(), out var purpose) ? purpose : null;

    /// <summary>The purpose under which a text counts: <see cref="Other"/> for what is not known.</summary>
    public static string Counted(string? text) => Of(text) ?? Other;
}
