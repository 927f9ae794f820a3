using System.Globalization;

namespace Evenkeel.Formats.Tables;

/// <summary>What stands before the fraction of an amount.</summary>
public enum DecimalMark
{
    /// <summary><c>1,234.50</c></summary>
    Dot,

    /// <summary><c>1.234,50</c></summary>
    Comma,
}

/// <summary>A decimal amount as a cell has it.</summary>
/// <param name="Value">Exact to 28 digits, at most 10^15 either way.</param>
/// <param name="Currency">The code or sign beside the number, as written: <c>EUR</c>, <c>€</c>; null where there is none.</param>
public readonly record struct Amount(decimal Value, string? Currency)
{
    private const decimal Most = 1_000_000_000_000_000m;

    /// <summary>Reads <c>-1234.5</c>: a dot, no grouping, no currency, as in our own tables; spaces around do not count.</summary>
    /// <returns>Else <c>amount.empty</c>, <c>amount.shape</c> or <c>amount.too-large</c>.</returns>
    public static Parsed<Amount> ReadPlain(ReadOnlySpan<char> text)
    {
        var number = text.Trim();
        if (number.IsEmpty) return No("empty", "there is no amount");
        var cursor = new TextCursor(number);
        cursor.Skip('-');
        var fits = cursor.Digits().Length > 0 && (!cursor.Skip('.') || cursor.Digits().Length > 0) && cursor.AtEnd;
        return fits ? Checked(number, null, text) : No("shape", $"{Quote.Of(text)} is not an amount such as 1234.50");
    }

    /// <summary>
    /// Reads <c>1,234.50</c>, <c>1 234.50</c>, <c>1'234.50</c>, <c>€ -12</c>, <c>12.00 USD</c>, <c>(12.00)</c>, with the mark told.
    /// </summary>
    /// <param name="mark">
    /// Which sign the fraction follows. The other one, a space or an apostrophe may group the digits before it by three, or as in India by
    /// two and, last, by three.
    /// </param>
    /// <returns>Else <c>amount.empty</c>, <c>.shape</c>, <c>.grouping</c>, <c>.currency</c> or <c>.too-large</c>.</returns>
    public static Parsed<Amount> Read(ReadOnlySpan<char> text, DecimalMark mark)
    {
        if (text.IsWhiteSpace()) return No("empty", "there is no amount");
        if (!AmountText.TryTakeApart(text, out var parts)) return No("shape", $"{Quote.Of(text)} is not an amount");
        if (parts.Currency.Length > 0 && parts.SecondCurrency.Length > 0)
            return No("currency", $"{Quote.Of(text)} names its currency twice");
        var currency = parts.Currency.Length > 0 ? parts.Currency : parts.SecondCurrency;

        var sign = mark == DecimalMark.Dot ? '.' : ',';
        var point = parts.Digits.LastIndexOf(sign);
        var whole = point < 0 ? parts.Digits : parts.Digits[..point];
        var fraction = point < 0 ? [] : parts.Digits[(point + 1)..];
        if (fraction.ContainsAnyExceptInRange('0', '9'))
            return No("shape", $"{Quote.Of(text)} is not an amount with '{sign}' before its fraction");
        if (!AmountText.IsGrouped(whole, sign)) return No("grouping", $"the digits of {Quote.Of(text)} are not grouped by threes");

        Span<char> plain = stackalloc char[AmountText.Longest + 2];
        var length = 0;
        if (parts.Negative) plain[length++] = '-';
        foreach (var c in whole)
            if (char.IsAsciiDigit(c)) plain[length++] = c;
        if (fraction.Length > 0) plain[length++] = '.';
        fraction.CopyTo(plain[length..]);
        return Checked(plain[..(length + fraction.Length)], currency.IsEmpty ? null : currency.ToString(), text);
    }

    /// <summary>The number as <see cref="ReadPlain"/> reads it back, without the currency.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private static Parsed<Amount> Checked(ReadOnlySpan<char> plain, string? currency, ReadOnlySpan<char> text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= Most
            ? Parsed<Amount>.Of(new(value, currency))
            : No("too-large", $"{Quote.Of(text)} is beyond 10^15");
    }

    private static Parsed<Amount> No(string reason, string message) => Parsed<Amount>.No("amount." + reason, message);
}
