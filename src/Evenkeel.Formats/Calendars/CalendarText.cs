using System.Text;

namespace Evenkeel.Formats.Calendars;

/// <summary>Texts as a calendar writes them.</summary>
internal static class CalendarText
{
    /// <summary>A text value (RFC 5545, section 3.3.11); characters that stand for nothing are left out, so that no value begins a line of its own.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            _ = rune.Value switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(rune),
                '\t' => escaped.Append(' '),
                _ when Rune.IsControl(rune) => escaped,
                _ => escaped.Append(rune),
            };
        return escaped.ToString();
    }

    /// <summary>A parameter with the signs back that RFC 6868 has written otherwise.</summary>
    public static string Parameter(string text)
    {
        if (!text.Contains('^', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '^' && at + 1 < text.Length && "n'^".IndexOf(text[at + 1], StringComparison.Ordinal) is >= 0 and var sign)
                (at, _) = (at + 1, plain.Append(" \"^"[sign]));
            else
                plain.Append(text[at]);
        return plain.ToString();
    }
}
