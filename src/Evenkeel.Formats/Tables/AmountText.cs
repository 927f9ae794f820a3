using System.Globalization;

namespace Evenkeel.Formats.Tables;

/// <summary>Takes the text of an amount apart into sign, currency and digits, without yet knowing its decimal mark.</summary>
internal static class AmountText
{
    /// <summary>No amount is written with more characters.</summary>
    public const int Longest = 64;

    private const int LongestCurrency = 4;

    internal ref struct Parts
    {
        public bool Negative;

        /// <summary>Before the number; empty where there is none.</summary>
        public ReadOnlySpan<char> Currency;

        /// <summary>Behind the number; empty where there is none.</summary>
        public ReadOnlySpan<char> SecondCurrency;

        /// <summary>From the first digit or mark to the last digit: digits, marks and group signs.</summary>
        public ReadOnlySpan<char> Digits;
    }

    /// <returns>False when there are no digits, or anything but one sign, parentheses, spaces and currencies around them.</returns>
    public static bool TryTakeApart(ReadOnlySpan<char> text, out Parts parts)
    {
        parts = default;
        var rest = text.Trim();
        if (rest.Length > Longest) return false;
        var inParentheses = rest is ['(', .., ')'];
        if (inParentheses) rest = rest[1..^1].Trim();
        var outerSign = Sign(rest);
        if (outerSign != 0) rest = rest[1..].TrimStart();
        var currency = 0;
        while (currency < rest.Length && IsCurrency(rest[currency])) currency++;
        parts.Currency = rest[..currency];
        rest = rest[currency..].TrimStart();
        var innerSign = Sign(rest);
        if (innerSign != 0) rest = rest[1..].TrimStart();
        parts.Negative = inParentheses || outerSign + innerSign < 0;
        var digits = rest.LastIndexOfAnyInRange('0', '9') + 1;
        parts.Digits = rest[..digits];
        parts.SecondCurrency = rest[digits..].TrimStart();
        var signs = (inParentheses ? 1 : 0) + Math.Abs(outerSign) + Math.Abs(innerSign);
        return digits > 0 && signs <= 1 && parts.Currency.Length <= LongestCurrency && parts.SecondCurrency.Length <= LongestCurrency
            && IsAllCurrency(parts.SecondCurrency) && AreDigits(parts.Digits);
    }

    /// <summary>True for digits alone, and for a first group of up to three, then groups of two or three, the last of three.</summary>
    /// <param name="mark">The decimal mark, which cannot group.</param>
    public static bool IsGrouped(ReadOnlySpan<char> whole, char mark)
    {
        var sign = whole.IndexOfAnyExceptInRange('0', '9');
        if (sign < 0) return true;
        var group = whole[sign];
        if (sign is 0 or > 3 || group == mark || whole[0] == '0') return false;
        while (true)
        {
            whole = whole[(sign + 1)..];
            sign = whole.IndexOfAnyExceptInRange('0', '9');
            if (sign < 0) return whole.Length == 3;
            if (whole[sign] != group || sign is not (2 or 3)) return false;
        }
    }

    private static bool IsGroupSign(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '\u2019';

    private static int Sign(ReadOnlySpan<char> text) => text switch
    {
        ['-' or '\u2212', ..] => -1,
        ['+', ..] => 1,
        _ => 0,
    };

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',') && !IsGroupSign(c)) return false;
        return true;
    }

    private static bool IsAllCurrency(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!IsCurrency(c)) return false;
        return true;
    }

    private static bool IsCurrency(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;
}
