using System.Globalization;

namespace Evenkeel.Formats.Tables;

/// <summary>A compiled date pattern: a safe subset of .NET's custom format strings, read without regard to culture.</summary>
internal sealed class DatePattern
{
    private readonly string pattern;
    private readonly List<Token> tokens = [];

    private DatePattern(string pattern) => this.pattern = pattern;

    /// <param name="Letter">A field's letter, or NUL for a literal.</param>
    /// <param name="Width">How often the letter stands.</param>
    private readonly record struct Token(char Letter, int Width, string Literal);

    public static Parsed<DatePattern> Of(string pattern)
    {
        var compiled = new DatePattern(pattern);
        for (var i = 0; i < pattern.Length;)
        {
            var c = pattern[i];
            var width = 1;
            if (c == '\'')
            {
                var close = pattern.IndexOf('\'', i + 1);
                if (close < 0) return No("quote", $"a quote in {Quote.Of(pattern)} is not closed");
                compiled.tokens.Add(new('\0', 0, pattern[(i + 1)..close]));
                width = close + 1 - i;
            }
            else if (c == 'T' || !char.IsLetter(c))
            {
                compiled.tokens.Add(new('\0', 0, c.ToString()));
            }
            else
            {
                while (i + width < pattern.Length && pattern[i + width] == c) width++;
                if (!IsField(c, width))
                    return No("letter", $"'{new string(c, width)}' means nothing in a date format; known are y M d H h m s f t K");
                if (compiled.Has(c)) return No("repeated", $"'{c}' stands twice in {Quote.Of(pattern)}");
                compiled.tokens.Add(new(c, width, ""));
            }
            i += width;
        }
        var missing = "yMd".FirstOrDefault(c => !compiled.Has(c));
        if (missing != '\0') return No("incomplete", $"{Quote.Of(pattern)} lacks '{missing}'");
        if (compiled.Has('h') != compiled.Has('t') || (compiled.Has('h') && compiled.Has('H')))
            return No("incomplete", "the hours are either H, or h with t for AM and PM");
        if ("msft".Any(compiled.Has) && !compiled.Has('H') && !compiled.Has('h'))
            return No("incomplete", $"{Quote.Of(pattern)} has a time without hours");
        return Parsed<DatePattern>.Of(compiled);
    }

    public Parsed<When> Read(ReadOnlySpan<char> text)
    {
        var cursor = new TextCursor(text);
        var parts = new DateParts();
        foreach (var token in tokens)
        {
            if (Take(token, ref cursor, ref parts)) continue;
            return NotThis(text);
        }
        return cursor.AtEnd ? parts.ToWhen() : NotThis(text);
    }

    private static bool IsField(char letter, int width) => letter switch
    {
        'y' => width is 2 or 4,
        'M' => width <= 4,
        'd' or 'H' or 'h' or 'm' or 's' or 't' => width <= 2,
        'f' => width <= 7,
        'K' => width == 1,
        _ => false,
    };

    private bool Has(char letter) => tokens.Exists(t => t.Letter == letter);

    private static bool Take(Token token, ref TextCursor cursor, ref DateParts parts)
    {
        switch (token.Letter)
        {
            case '\0': return cursor.Skip(token.Literal);
            case 'y' when token.Width == 4: return cursor.Number(4, 4, out parts.Year);
            case 'y':
                var short2 = cursor.Number(2, 2, out parts.Year);
                parts.Year += parts.Year < 50 ? 2000 : 1900;
                return short2;
            case 'M' when token.Width > 2: return TakeMonthName(token.Width == 3, ref cursor, out parts.Month);
            case 'M': return cursor.Number(token.Width, 2, out parts.Month);
            case 'd': return cursor.Number(token.Width, 2, out parts.Day);
            case 'm': return cursor.Number(token.Width, 2, out parts.Minute);
            case 's': return cursor.Number(token.Width, 2, out parts.Second);
            case 'f':
                var digits = cursor.Digits(token.Width);
                return digits.Length == token.Width && parts.ReadFraction(digits);
            case 't':
                parts.Afternoon = cursor.Peek is 'P' or 'p';
                return (cursor.Skip('A') || cursor.Skip('a') || cursor.Skip('P') || cursor.Skip('p'))
                    && (token.Width == 1 || cursor.Skip('M') || cursor.Skip('m'));
            case 'K': return cursor.AtEnd || parts.ReadZone(ref cursor);
            default:
                parts.HasTime = true;
                return cursor.Number(token.Width, 2, out parts.Hour);
        }
    }

    private static bool TakeMonthName(bool abbreviated, ref TextCursor cursor, out int month)
    {
        var english = CultureInfo.InvariantCulture.DateTimeFormat;
        for (month = 1; month <= 12; month++)
            if (cursor.Skip((abbreviated ? english.AbbreviatedMonthNames : english.MonthNames)[month - 1])) return true;
        return false;
    }

    private Parsed<When> NotThis(ReadOnlySpan<char> text) => Parsed<When>.No("date.shape", $"{Quote.Of(text)} is not written as {pattern}");

    private static Parsed<DatePattern> No(string reason, string message) => Parsed<DatePattern>.No("date-format." + reason, message);
}
