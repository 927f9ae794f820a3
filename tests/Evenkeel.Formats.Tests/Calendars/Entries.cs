using System.Text;
using Evenkeel.Formats.Calendars;

namespace Evenkeel.Formats.Tests.Calendars;

/// <summary>Calendars to read, and what came of reading them.</summary>
internal static class Entries
{
    /// <summary>An hour before UTC in winter, two in summer.</summary>
    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static CalendarContents Read(string text, CalendarLimits? limits = null) => Read(Encoding.UTF8.GetBytes(text), limits);

    public static CalendarContents Read(byte[] bytes, CalendarLimits? limits = null) => CalendarReader.Read(new MemoryStream(bytes), Berlin, limits);

    /// <summary>A calendar of these lines.</summary>
    public static string Calendar(params string[] lines) => string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", .. lines, "END:VCALENDAR", ""]);

    /// <summary>A calendar of one entry, with these lines.</summary>
    public static string Of(params string[] lines) => Calendar(["BEGIN:VEVENT", "UID:u", .. lines, "END:VEVENT"]);

    /// <summary>The only entry that has these lines.</summary>
    public static CalendarEntry Entry(params string[] lines) => Assert.Single(Read(Of(lines)).Series).Entry!;

    /// <summary>When the only thing of a calendar takes place: instants in UTC.</summary>
    public static List<string> Times(string calendar, string from, string to) =>
        [.. Occurrences(calendar, from, to).Select(one => one.At.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture))];

    public static IReadOnlyList<CalendarOccurrence> Occurrences(string calendar, string from, string to) => Assert.Single(Read(calendar).Series).Occurrences(Day(from), Day(to)).Value;

    public static DateTime Day(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    /// <summary>Faults as <c>3: calendar.not-closed</c>.</summary>
    public static IEnumerable<string> Told(CalendarContents contents) => contents.Faults.Select(fault => $"{fault.Line}: {fault.Code}");
}
