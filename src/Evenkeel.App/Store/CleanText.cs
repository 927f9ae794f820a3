using System.Text;
using Evenkeel.Core;

namespace Evenkeel.App.Store;

/// <summary>Text from outside as it may be kept: well-formed Unicode without control characters, trimmed, not too long.</summary>
public static class CleanText
{
    public const int Name = 300;
    public const int Note = 20_000;

    /// <returns>The text, null when nothing is left of it; or <c>text.too-long</c>.</returns>
    public static Result<string?> Of(string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (string?)null;
        var kept = new StringBuilder(Math.Min(text.Length, most + 1));
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'))
                continue;
            kept.Append(rune);
            if (kept.Length > most + 2)
                break;
        }
        var clean = kept.ToString().Trim();
        return clean.Length > most ? new Refusal("text.too-long", clean[..20], most.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : clean.Length == 0 ? (string?)null
            : clean;
    }

    /// <summary>How a text begins, on one line; null when nothing is left of it.</summary>
    public static string? Beginning(string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length <= most && IsClean(text))
            return text;
        var kept = new StringBuilder(Math.Min(text.Length, most + 1));
        foreach (var rune in text.EnumerateRunes())
        {
            var isBlank = Rune.IsWhiteSpace(rune);
            if ((isBlank && (kept.Length == 0 || kept[^1] == ' ')) || (!isBlank && Rune.IsControl(rune)))
                continue;
            if (kept.Length + rune.Utf16SequenceLength > most)
                return kept.ToString().TrimEnd() + "…";
            kept.Append(isBlank ? " " : rune.ToString());
        }
        var clean = kept.ToString().TrimEnd();
        return clean.Length == 0 ? null : clean;
    }

    private static bool IsClean(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsControl(text[i]) || char.IsSurrogate(text[i]) || (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || i == 0 || i == text.Length - 1 || text[i - 1] == ' ')))
                return false;
        return true;
    }
}
