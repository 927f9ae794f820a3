using System.Text;
using CsCheck;
using Evenkeel.Formats.Calendars;
using Evenkeel.Formats.Tests.Tables;

namespace Evenkeel.Formats.Tests.Calendars;

public sealed class CalendarLaws
{
    private static readonly string[] Sound =
    [
        Entries.Of("DTSTART;TZID=Europe/Berlin:20240302T100000", "DTEND:20240302T103000Z", "RRULE:FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20251231T000000Z", "EXDATE;VALUE=DATE:20240316", "ATTENDEE;CN=\"Silva, Ana\":mailto:ana@x.example", "SUMMARY:Fol", " ded"),
        Entries.Of("DTSTART:20240302T100000Z", "RRULE:FREQ=DAILY;COUNT=5") + Entries.Of("RECURRENCE-ID;RANGE=THISANDFUTURE:20240303T100000Z", "DTSTART:20240303T110000Z", "STATUS:CANCELLED"),
        Entries.Calendar("BEGIN:VTIMEZONE", "TZID:Mine", "BEGIN:STANDARD", "DTSTART:19701101T020000", "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT", "DTSTART;TZID=Mine:20240302T100000", "END:VEVENT"),
    ];

    private static readonly string[] Pieces =
        ["BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n", "\r\n", " ", ":", ";", "=", "\"", "\\", "\0", "SECONDLY", "99991231T235959Z", "16000101", ";COUNT=99999999", ";INTERVAL=0", ";BYHOUR=1,2,3", "TZID=", "T", "-", "\u00e9"];

    private static readonly Gen<byte[]> Any = Gen.Select(Gen.OneOf(Sound).Array[1, 3].Select(string.Concat), Gen.Select(Gen.Int[0, 4], Gen.Int[0, 1 << 20], Gen.Int[0, 40], Gen.OneOf(Pieces)).Array[0, 8],
        (text, changes) => changes.Aggregate(Encoding.UTF8.GetBytes(text), (bytes, change) => Change(bytes, change.Item1, change.Item2, change.Item3, Encoding.UTF8.GetBytes(change.Item4))));

    [Fact]
    public void Law_any_bytes_are_read_to_their_end_without_an_exception() => Any.Sample(bytes =>
    {
        var contents = Entries.Read(bytes);
        var (from, to) = (Entries.Day("2023-01-01"), Entries.Day("2025-01-01"));
        Assert.Equal(contents.Faults.Select(fault => fault.Line).Order(), contents.Faults.Select(fault => fault.Line));
        foreach (var series in contents.Series)
            if (series.Occurrences(from, to) is { Ok: true, Value: var found })
            {
                Assert.Distinct(found.Select(one => one.Id));
                Assert.All(found, one => Assert.True(one.At.Kind == DateTimeKind.Utc && one.Minutes is null or > -1));
                if (series.Others.Count == 0 && series.Entry!.IsRecurring)
                    Assert.All(found, one => Assert.InRange(one.At, from, to));
            }
    }, iter: 1500);

    [Fact]
    public void A_line_of_a_gigabyte_is_passed_over_without_holding_it()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var contents = CalendarReader.Read(new EndlessLine("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260302\r\nDESCRIPTION:", "0123456789abcdef", 1 << 26, "\r\nSUMMARY:Talk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"), TimeZoneInfo.Utc);
        Assert.Equal("Talk", Assert.Single(contents.Series).Entry!.Summary);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 << 20);
    }

    private static byte[] Change(byte[] bytes, int way, int place, int length, byte[] piece)
    {
        var at = bytes.Length == 0 ? 0 : place % bytes.Length;
        var end = Math.Min(bytes.Length, at + length);
        return way switch
        {
            0 => [.. bytes[..at], .. piece, .. bytes[at..]],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[at..]],
            3 => bytes[..at],
            _ => [.. bytes[..at], .. piece, .. bytes[end..]],
        };
    }
}
