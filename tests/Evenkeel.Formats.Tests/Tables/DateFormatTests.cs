using System.Globalization;
using CsCheck;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Tests.Tables;

public sealed class DateFormatTests
{
    [Theory]
    [InlineData("2018-04-03", "Day 2018-04-03")]
    [InlineData(" 2018-04-03 ", "Day 2018-04-03")]
    [InlineData("2018-04-03T10:00", "Local 2018-04-03T10:00:00")]
    [InlineData("2018-04-03 10:00:30", "Local 2018-04-03T10:00:30")]
    [InlineData("2018-04-03T10:00:30.5Z", "Instant 2018-04-03T10:00:30.5+00:00")]
    [InlineData("2011-10-01T00:38:44.546+02:00", "Instant 2011-10-01T00:38:44.546+02:00")]
    [InlineData("2018-04-03 10:00:00 UTC", "Instant 2018-04-03T10:00:00+00:00")]
    [InlineData("2018-04-03T10:00:00-0530", "Instant 2018-04-03T10:00:00-05:30")]
    [InlineData("2018-04-03T10:00:00+02", "Instant 2018-04-03T10:00:00+02:00")]
    [InlineData("2018-04-03T10:00:00,123456789Z", "Instant 2018-04-03T10:00:00.1234567+00:00")]
    public void ISO_8601_says_day_local_time_or_instant(string text, string told) => Assert.Equal(told, Told(DateFormat.Iso, text));

    [Theory]
    [InlineData("", "date.empty")]
    [InlineData("0000-00-00", "date.zero")]
    [InlineData("0000-01-01", "date.year")]
    [InlineData("2018-13-01", "date.month")]
    [InlineData("2018-02-31", "date.day")]
    [InlineData("2019-02-29", "date.day")]
    [InlineData("2018-04-03T24:00", "date.time")]
    [InlineData("2018-04-03T10:60", "date.time")]
    [InlineData("2018-04-03T10:00:60", "date.time")]
    [InlineData("2018-04-03T10:00:00+15:00", "date.offset")]
    [InlineData("0001-01-01T00:00:00+02:00", "date.year")]
    [InlineData("9999-12-31T23:00:00-02:00", "date.year")]
    [InlineData("2018-4-3", "date.shape")]
    [InlineData("2018-04-03T", "date.shape")]
    [InlineData("2018-04-03T10:00:00 PM", "date.shape")]
    [InlineData("2018-04-03T10:00:00+02:75", "date.shape")]
    [InlineData("2018-04-03x", "date.shape")]
    [InlineData("03/04/2018", "date.shape")]
    [InlineData("yesterday", "date.shape")]
    [InlineData("２０１８-04-03", "date.shape")]
    public void What_is_no_ISO_date_or_does_not_exist_is_refused_with_its_reason(string text, string code) =>
        Assert.Equal(code, DateFormat.Iso.Read(text).Fault?.Code);

    [Theory]
    [InlineData("26-02-2018 19:58", "Local 2018-02-26T19:58:00")]
    [InlineData("3/4/2018", "Day 2018-04-03")]
    [InlineData("03.04.2018", "Day 2018-04-03")]
    [InlineData("3/4/2018 9:05:07", "Local 2018-04-03T09:05:07")]
    [InlineData("3/4/2018, 12:30 AM", "Local 2018-04-03T00:30:00")]
    [InlineData("3/4/2018 12:30PM", "Local 2018-04-03T12:30:00")]
    [InlineData("2018-04-03", "Day 2018-04-03")]
    public void Day_first_is_read_day_first(string text, string told) => Assert.Equal(told, Told(DateFormat.DayFirst, text));

    [Theory]
    [InlineData("3/4/2018", "Day 2018-03-04")]
    [InlineData("03/06/2024 10:00:00 AM", "Local 2024-03-06T10:00:00")]
    [InlineData("2018/4/3", "Day 2018-04-03")]
    public void Month_first_is_read_month_first(string text, string told) => Assert.Equal(told, Told(DateFormat.MonthFirst, text));

    [Theory]
    [InlineData("31/02/2018", "date.day")]
    [InlineData("04/13/2018", "date.month")]
    [InlineData("00/00/0000", "date.zero")]
    [InlineData("3/4/18", "date.short-year")]
    [InlineData("3/4-2018", "date.shape")]
    [InlineData("3/4/20180", "date.shape")]
    [InlineData("3/4", "date.shape")]
    [InlineData("//2018", "date.shape")]
    [InlineData("3/4/2018 13:00 PM", "date.time")]
    [InlineData("3/4/2018 10:00 ", "")]
    [InlineData("3/4/2018 10", "date.shape")]
    [InlineData("2018-02-03-04", "date.shape")]
    public void A_day_first_date_that_does_not_exist_is_refused_with_its_reason(string text, string code) =>
        Assert.Equal(code, DateFormat.DayFirst.Read(text).Fault?.Code ?? "");

    [Fact]
    public void A_reason_names_what_does_not_exist() =>
        Assert.Equal("February 2018 has no day 31", DateFormat.DayFirst.Read("31/02/2018").Fault?.Message);

    [Fact]
    public void Year_first_does_not_read_what_begins_with_a_day() =>
        Assert.Equal("date.shape", DateFormat.YearFirst.Read("03/04/2018").Fault?.Code);

    [Theory]
    [InlineData("61", "Day 1900-03-01")]
    [InlineData("43193", "Day 2018-04-03")]
    [InlineData("43193.5", "Local 2018-04-03T12:00:00")]
    public void A_serial_number_is_read_only_as_one(string text, string told)
    {
        Assert.Equal(told, Told(DateFormat.ExcelSerial, text));
        Assert.Equal("date.shape", DateFormat.Iso.Read(text).Fault?.Code);
    }

    [Theory]
    [InlineData("60", "date.year")]
    [InlineData("2958466", "date.year")]
    [InlineData("-1", "date.shape")]
    [InlineData("1e5", "date.shape")]
    public void A_serial_number_outside_the_calendar_is_refused(string text, string code) =>
        Assert.Equal(code, DateFormat.ExcelSerial.Read(text).Fault?.Code);

    [Theory]
    [InlineData("dd-MM-yyyy HH:mm", "26-02-2018 19:58", "Local 2018-02-26T19:58:00")]
    [InlineData("d/M/yy", "3/4/18", "Day 2018-04-03")]
    [InlineData("d/M/yy", "3/4/50", "Day 1950-04-03")]
    [InlineData("dd MMM yyyy", "03 Apr 2018", "Day 2018-04-03")]
    [InlineData("MMMM d, yyyy", "April 3, 2018", "Day 2018-04-03")]
    [InlineData("M/d/yyyy h:mm tt", "4/3/2018 12:05 AM", "Local 2018-04-03T00:05:00")]
    [InlineData("yyyy-MM-ddTHH:mm:ss.fffK", "2018-04-03T10:00:00.250+02:00", "Instant 2018-04-03T10:00:00.25+02:00")]
    [InlineData("yyyyMMdd", "20180403", "Day 2018-04-03")]
    [InlineData("'on' yyyy.MM.dd", "on 2018.04.03", "Day 2018-04-03")]
    public void A_pattern_is_read_as_dotnet_would(string pattern, string text, string told) => Assert.Equal(told, Told(DateFormat.Of(pattern).Value, text));

    [Theory]
    [InlineData("dd/MM/yyyy", "3/4/2018", "date.shape")]
    [InlineData("dd/MM/yyyy", "03/04/2018 10:00", "date.shape")]
    [InlineData("dd/MM/yyyy", "31/02/2018", "date.day")]
    [InlineData("dd MMM yyyy", "03 Mai 2018", "date.shape")]
    [InlineData("yyyy-MM-dd h:mm t", "2018-04-03 0:10 A", "date.time")]
    public void What_does_not_fit_a_pattern_is_refused_with_its_reason(string pattern, string text, string code) =>
        Assert.Equal(code, DateFormat.Of(pattern).Value.Read(text).Fault?.Code);

    [Theory]
    [InlineData("yyyy-MM-dd z", "date-format.letter")]
    [InlineData("dddd dd MM yyyy", "date-format.letter")]
    [InlineData("yyy-MM-dd", "date-format.letter")]
    [InlineData("dd.MM.yyyy dd", "date-format.repeated")]
    [InlineData("yyyy-MM", "date-format.incomplete")]
    [InlineData("yyyy-MM-dd h:mm", "date-format.incomplete")]
    [InlineData("yyyy-MM-dd mm", "date-format.incomplete")]
    [InlineData("yyyy-MM-dd'T", "date-format.quote")]
    public void A_pattern_that_means_nothing_is_refused_with_its_reason(string pattern, string code) =>
        Assert.Equal(code, DateFormat.Of(pattern).Fault?.Code);

    [Fact]
    public void Only_an_instant_is_an_instant() =>
        Assert.Throws<InvalidOperationException>(() => DateFormat.Iso.Read("2018-04-03T10:00").Value.Instant);

    [Fact]
    public void Law_what_is_written_as_ISO_is_read_back() =>
        Gen.Select(Gen.DateTime[new(1, 1, 2), new(9999, 12, 30)], Gen.Int[-14 * 60, 14 * 60], Gen.Enum<WhenKind>()).Sample((wall, offset, kind) =>
        {
            var unspecified = DateTime.SpecifyKind(kind == WhenKind.Day ? wall.Date : wall, DateTimeKind.Unspecified);
            var when = new When(kind, unspecified, kind == WhenKind.Instant ? TimeSpan.FromMinutes(offset) : TimeSpan.Zero);
            Assert.Equal(when, DateFormat.Iso.Read(when.ToString()).Value);
        });

    [Fact]
    public void Law_what_dotnet_writes_in_a_pattern_is_read_back()
    {
        var patterns = Gen.OneOf("dd/MM/yyyy HH:mm:ss", "M/d/yyyy h:mm:ss tt", "d MMM yyyy HH:mm:ss", "yyyyMMdd'T'HHmmss");
        Gen.Select(Gen.DateTime[new DateTime(1, 1, 1), new DateTime(9999, 12, 31)], patterns).Sample((at, pattern) =>
        {
            var second = new DateTime(at.Ticks - at.Ticks % TimeSpan.TicksPerSecond);
            Assert.Equal(second, DateFormat.Of(pattern).Value.Read(second.ToString(pattern, CultureInfo.InvariantCulture)).Value.Wall);
        });
    }

    [Fact]
    public void Law_no_text_and_no_pattern_throws()
    {
        var text = Gen.Char["0123456789-/.: TZ+APMyMdHhmsftK'x"].Array[0, 24].Select(chars => new string(chars));
        DateFormat[] all = [DateFormat.Iso, DateFormat.YearFirst, DateFormat.DayFirst, DateFormat.MonthFirst, DateFormat.ExcelSerial];
        Gen.Select(text, text).Sample((cell, pattern) =>
        {
            foreach (var format in all) format.Read(cell);
            var told = DateFormat.Of(pattern);
            if (told.Ok) told.Value.Read(cell);
        });
    }

    private static string Told(DateFormat format, string text)
    {
        var when = format.Read(text).Value;
        return $"{when.Kind} {when}";
    }
}
