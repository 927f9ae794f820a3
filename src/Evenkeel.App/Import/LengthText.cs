using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenkeel.App.Import;

/// <summary>Lengths of time as time sheets write them.</summary>
internal static partial class LengthText
{
    private const decimal MostHours = 10_000;

    /// <summary>Reads <c>1:30</c>, <c>01:30:15</c>, <c>1h 30m</c>, and hours with a fraction behind a dot or a comma.</summary>
    /// <returns>Null for what is none of these, or is under zero.</returns>
    public static TimeSpan? Read(string text)
    {
        if (Clock().Match(text) is { Success: true } clock)
            return new TimeSpan(Number(clock, "h"), Number(clock, "m"), Number(clock, "s"));
        return decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours <= MostHours ? TimeSpan.FromHours((double)hours) : null;
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*(?:(?<h>\d{1,5}):(?<m>[0-5]\d)(?::(?<s>[0-5]\d)(?:\.\d+)?)?|(?<h>\d{1,5})\s?h(?:\s?(?<m>[0-5]?\d)\s?m(?:in)?)?|(?<m>\d{1,3})\s?m(?:in)?)\s*$")]
    private static partial Regex Clock();
}
