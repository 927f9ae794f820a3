namespace Evenkeel.Formats.Tables;

/// <summary>Whole numbers, as cells have them.</summary>
public static class WholeNumber
{
    private const int MostDigits = 15;

    /// <summary>Reads digits with an optional <c>-</c>; no grouping, no fraction; spaces around do not count.</summary>
    /// <returns>From -(10^15 - 1) to 10^15 - 1; else <c>number.shape</c> or <c>number.too-large</c>.</returns>
    public static Parsed<long> Read(ReadOnlySpan<char> text)
    {
        var cursor = new TextCursor(text.Trim());
        var negative = cursor.Skip('-');
        var digits = cursor.Digits();
        if (digits.IsEmpty || !cursor.AtEnd) return Parsed<long>.No("number.shape", $"{Quote.Of(text)} is not a whole number");
        digits = digits.TrimStart('0');
        if (digits.Length > MostDigits) return Parsed<long>.No("number.too-large", $"{Quote.Of(text)} has more than {MostDigits} digits");
        var number = 0L;
        foreach (var digit in digits) number = number * 10 + (digit - '0');
        return Parsed<long>.Of(negative ? -number : number);
    }
}
