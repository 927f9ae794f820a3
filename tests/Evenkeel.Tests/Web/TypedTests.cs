using System.Globalization;
using Evenkeel.Web;

namespace Evenkeel.Tests.Web;

public sealed class TypedTests
{
    [Theory]
    [InlineData("1200", "1200")]
    [InlineData(" 1,200.50 ", "1200.50")]
    [InlineData("1,200", "1200")]
    [InlineData("1200,50", "1200.50")]
    [InlineData("1.200,50", "1200.50")]
    [InlineData("€ 1200", "1200")]
    public void A_number_is_read_in_the_reader_s_way_or_in_the_only_one_that_makes_sense(string typed, string number)
    {
        CultureInfo.CurrentCulture = new CultureInfo("en-GB");
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), Typed.Number(typed).Value);
    }

    [Theory]
    [InlineData("1.200", "typed.two-numbers")]
    [InlineData("twelve", "typed.number")]
    [InlineData("1,2,3", "typed.number")]
    public void What_can_be_read_in_two_ways_or_in_none_is_refused(string typed, string code)
    {
        CultureInfo.CurrentCulture = new CultureInfo("en-GB");
        Assert.Equal(code, Typed.Number(typed).Refusal?.Code);
    }

    [Fact]
    public void A_past_day_is_its_end_and_today_is_now()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");
        var now = new DateTime(2026, 3, 18, 23, 30, 0, DateTimeKind.Utc);
        Assert.Null(Typed.Moment("2026-03-19", zone, now).Value);
        Assert.Equal(new DateTime(2026, 3, 18, 22, 59, 59, 999, DateTimeKind.Utc), Typed.Moment("2026-03-18", zone, now).Value);
        Assert.Null(Typed.Moment("", zone, now).Value);
        Assert.Equal("typed.day", Typed.Moment("18.3.2026", zone, now).Refusal?.Code);
    }
}
