using System.Globalization;
using System.Text;

namespace Evenkeel.Formats.Calendars;

/// <summary>Writes a calendar as RFC 5545 has it, for programs that fetch it again and again.</summary>
/// <remarks>
/// Written here and not by Ical.Net, which counts folded lines in UTF-16: it breaks a line inside a character, and an emoji comes out as two question marks. A calendar
/// without events has no component, which section 3.6 asks for, since there is nothing to say; calendar programs take it for empty.
/// </remarks>
public static class CalendarFile
{
    /// <summary>What a program is told about how often to look again (RFC 7986, section 5.7).</summary>
    private const string LookAgain = "PT1H";

    /// <summary>Writes the events, in their order.</summary>
    /// <param name="name">What the calendar is called where it is shown.</param>
    /// <returns>UTF-8 with CRLF; the same bytes for the same events.</returns>
    public static byte[] Write(string name, IEnumerable<DayEvent> events)
    {
        var file = new StringBuilder();
        FoldedLine.Append(file, "BEGIN:VCALENDAR");
        FoldedLine.Append(file, "VERSION:2.0");
        FoldedLine.Append(file, "PRODID:-//Evenkeel//Evenkeel//EN");
        FoldedLine.Append(file, "CALSCALE:GREGORIAN");
        FoldedLine.Append(file, "NAME:" + CalendarText.Escaped(name));
        FoldedLine.Append(file, "X-WR-CALNAME:" + CalendarText.Escaped(name));
        FoldedLine.Append(file, "REFRESH-INTERVAL;VALUE=DURATION:" + LookAgain);
        FoldedLine.Append(file, "X-PUBLISHED-TTL:" + LookAgain);
        foreach (var one in events)
            Write(file, one);
        FoldedLine.Append(file, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static void Write(StringBuilder file, DayEvent one)
    {
        FoldedLine.Append(file, "BEGIN:VEVENT");
        FoldedLine.Append(file, "UID:" + CalendarText.Escaped(one.Uid));
        FoldedLine.Append(file, "DTSTAMP:" + one.ChangedAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        FoldedLine.Append(file, "SEQUENCE:" + one.Sequence.ToString(CultureInfo.InvariantCulture));
        FoldedLine.Append(file, "DTSTART;VALUE=DATE:" + Day(one.On));

        // The end is the day behind; the last day that can be written has none, and an event without an end takes one day.
        if (one.On < DateOnly.MaxValue)
            FoldedLine.Append(file, "DTEND;VALUE=DATE:" + Day(one.On.AddDays(1)));
        if (one.Rule is { } rule)
            FoldedLine.Append(file, "RRULE:" + rule.OfDays());
        FoldedLine.Append(file, "SUMMARY:" + CalendarText.Escaped(one.Summary));
        if (one.Description is { } description)
            FoldedLine.Append(file, "DESCRIPTION:" + CalendarText.Escaped(description));
        if (one.Page is { } page)
            FoldedLine.Append(file, "URL:" + page.AbsoluteUri);

        // It is something to do on a day, not a day that is taken.
        FoldedLine.Append(file, "TRANSP:TRANSPARENT");
        FoldedLine.Append(file, "END:VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
