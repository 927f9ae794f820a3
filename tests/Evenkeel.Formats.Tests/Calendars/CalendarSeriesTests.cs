using Evenkeel.Formats.Calendars;

namespace Evenkeel.Formats.Tests.Calendars;

public sealed class CalendarSeriesTests
{
    private const string From = "2026-01-01", To = "2026-06-30";

    [Theory]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=3", "2026-03-25 09:00|2026-04-01 08:00|2026-04-08 08:00")]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20260401T080000Z", "2026-03-25 09:00|2026-04-01 08:00")]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20260401T075959Z", "2026-03-25 09:00")]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20260401", "2026-03-25 09:00|2026-04-01 08:00")]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20260401T100000", "2026-03-25 09:00|2026-04-01 08:00")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;TZID=Europe/Berlin:20260401T100000", "2026-03-25 09:00|2026-04-08 08:00")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:20260401T080000Z,20260408T080000Z", "2026-03-25 09:00")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;VALUE=DATE:20260401", "2026-03-25 09:00|2026-04-08 08:00")]
    [InlineData("RDATE:20260410T080000Z,20260411T080000Z", "2026-03-25 09:00|2026-04-10 08:00|2026-04-11 08:00")]
    [InlineData("RDATE;VALUE=PERIOD:20260410T080000Z/PT2H", "2026-03-25 09:00|2026-04-10 08:00")]
    [InlineData("RDATE;VALUE=DATE:20260410", "2026-03-25 09:00|2026-04-10 08:00")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=2;BYHOUR=10,15", "2026-03-25 09:00|2026-03-25 14:00")]
    [InlineData("RRULE:FREQ=HOURLY;COUNT=3;INTERVAL=2", "2026-03-25 09:00|2026-03-25 11:00|2026-03-25 13:00")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=-1WE;COUNT=3", "2026-03-25 09:00|2026-04-29 08:00|2026-05-27 08:00")]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=3", "2026-03-25 09:00")]
    public void It_comes_round_by_the_clock_on_the_wall(string lines, string times) =>
        Assert.Equal(times.Split('|'), Entries.Times(Entries.Of("DTSTART;TZID=Europe/Berlin:20260325T100000", lines), From, To));

    [Theory]
    [InlineData("20060103T100000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-01-06 09:00|2026-01-20 09:00")]
    [InlineData("20060102T100000", "FREQ=DAILY;INTERVAL=10", "2026-01-07 09:00|2026-01-17 09:00|2026-01-27 09:00")]
    [InlineData("20060131T100000", "FREQ=MONTHLY", "2026-01-31 09:00")]
    [InlineData("20060115T100000", "FREQ=MONTHLY;INTERVAL=5", "2026-01-15 09:00")]
    [InlineData("20060115T100000", "FREQ=YEARLY", "2026-01-15 09:00")]
    [InlineData("20060115T100000", "FREQ=MINUTELY;INTERVAL=14400", "2026-01-10 09:00|2026-01-20 09:00|2026-01-30 09:00")]
    public void Of_what_began_long_ago_the_window_alone_is_told(string start, string rule, string times)
    {
        Assert.Equal(times.Split('|'), Entries.Times(Entries.Of($"DTSTART;TZID=Europe/Berlin:{start}", "RRULE:" + rule), From, "2026-02-01"));
        Assert.Equal(times.Split('|'), Entries.Times(Entries.Of($"DTSTART;TZID=Europe/Berlin:{start}", $"RRULE:{rule};COUNT=50000"), From, "2026-02-01"));
    }

    [Fact]
    public void What_takes_place_once_is_told_whenever_it_was() => Assert.Equal(["1999-03-25 09:00"], Entries.Times(Entries.Of("DTSTART;TZID=Europe/Berlin:19990325T100000"), From, To));

    [Fact]
    public void A_moved_occurrence_keeps_its_id_and_a_cancelled_one_says_so()
    {
        var calendar = Entries.Calendar(
            "BEGIN:VEVENT", "UID:u", "DTSTART;TZID=Europe/Berlin:20260325T100000", "DTEND;TZID=Europe/Berlin:20260325T110000", "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:Talk", "END:VEVENT",
            "BEGIN:VEVENT", "UID:u", "RECURRENCE-ID:20260401T080000Z", "DTSTART;TZID=Europe/Berlin:20260402T150000", "SUMMARY:Later", "END:VEVENT",
            "BEGIN:VEVENT", "UID:u", "RECURRENCE-ID;TZID=Europe/Berlin:20260408T100000", "DTSTART;TZID=Europe/Berlin:20260408T100000", "STATUS:CANCELLED", "END:VEVENT");
        Assert.Equal(
            ["u/20260325 03-25 09:00 Talk 60 False", "u/20260401 04-02 13:00 Later  False", "u/20260408 04-08 08:00   True", "u/20260415 04-15 08:00 Talk 60 False"],
            Entries.Occurrences(calendar, From, To).Select(one => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one.Id} {one.At:MM-dd HH:mm} {one.Entry.Summary} {one.Minutes} {one.Entry.IsCancelled}")));
    }

    [Fact]
    public void One_that_stands_for_all_that_follow_changes_them_all()
    {
        var calendar = Entries.Calendar(
            "BEGIN:VEVENT", "UID:u", "DTSTART:20260302T100000Z", "RRULE:FREQ=WEEKLY;COUNT=4", "END:VEVENT",
            "BEGIN:VEVENT", "UID:u", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260316T100000Z", "DTSTART:20260316T113000Z", "DURATION:PT30M", "END:VEVENT");
        Assert.Equal(["u/20260302 10:00 ", "u/20260309 10:00 ", "u/20260316 11:30 30", "u/20260323 11:30 30"], Entries.Occurrences(calendar, From, To).Select(one => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one.Id} {one.At:HH:mm} {one.Minutes}")));
    }

    [Fact]
    public void Of_two_versions_of_the_same_the_later_counts_and_one_without_its_series_stands_alone()
    {
        var contents = Entries.Read(Entries.Calendar(
            "BEGIN:VEVENT", "UID:u", "SEQUENCE:2", "DTSTART:20260302T100000Z", "SUMMARY:new", "END:VEVENT", "BEGIN:VEVENT", "UID:u", "SEQUENCE:1", "DTSTART:20260303T100000Z", "SUMMARY:old", "END:VEVENT",
            "BEGIN:VEVENT", "UID:v", "RECURRENCE-ID:20260302T100000Z", "DTSTART:20260303T100000Z", "END:VEVENT"));
        Assert.Equal("new", contents.Series[0].Entry!.Summary);
        Assert.Equal(1, contents.LeftOut["an entry that stands there once more, as it is by now"]);
        Assert.Equal((null, "v/20260302"), (contents.Series[1].Entry, Assert.Single(contents.Series[1].Occurrences(Entries.Day(From), Entries.Day(To)).Value).Id));
    }

    [Fact]
    public void What_comes_round_again_from_now_on_or_no_longer_does_says_what_it_was_called()
    {
        Assert.Equal([("u", "u/20260302")], Entries.Occurrences(Entries.Of("DTSTART:20260302T100000Z"), From, To).Select(one => (one.Id, one.Otherwise)));
        Assert.Equal([("u/20260302", "u"), ("u/20260303", null)], Entries.Occurrences(Entries.Of("DTSTART:20260302T100000Z", "RRULE:FREQ=DAILY;COUNT=2"), From, To).Select(one => (one.Id, one.Otherwise)));
    }

    [Fact]
    public void Two_on_one_day_have_two_ids_and_an_hour_that_is_changed_keeps_them()
    {
        Assert.Equal(["u/20260302", "u/20260302T150000"], Entries.Occurrences(Entries.Of("DTSTART:20260302T100000Z", "RRULE:FREQ=DAILY;COUNT=2;BYHOUR=10,15"), From, To).Select(one => one.Id));
        Assert.Equal(["u/20260302", "u/20260303"], Entries.Occurrences(Entries.Of("DTSTART:20260302T110000Z", "RRULE:FREQ=DAILY;COUNT=2"), From, To).Select(one => one.Id));
    }

    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=MINUTELY")]
    [InlineData("FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,10,20,30,40,50")]
    [InlineData("FREQ=SECONDLY;COUNT=2000000000")]
    [InlineData("FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30;BYSECOND=0,30;BYSETPOS=1")]
    public void What_comes_round_too_often_is_told_and_not_tried(string rule)
    {
        var occurrences = Assert.Single(Entries.Read(Entries.Of("DTSTART:19970302T100000Z", "RRULE:" + rule)).Series).Occurrences(Entries.Day("2024-06-30"), Entries.Day(To));
        Assert.Equal("calendar.too-often", occurrences.Fault?.Code);
    }

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2")]
    public void A_rule_that_nothing_fits_has_only_its_beginning(string rule) => Assert.Equal(["2026-03-02 10:00"], Entries.Times(Entries.Of("DTSTART:20260302T100000Z", "RRULE:" + rule), From, To));

    [Theory]
    [InlineData("")]
    [InlineData("FREQ=WEEKLY;INTERVAL=0")]
    [InlineData("FREQ=WEEKLY;COUNT=0")]
    [InlineData("FREQ=WEEKLY;COUNT=-1")]
    [InlineData("FREQ=WEEKLY;UNTIL=20123456T123456")]
    [InlineData("FREQ=WEEKLY;FREQ=DAILY")]
    [InlineData("INTERVAL=2")]
    [InlineData("D1 19971005T000000")]
    [InlineData("FREQ=YEARLY;BYDAY=0MO")]
    public void What_is_no_rule_is_told(string rule) => Assert.Equal(["6: calendar.rule"], Entries.Told(Entries.Read(Entries.Of("DTSTART:20260302T100000Z", "RRULE:" + rule))));
}
