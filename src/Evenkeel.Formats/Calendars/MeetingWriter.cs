using System.Globalization;
using System.Text;

namespace Evenkeel.Formats.Calendars;

/// <summary>Writes meetings as a calendar (RFC 5545); <see cref="CalendarReader"/> reads back the same.</summary>
/// <remarks>UTF-8 with CRLF, folded; the same bytes for the same meetings. Ends the calendar when disposed, and leaves the stream open. Not safe for use by several threads.</remarks>
public sealed class MeetingWriter : IDisposable
{
    private readonly StreamWriter writer;

    /// <summary>Begins a calendar.</summary>
    public MeetingWriter(Stream stream)
    {
        writer = new(stream, new UTF8Encoding(false), leaveOpen: true);
        Write("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Evenkeel//Evenkeel//EN", "CALSCALE:GREGORIAN");
    }

    /// <summary>Writes one meeting. Who has no address stands there by name alone.</summary>
    public void Write(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        Write("BEGIN:VEVENT", "UID:" + CalendarText.Escaped(meeting.Uid), "DTSTAMP:" + Instant(meeting.ToldAt), "DTSTART:" + Instant(meeting.At));
        if (meeting.Minutes is > 0 and var minutes)
            Write("DURATION:PT" + minutes.ToString(CultureInfo.InvariantCulture) + "M");
        if (meeting.Summary is { } summary)
            Write("SUMMARY:" + CalendarText.Escaped(summary));
        foreach (var person in meeting.People)
            Write($"ATTENDEE{(person.Name is { } name ? $";CN=\"{Parameter(name)}\"" : "")}:{(person.Address is { } address ? "mailto:" + Address(address) : "invalid:nomail")}");
        Write("END:VEVENT");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Write("END:VCALENDAR");
        writer.Dispose();
    }

    private void Write(params ReadOnlySpan<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
            FoldedLine.Append(text, line);
        writer.Write(text);
    }

    private static string Instant(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What a parameter can hold, with what RFC 6868 writes for signs that it cannot.</summary>
    private static string Parameter(string text) =>
        string.Concat(text.Where(c => !char.IsControl(c))).Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal);

    /// <summary>An address as a URI has it: what is no sign of one is written as its bytes.</summary>
    private static string Address(string text) => Uri.EscapeDataString(text).Replace("%40", "@", StringComparison.Ordinal).Replace("%2B", "+", StringComparison.Ordinal);
}
