namespace Evenkeel.Formats.Tables;

/// <summary>Reads dates written as three numbers.</summary>
internal static class NumericDate
{
    public static Parsed<When> Iso(ReadOnlySpan<char> text)
    {
        var cursor = new TextCursor(text);
        var parts = new DateParts();
        if (!cursor.Number(4, 4, out parts.Year) || !cursor.Skip('-') || !cursor.Number(2, 2, out parts.Month)
            || !cursor.Skip('-') || !cursor.Number(2, 2, out parts.Day)) return NotIso(text);
        if (cursor.AtEnd) return parts.ToWhen();
        if (!cursor.Skip('T') && !cursor.Skip(' ')) return NotIso(text);
        return parts.ReadTime(ref cursor, loose: false) && parts.ReadZone(ref cursor) && cursor.AtEnd ? parts.ToWhen() : NotIso(text);
    }

    /// <param name="dayFirst">Which of the first two numbers is the day when the year comes last; null: the year must come first.</param>
    public static Parsed<When> Read(ReadOnlySpan<char> text, bool? dayFirst)
    {
        var cursor = new TextCursor(text);
        var first = cursor.Digits(5);
        var separator = cursor.Peek;
        if (separator is not ('-' or '/' or '.') || !cursor.Skip(separator)) return NotNumeric(text);
        var second = cursor.Digits(3);
        if (!cursor.Skip(separator)) return NotNumeric(text);
        var third = cursor.Digits(5);

        var yearFirst = first.Length == 4;
        if (!yearFirst && dayFirst is null) return NotNumeric(text);
        var (year, outer) = (Number(yearFirst ? first : third), Number(yearFirst ? third : first));
        if ((yearFirst ? third : first).Length is 0 or > 2 || second.Length is 0 or > 2) return NotNumeric(text);
        if (!yearFirst && third.Length == 2) return Parsed<When>.No("date.short-year", $"{Quote.Of(text)} has a year of two digits");
        if (!yearFirst && third.Length != 4) return NotNumeric(text);
        var monthFirst = !yearFirst && dayFirst == false;
        var parts = new DateParts { Year = year, Month = monthFirst ? outer : Number(second), Day = monthFirst ? Number(second) : outer };
        if (cursor.AtEnd) return parts.ToWhen();
        cursor.Skip(',');
        if (!cursor.Skip('T') && !cursor.Skip(' ')) return NotNumeric(text);
        return parts.ReadTime(ref cursor, loose: true) && parts.ReadZone(ref cursor) && cursor.AtEnd ? parts.ToWhen() : NotNumeric(text);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        new TextCursor(digits).Number(0, 5, out var number);
        return number;
    }

    private static Parsed<When> NotIso(ReadOnlySpan<char> text) =>
        Parsed<When>.No("date.shape", $"{Quote.Of(text)} is not a day such as 2018-04-03 or an instant such as 2018-04-03T10:00:00Z");

    private static Parsed<When> NotNumeric(ReadOnlySpan<char> text) =>
        Parsed<When>.No("date.shape", $"{Quote.Of(text)} is not written as this column's days are");
}
