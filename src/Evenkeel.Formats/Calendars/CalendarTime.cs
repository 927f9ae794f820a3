using System.Globalization;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Calendars;

/// <summary>What a date or time of a calendar says of its place in the world.</summary>
public enum CalendarTimeKind
{
    /// <summary>A whole day, in nobody's zone.</summary>
    Day,

    /// <summary>By the clock on the wall, wherever one is.</summary>
    Floating,

    /// <summary>Written with <c>Z</c>.</summary>
    Utc,

    /// <summary>In a zone that is named.</summary>
    Zoned,
}

/// <summary>A date or a date with time (RFC 5545, sections 3.3.4 and 3.3.5).</summary>
/// <param name="Local">As it is written; midnight for a day.</param>
/// <param name="Zone">The <c>TZID</c>; null unless <paramref name="Kind"/> is <see cref="CalendarTimeKind.Zoned"/>.</param>
public readonly record struct CalendarTime(DateTime Local, CalendarTimeKind Kind, string? Zone = null)
{
    /// <summary>The years that are read: Windows has the rules of its zones begin in 1601.</summary>
    private const int FirstYear = 1600, LastYear = 2500;

    private static readonly string[] Days = ["yyyyMMdd", "yyyy-MM-dd"];
    private static readonly string[] Times = ["yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmm", "yyyy-MM-dd'T'HH:mm:ss", "yyyyMMdd'T'HHmmss.fff"];

    /// <summary>Reads one value. A leap second counts as the second before; <c>Z</c> counts for more than a zone.</summary>
    /// <param name="zone">The <c>TZID</c> beside it; null or empty for none.</param>
    /// <param name="isDay">Whether <c>VALUE=DATE</c> stands beside it: a time behind it is passed over.</param>
    /// <returns>Else <c>calendar.time</c>.</returns>
    public static Parsed<CalendarTime> Read(string text, string? zone = null, bool isDay = false)
    {
        var written = text.Trim().ToUpperInvariant();
        var isUtc = written.EndsWith('Z');
        var plain = isUtc ? written[..^1] : written;
        if (plain.Length == 15 && plain.EndsWith("60", StringComparison.Ordinal))
            plain = plain[..13] + "59";
        if (DateTime.TryParseExact(plain, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsNear(day))
            return Parsed<CalendarTime>.Of(new(day, CalendarTimeKind.Day));
        if (!DateTime.TryParseExact(plain, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) || !IsNear(time))
            return Parsed<CalendarTime>.No("calendar.time", $"{Quote.Of(text)} is not a day or time such as 20260302T100000Z");
        return Parsed<CalendarTime>.Of(
            isDay ? new(time.Date, CalendarTimeKind.Day)
            : isUtc ? new(time, CalendarTimeKind.Utc)
            : string.IsNullOrWhiteSpace(zone) ? new(time, CalendarTimeKind.Floating)
            : new(time, CalendarTimeKind.Zoned, zone));
    }

    private static bool IsNear(DateTime time) => time.Year is >= FirstYear and <= LastYear;
}
