using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenkeel.Formats.Calendars;

/// <summary>A length of time (RFC 5545, section 3.3.6).</summary>
internal static partial class CalendarLength
{
    /// <returns>Null when it is none, is below zero, or is longer than 100 weeks.</returns>
    public static TimeSpan? Read(string text)
    {
        if (Shape().Match(text.Trim()) is not { Success: true } match)
            return null;
        double Part(int group, double seconds) => match.Groups[group].Success ? seconds * int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var total = Part(1, 7 * 86400) + Part(2, 86400) + Part(3, 3600) + Part(4, 60) + Part(5, 1);
        return total <= 100 * 7 * 86400 ? TimeSpan.FromSeconds(total) : null;
    }

    [GeneratedRegex(@"^\+?P(?:(\d{1,8})W)?(?:(\d{1,8})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,8})S)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
