using System.Globalization;
using System.Text;

namespace Evenkeel.Core.People;

/// <summary>Names as they are compared: by how their letters sound in Latin script, without titles, in any order of the words.</summary>
/// <remarks>
/// The form is for comparing alone and is never shown. Accents go; Cyrillic and Greek become Latin letters; what languages write for the same sound becomes one letter
/// (<c>Müller</c>, <c>Mueller</c>; <c>Юлия</c>, <c>Yuliya</c>, <c>Julia</c>). Names in scripts without such a table are compared as they are written.
/// </remarks>
public static class NameForm
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "dr", "prof", "mr", "mrs", "ms", "miss", "sir", "herr", "frau", "dipl", "ing", "mag", "med", "jur", "phd", "mba", "msc", "bsc", "llm", "senhor", "senhora", "mme", "mlle", "jr", "sr",
    };

    /// <summary>Letters and what they sound like in Latin script; a dash for those that are silent.</summary>
    private const string Alphabets = """
        ß s æ a œ o ø o ł l đ d ð d þ t ı i
        а a б b в v г g ґ g д d е e ё e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч ch ш sh щ sh ъ - ы i ь - э e ю iu я ia ј i љ li њ ni ћ c ђ d џ dz α a
        β v γ g δ d ε e ζ z η i θ t ι i κ k λ l μ m ν n ξ ks ο o π p ρ r σ s ς s τ t υ i φ f χ h ψ ps ω o
        """;

    private static readonly Dictionary<char, string> Letters =
        Alphabets.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(pair => pair[0][0], pair => pair[1] == "-" ? "" : pair[1]);

    /// <summary>Spellings of one sound, the longer ones first.</summary>
    private static readonly (string Written, string As)[] Sounds =
        [("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("ph", "f"), ("th", "t"), ("kh", "h"), ("ck", "k"), ("ts", "c"), ("tz", "c"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ou", "u"), ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"), ("j", "i")];

    /// <summary>The words of a name in their order, titles left out; of <c>Silva, Ana</c> the second part comes first.</summary>
    /// <param name="name">Of any length; an address is one word for each of its parts.</param>
    /// <returns>Empty where the name holds no letter.</returns>
    public static IReadOnlyList<string> Words(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var order = comma > 0 && comma < name.Length - 1 ? name[(comma + 1)..] + " " + name[..comma] : name;
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in order.Normalize(NormalizationForm.FormKD).Append(' '))
        {
            if (char.IsLetter(c))
                word.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('\'' or '’') && word.Length > 0)
            {
                if (!Titles.Contains(word.ToString()) && Sounding(word) is { Length: > 0 } sounding)
                    words.Add(sounding);
                word.Clear();
            }
        }
        return words;
    }

    private static string Sounding(StringBuilder word)
    {
        var latin = string.Concat(word.ToString().Replace("ου", "ou", StringComparison.Ordinal).Select(c => Letters.GetValueOrDefault(c) ?? c.ToString()));
        foreach (var (written, sound) in Sounds)
            latin = latin.Replace(written, sound, StringComparison.Ordinal);
        var once = new StringBuilder(latin.Length);
        foreach (var c in latin)
            if (once.Length == 0 || once[^1] != c)
                once.Append(c);
        return once.ToString();
    }
}
