using System.Text;
using CsCheck;
using Evenkeel.Formats.Calendars;
using Ical.Net;

namespace Evenkeel.Formats.Tests.Calendars;

public sealed class CalendarFileTests
{
    private static readonly DateTime Changed = new(2026, 3, 16, 9, 5, 7, 250, DateTimeKind.Utc);

    [Fact]
    public void It_is_written_as_the_specification_has_it() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Evenkeel//Evenkeel//EN
        CALSCALE:GREGORIAN
        NAME:Next steps\; mine
        X-WR-CALNAME:Next steps\; mine
        REFRESH-INTERVAL;VALUE=DURATION:PT1H
        X-PUBLISHED-TTL:PT1H
        BEGIN:VEVENT
        UID:1@evenkeel
        DTSTAMP:20260316T090507Z
        SEQUENCE:2
        DTSTART;VALUE=DATE:20260331
        DTEND;VALUE=DATE:20260401
        RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20260601
        SUMMARY:Call\, then write: C:\\offers · Ana
        DESCRIPTION:Lead: Kiva\nPerson: Ana
        URL:http://127.0.0.1:5080/leads/1
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        Encoding.UTF8.GetString(CalendarFile.Write("Next steps; mine",
        [
            new("1@evenkeel", Changed, 2, new(2026, 3, 31), "Call, then write: C:\\offers · Ana", "Lead: Kiva\r\nPerson: Ana",
                Recurrence.Read("FREQ=WEEKLY;UNTIL=20260601T120000Z;BYDAY=TU").Value, new Uri("http://127.0.0.1:5080/leads/1")),
        ])));

    [Fact]
    public void Law_another_reader_finds_what_was_written_and_no_line_is_too_long_or_broken_inside_a_character() =>
        Gen.Select(Words, Words, Gen.Int[0, 4_000_000 / 2]).Sample((summary, description, day) =>
        {
            var on = new DateOnly(1990, 1, 1).AddDays(day % 60_000);
            var file = CalendarFile.Write("Steps", [new("1", Changed, 0, on, summary, description)]);
            foreach (var line in new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).Split("\r\n"))
                Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal) && !line.Contains('\uFFFD', StringComparison.Ordinal), line);
            var read = Assert.Single(Calendar.Load(Encoding.UTF8.GetString(file))!.Events);
            Assert.Equal((summary, description, on), (read.Summary, read.Description, read.Start!.Date));
            Assert.True(read.IsAllDay);
        });

    [Fact]
    public void A_text_begins_no_line_of_its_own()
    {
        var file = Encoding.UTF8.GetString(CalendarFile.Write("A\r\nB:1", [new("1\nX:1", Changed, 0, DateOnly.MaxValue, "A\u0085ATTENDEE:b\u2028X:1\u0007", "A\rX:1")]));
        Assert.DoesNotMatch("(?m)^(X:1|B:1|ATTENDEE)", file.ReplaceLineEndings("\n"));
        Assert.Contains("DTSTART;VALUE=DATE:99991231\r\nSUMMARY", file, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', file);
    }

    /// <summary>Words with what has to be escaped, and characters of one to four bytes.</summary>
    private static readonly Gen<string> Words = Gen.OneOf("a", "Ü", "語", "😀", "👩‍👩‍👧", ";", ",", "\\", "\\n", "\n", ":", "\"", "call ", "=", "x\ny").Array[1, 60]
        .Select(parts => "b" + string.Concat(parts) + "e");
}
