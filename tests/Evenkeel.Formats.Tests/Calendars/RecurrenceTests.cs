using CsCheck;
using Evenkeel.Formats.Calendars;

namespace Evenkeel.Formats.Tests.Calendars;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData("FREQ=WEEKLY", "2026-03-16", "2026-03-16", "2026-03-23")]
    [InlineData("FREQ=WEEKLY", "2026-03-16", "2026-03-10", "2026-03-23")]
    [InlineData("FREQ=WEEKLY", "2026-03-16", "2026-04-01", "2026-04-06")]
    [InlineData("RRULE:freq=weekly;interval=2;byday=mo", "2026-03-16", "2026-03-17", "2026-03-30")]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU", "2026-03-10", "2026-03-10", "2026-04-14")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-30", "2026-01-30", "2026-02-27")]
    [InlineData("FREQ=MONTHLY", "2026-01-31", "2026-01-31", "2026-03-31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31", "2026-01-31", "2026-02-28")]
    [InlineData("FREQ=YEARLY", "2024-02-29", "2024-03-01", "2028-02-29")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2020-12-28", "2021-01-01", "2026-12-28")]
    [InlineData("FREQ=DAILY;UNTIL=20260317", "2026-03-16", "2026-03-16", "2026-03-17")]
    [InlineData("FREQ=DAILY;UNTIL=20260317", "2026-03-16", "2026-03-17", null)]
    [InlineData("FREQ=WEEKLY;BYDAY=MO", "2026-03-18", "2026-03-18", "2026-03-23")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-03-16", "2026-03-16", null)]
    [InlineData("FREQ=YEARLY;INTERVAL=2147483647", "2026-03-16", "2026-03-16", null)]
    [InlineData("FREQ=DAILY;INTERVAL=99999", "2026-03-16", "2026-03-16", null)]
    public void It_comes_round_on_the_first_day_behind_both(string rule, string due, string after, string? next) =>
        Assert.Equal(next is null ? null : Day(next), Recurrence.Read(rule).Value.Next(Day(due), Day(after))?.Due);

    [Theory]
    [InlineData("FREQ=WEEKLY;INTERVAL=2", "2026-03-17", "2026-03-31")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO", "2026-03-17", "2026-03-23")]
    [InlineData("FREQ=MONTHLY;COUNT=1", "2026-03-17", "2026-04-17")]
    [InlineData("FREQ=DAILY;UNTIL=20260318", "2026-03-17", "2026-03-18")]
    [InlineData("FREQ=DAILY;UNTIL=20260317", "2026-03-17", null)]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-03-17", null)]
    public void Begun_anew_it_comes_round_behind_that_day_and_uses_nothing_up(string rule, string start, string? first) =>
        Assert.Equal(first is null ? null : Day(first), Recurrence.Read(rule).Value.FirstAfter(Day(start)));

    [Fact]
    public void A_count_runs_out_also_over_days_that_were_passed_over()
    {
        var second = Recurrence.Read("FREQ=WEEKLY;COUNT=4").Value.Next(Day("2026-03-02"), Day("2026-03-02"));
        Assert.Equal((Day("2026-03-09"), "FREQ=WEEKLY;COUNT=3"), second);
        var fourth = Recurrence.Read(second!.Value.Rule).Value.Next(Day("2026-03-09"), Day("2026-03-20"));
        Assert.Equal((Day("2026-03-23"), "FREQ=WEEKLY;COUNT=1"), fourth);
        Assert.Null(Recurrence.Read(fourth!.Value.Rule).Value.Next(fourth.Value.Due, fourth.Value.Due));
    }

    [Theory]
    [InlineData("", "rule.shape")]
    [InlineData("every monday", "rule.shape")]
    [InlineData("FREQ=SOMETIMES", "rule.shape")]
    [InlineData("BYDAY=MO", "rule.shape")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX", "rule.shape")]
    [InlineData("FREQ=MONTHLY;BYDAY=0MO", "rule.shape")]
    [InlineData("FREQ=WEEKLY;INTERVAL=0", "rule.shape")]
    [InlineData("FREQ=WEEKLY;COUNT=99999999999999", "rule.shape")]
    [InlineData("FREQ=WEEKLY;COUNT=2;UNTIL=20260401", "rule.shape")]
    [InlineData("FREQ=WEEKLY;FREQ=DAILY", "rule.shape")]
    [InlineData("FREQ=WEEKLY;UNTIL=someday", "rule.shape")]
    [InlineData("FREQ=WEEKLY;FOO=1", "rule.shape")]
    [InlineData("=", "rule.shape")]
    [InlineData("FREQ=DAILY;UNTIL=20260401T100000Z\nATTENDEE:a", "rule.shape")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,\u00A0TU", "rule.shape")]
    [InlineData("FREQ=WEEKLY;;", "rule.shape")]
    [InlineData("FREQ=HOURLY", "rule.hours")]
    [InlineData("FREQ=DAILY;BYHOUR=9", "rule.hours")]
    public void What_is_no_rule_of_days_is_told(string rule, string code) => Assert.Equal(code, Recurrence.Read(rule).Fault?.Code);

    [Fact]
    public void A_rule_of_any_length_ends_in_an_answer() =>
        Assert.Equal("rule.too-long", Recurrence.Read("FREQ=DAILY;BYMONTHDAY=" + string.Join(',', Enumerable.Repeat("1", 300))).Fault?.Code);

    [Fact]
    public void Law_any_text_is_read_or_refused_and_what_follows_lies_behind()
    {
        var part = Gen.OneOf(
            Gen.Const("FREQ=DAILY"), Gen.Const("FREQ=WEEKLY"), Gen.Const("FREQ=MONTHLY"), Gen.Const("FREQ=YEARLY"), Gen.Const("BYDAY=MO,-1FR"), Gen.Const("BYMONTHDAY=31"),
            Gen.Const("BYMONTH=2"), Gen.Const("BYSETPOS=-1"), Gen.Const("BYYEARDAY=366"), Gen.Const("BYWEEKNO=53"), Gen.Const("WKST=SU"), Gen.Int[-3, 60].Select(n => $"INTERVAL={n}"),
            Gen.Int[-3, 60].Select(n => $"COUNT={n}"), Gen.String[Gen.Char["=;,:0A-\n é"], 0, 8]);
        part.List[1, 4].Select(parts => string.Join(';', parts)).Sample(
            text =>
            {
                var (due, after) = (Day("2026-03-16"), Day("2026-05-01"));
                if (Recurrence.Read(text) is { Ok: true, Value: var rule } && rule.Next(due, after) is { } next)
                    Assert.True(next.Due > after && Recurrence.Read(next.Rule).Ok, text);
            },
            iter: 2000);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
