using System.Text;
using Evenkeel.Formats.Calendars;

namespace Evenkeel.Formats.Tests.Calendars;

public sealed class CalendarReaderTests
{
    [Fact]
    public void An_entry_says_when_it_is_how_long_and_with_whom()
    {
        var entry = Entries.Entry(
            "DTSTART:20260302T100000Z", "DTEND:20260302T113000Z", "SUMMARY:Festival\\, first", "  talk", "ORGANIZER;CN=\"Silva, Ana\":MAILTO:Ana@festival.example", "DESCRIPTION:no",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@festival.example", "ATTENDEE;CN=Ben;PARTSTAT=DECLINED;ROLE=REQ-PARTICIPANT:mailto:ben@x.example", "ATTENDEE;CN=cem@x.example:mailto:cem@x.example",
            "ATTENDEE;CUTYPE=ROOM;CN=Hall 3:mailto:hall@x.example", "ATTENDEE;CUTYPE=RESOURCE:mailto:beamer@x.example", "ATTENDEE;CN=Dora;EMAIL=dora@x.example:urn:uuid:1", "ATTENDEE;CN=Eli:invalid:nomail",
            "ATTENDEE;CN=All;CUTYPE=GROUP:mailto:all@x.example", "ATTENDEE:mailto:c_1@resource.calendar.google.com", "ATTENDEE;ROLE=NON-PARTICIPANT:mailto:fyi@x.example");
        Assert.Equal(("u", "Festival, first talk", new CalendarTime(new DateTime(2026, 3, 2, 10, 0, 0), CalendarTimeKind.Utc)), (entry.Uid, entry.Summary, entry.Start));
        Assert.Equal(["Silva, Ana|Ana@festival.example|False|True", "Ben|ben@x.example|True|False", "|cem@x.example|False|False", "Dora|dora@x.example|False|False", "Eli||False|False"],
            entry.People.Select(person => $"{person.Name}|{person.Address}|{person.HasDeclined}|{person.IsOrganiser}"));
        Assert.Equal(["a list among the attendees", "a room or a thing among the attendees", "a room or a thing among the attendees", "a room or a thing among the attendees", "somebody who was only told and did not take part"], entry.LeftOut.Order());
    }

    [Theory]
    [InlineData("DTEND:20260302T113000Z", 90)]
    [InlineData("DURATION:PT1H30M", 90)]
    [InlineData("DURATION:P1DT2H", 1560)]
    [InlineData("DURATION:P1W", 10080)]
    [InlineData("DURATION:PT15M29S", 15)]
    [InlineData("DURATION:-PT15M", null)]
    [InlineData("DURATION:an hour", null)]
    [InlineData("DTEND:20260302T100000Z", null)]
    [InlineData("DTEND:20260301T100000Z", null)]
    [InlineData("DTEND;TZID=Europe/Berlin:20260302T123000", 90)]
    [InlineData("LOCATION:here", null)]
    public void Its_length_is_told_in_minutes(string line, int? minutes) =>
        Assert.Equal(minutes, Assert.Single(Entries.Occurrences(Entries.Of("DTSTART:20260302T100000Z", line), "2026-01-01", "2026-12-31")).Minutes);

    [Theory]
    [InlineData("DTSTART:20260302T100000Z", "2026-03-02 10:00")]
    [InlineData("DTSTART:20260302t100000z ", "2026-03-02 10:00")]
    [InlineData("DTSTART:20260302T1000", "2026-03-02 09:00")]
    [InlineData("DTSTART:20260302T095960Z", "2026-03-02 09:59")]
    [InlineData("DTSTART:20260302T100000", "2026-03-02 09:00")]
    [InlineData("DTSTART;TZID=:20260302T100000", "2026-03-02 09:00")]
    [InlineData("DTSTART;TZID=America/New_York:20260302T100000", "2026-03-02 15:00")]
    [InlineData("DTSTART;TZID=America/New York:20260302T100000", "2026-03-02 15:00")]
    [InlineData("DTSTART;TZID=US/Eastern:20260702T100000", "2026-07-02 14:00")]
    [InlineData("DTSTART;TZID=/mozilla.org/20050126_1/America/Argentina/Ushuaia:20260302T100000", "2026-03-02 13:00")]
    [InlineData("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Lisbon:20260702T100000", "2026-07-02 09:00")]
    [InlineData("DTSTART;TZID=\"W. Australia Standard Time\":20260302T100000", "2026-03-02 02:00")]
    [InlineData("DTSTART;TZID=UTC:20260302T100000", "2026-03-02 10:00")]
    [InlineData("DTSTART;TZID=America/New_York:20260308T023000", "2026-03-08 07:30")]
    [InlineData("DTSTART;TZID=America/New_York:20261101T013000", "2026-11-01 05:30")]
    [InlineData("DTSTART;TZID=Nowhere:20260302T100000", "2026-03-02 09:00")]
    public void A_time_is_the_instant_that_its_zone_makes_it(string line, string instant) => Assert.Equal([instant], Entries.Times(Entries.Of(line), "2026-01-01", "2026-12-31"));

    [Fact]
    public void A_zone_that_nobody_knows_is_told()
    {
        Assert.Equal(1, Entries.Read(Entries.Of("DTSTART;TZID=Nowhere:20260302T100000")).LeftOut["the zone of a time is not known: it is taken as your own"]);
        Assert.Empty(Entries.Read(Entries.Of("DTSTART;TZID=Europe/Berlin:20260302T100000")).LeftOut);
    }

    [Theory]
    [InlineData("20260101T100000", "2026-01-01 15:00")]
    [InlineData("20260701T100000", "2026-07-01 14:00")]
    [InlineData("20260308T023000", "2026-03-08 07:30")]
    [InlineData("20261101T013000", "2026-11-01 05:30")]
    [InlineData("19500101T100000", "1950-01-01 15:00")]
    public void A_zone_that_the_calendar_describes_is_kept_to_wherever_it_stands(string local, string instant)
    {
        string[] zone =
        [
            "BEGIN:VTIMEZONE", "TZID:Customized Time Zone", "BEGIN:STANDARD", "DTSTART:16011101T020000", "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "END:STANDARD",
            "BEGIN:DAYLIGHT", "DTSTART:16010301T020000", "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "END:DAYLIGHT", "END:VTIMEZONE",
        ];
        string[] entry = ["BEGIN:VEVENT", "UID:u", "DTSTART;TZID=\"Customized Time Zone\":" + local, "END:VEVENT"];
        Assert.Equal([instant], Entries.Times(Entries.Calendar([.. zone, .. entry]), "2026-01-01", "2026-12-31"));
        Assert.Equal([instant], Entries.Times(Entries.Calendar([.. entry, .. zone]), "2026-01-01", "2026-12-31"));
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260302")]
    [InlineData("DTSTART:20260302")]
    [InlineData("DTSTART;VALUE=DATE;TZID=Europe/Berlin:20260302T000000")]
    [InlineData("DTSTART:20260302T000000\r\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE")]
    public void A_whole_day_is_a_day(string lines) => Assert.Equal(CalendarTimeKind.Day, Entries.Entry(lines).Start.Kind);

    [Theory]
    [InlineData("STATUS:CANCELLED")]
    [InlineData("STATUS:canceled")]
    public void What_is_cancelled_says_so(string line) => Assert.True(Entries.Entry("DTSTART:20260302T100000Z", line).IsCancelled);

    [Fact]
    public void A_calendar_that_cancels_cancels_its_own_entries_alone()
    {
        string[] one = ["BEGIN:VEVENT", "UID:1", "DTSTART:20260302T100000Z", "END:VEVENT"], two = ["BEGIN:VEVENT", "UID:2", "DTSTART:20260302T100000Z", "END:VEVENT"];
        var contents = Entries.Read(Entries.Calendar(["METHOD:CANCEL", .. one]) + Entries.Calendar(["METHOD:REQUEST", "X-WR-CALNAME:ana@x.example", .. two]));
        Assert.Equal([true, false], contents.Series.Select(series => series.Entry!.IsCancelled));
        Assert.Equal(["ana@x.example"], contents.Names);
    }

    [Fact]
    public void What_is_wrong_is_told_by_its_line_and_the_rest_is_read()
    {
        var text = Entries.Calendar(
            "BEGIN:VEVENT", "UID:1", "SUMMARY:no start", "END:VEVENT",
            "BEGIN:VEVENT", "UID:2", "DTSTART:1234", "END:VEVENT",
            "BEGIN:VEVENT", "UID:3", "DTSTART:20260302T100000Z", "what is this", "END:VEVENT",
            "BEGIN:VEVENT", "UID:4", "DTSTART:20260302T100000Z", "RRULE:FREQ=SOMETIMES", "END:VEVENT",
            "BEGIN:VEVENT", "UID:5", "DTSTART:20260302T100000Z", "BEGIN:VALARM", "ACTION:DISPLAY", "DTSTART:never", "END:VALARM", "END:VEVENT",
            "BEGIN:VEVENT", "UID:6", "DTSTART:20260302T100000Z",
            "BEGIN:VEVENT", "UID:7", "DTSTART;;VALUE=DATE-TIME:20260302T100000", "END:VEVENT",
            "BEGIN:VTODO", "UID:8", "END:VTODO") + "and more\r\nof it\r\n";
        var contents = Entries.Read(text);
        Assert.Equal(["3: calendar.no-start", "9: calendar.time", "14: calendar.line", "19: calendar.rule", "29: calendar.not-closed", "40: calendar.outside"], Entries.Told(contents));
        Assert.Equal(["3", "5", "7"], contents.Series.Select(series => series.Uid));
        Assert.Equal(["to-dos (VTODO) are not read"], contents.LeftOut.Keys);
    }

    [Theory]
    [InlineData("", "1: calendar.none")]
    [InlineData("BEGIN:V\nRRULE:%n;BYMONTH=", "")]
    [InlineData("hello", "1: calendar.none")]
    [InlineData("[\"vcalendar\",[],[]]", "1: calendar.json")]
    [InlineData("<?xml version=\"1.0\"?><icalendar/>", "1: calendar.xml")]
    [InlineData("<!DOCTYPE html>", "1: calendar.xml")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "")]
    [InlineData("\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260302\nEND:VEVENT\n", "2: calendar.not-ended")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260302\nEND:VCALENDAR\n", "2: calendar.not-closed")]
    [InlineData("BEGIN:VEVENT\nDTSTART:20260302\nEND:VEVENT", "")]
    [InlineData("PK\u0003\u0004\0\0", "1: calendar.binary")]
    public void What_is_no_whole_calendar_says_so(string text, string fault) => Assert.Equal(fault.Length == 0 ? [] : [fault], Entries.Told(Entries.Read(text)));

    [Fact]
    public void Any_encoding_and_any_line_end_is_read()
    {
        var text = Entries.Of("DTSTART:20260302T100000Z", "SUMMARY:Zo\u00e9", "ATTENDEE;CN=J\u00f6rg:mailto:j@x.example");
        foreach (var bytes in new[] { [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)], Encoding.Latin1.GetBytes(text), Encoding.UTF8.GetBytes(text.Replace("\r\n", "\r", StringComparison.Ordinal)), Encoding.UTF8.GetBytes(text.Replace("\r\n", "\r\r\n", StringComparison.Ordinal)) })
        {
            var entry = Assert.Single(Entries.Read(bytes).Series).Entry!;
            Assert.Equal(("Zo\u00e9", "J\u00f6rg"), (entry.Summary, entry.People[0].Name));
        }
        var folded = Encoding.UTF8.GetBytes(text);
        var place = folded.AsSpan().IndexOf("\u00e9"u8) + 1;
        Assert.Equal("Zo\u00e9", Assert.Single(Entries.Read([.. folded[..place], .. "\r\n "u8, .. folded[place..]]).Series).Entry!.Summary);
    }

    [Fact]
    public void Limits_are_told()
    {
        var limits = new CalendarLimits { Entries = 2, EntryChars = 55, People = 1 };
        string[] entry = ["BEGIN:VEVENT", "DTSTART:20260302T100000Z", "ATTENDEE:mailto:a@x.example", "ATTENDEE:mailto:b@x.example", "END:VEVENT"];
        string[] large = ["BEGIN:VEVENT", "DTSTART:20260302T100000Z", "SUMMARY:" + new string('x', 60), "END:VEVENT"];
        var contents = Entries.Read(Entries.Calendar([.. large, .. entry, .. entry, .. entry]), limits);
        Assert.Equal(["3: calendar.too-large", "17: calendar.too-many"], Entries.Told(contents).Take(2));
        Assert.Equal(2, contents.LeftOut["an attendee beyond the first 1 of an entry"]);
    }
}
