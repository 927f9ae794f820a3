namespace Evenkeel.Formats.Calendars;

/// <summary>Why an entry, a line, or a whole calendar could not be read.</summary>
/// <param name="Line">The physical line, from 1: of the property that is wrong, else on which the entry begins.</param>
/// <param name="Code">Stable, one of those listed in docs/formats.md.</param>
/// <param name="Message">One short English clause, without the line.</param>
public sealed record CalendarFault(long Line, string Code, string Message)
{
    internal static CalendarFault NotClosed(long line) => new(line, "calendar.not-closed", "the entry has no END:VEVENT");

    internal static CalendarFault NotEnded(long line) => new(line, "calendar.not-ended", "the calendar that begins here has no END:VCALENDAR; the file may be cut off");

    internal static CalendarFault Outside(long line) => new(line, "calendar.outside", "what stands here belongs to no calendar, since no BEGIN precedes it");

    internal static CalendarFault NoProperty(long line) => new(line, "calendar.line", "the line is no property; the rest of the entry is read");

    internal static CalendarFault NoStart(long line) => new(line, "calendar.no-start", "the entry does not say when it begins (DTSTART)");

    internal static CalendarFault TooLarge(long line, int limit) => new(line, "calendar.too-large", $"the entry is larger than {limit} characters");

    internal static CalendarFault TooMany(long line, int limit) => new(line, "calendar.too-many", $"the file has more than {limit} entries; what follows is not read");

    internal static CalendarFault None() => new(1, "calendar.none", "the file has no calendar in it");

    internal static CalendarFault Binary(string what) => new(1, "calendar.binary", $"the file is {what}, not an iCalendar");

    internal static CalendarFault Json() => new(1, "calendar.json", "the file is a jCal (RFC 7265), which is not read; export it as .ics");

    internal static CalendarFault Xml() => new(1, "calendar.xml", "the file is an xCal (RFC 6321) or a web page, which is not read; export it as .ics");
}
