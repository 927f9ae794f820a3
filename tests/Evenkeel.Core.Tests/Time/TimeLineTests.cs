using Evenkeel.Core.Time;

namespace Evenkeel.Core.Tests.Time;

public sealed class TimeLineTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateOnly Today = new(2026, 3, 18);

    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2h acme call notes #produce", 120, "produce", "acme call notes")]
    [InlineData("1:30 posters", 90, null, "posters")]
    [InlineData("posters 1:05h", 65, null, "posters")]
    [InlineData("90m", 90, null, "")]
    [InlineData("45 min bookkeeping #Buchhaltung", 45, "admin", "bookkeeping")]
    [InlineData("9:15-10:45 Silva, posters", 90, null, "Silva, posters")]
    [InlineData("Silva: 9.15 – 10.45", 90, null, "Silva")]
    [InlineData("1.5h, Silva", 90, null, "Silva")]
    [InlineData("1,5 h Silva", 90, null, "Silva")]
    [InlineData("1h30 Silva", 90, null, "Silva")]
    [InlineData("1h 30m Silva", 90, null, "Silva")]
    [InlineData("2 Stunden Silva #akquise", 120, "prospect", "Silva")]
    [InlineData("2h 30 flyers", 120, null, "30 flyers")]
    [InlineData("22:30-1:00 night shift", 150, null, "night shift")]
    [InlineData("23:00-24:00 late", 60, null, "late")]
    [InlineData("0.01h round", 1, null, "round")]
    [InlineData("1h a #fun b #produce", 60, "fun", "a b #produce")]
    [InlineData("2h training for the 3h race", 120, null, "training for the 3h race")]
    [InlineData("24h on the train", 1440, null, "on the train")]
    public void A_line_says_how_long_what_for_and_what(string text, int minutes, string? purpose, string left) =>
        Assert.Equal(new TimeLine(Today, minutes, purpose, left), TimeLine.Read(text, Today, Berlin).Value);

    [Theory]
    [InlineData("2h Silva yesterday", "2026-03-17", "Silva")]
    [InlineData("yesterday 2h Silva", "2026-03-17", "Silva")]
    [InlineData("gestern 2h Silva", "2026-03-17", "Silva")]
    [InlineData("2h Silva day before yesterday", "2026-03-16", "Silva")]
    [InlineData("2h Silva on Monday", "2026-03-16", "Silva")]
    [InlineData("Wednesday 2h Silva", "2026-03-11", "Silva")]
    [InlineData("2h Silva last Wednesday", "2026-03-11", "Silva")]
    [InlineData("2h Silva Thu", "2026-03-12", "Silva")]
    [InlineData("2h Silva 3 March", "2026-03-03", "Silva")]
    [InlineData("2h Silva 18 March", "2026-03-18", "Silva")]
    [InlineData("2h Silva 19 March", "2025-03-19", "Silva")]
    [InlineData("2026-02-28 2h Silva", "2026-02-28", "Silva")]
    [InlineData("2h prepare tomorrow", "2026-03-18", "prepare tomorrow")]
    public void A_day_is_one_that_has_been(string text, string on, string left) =>
        Assert.Equal((DateOnly.ParseExact(on, "yyyy-MM-dd"), left), (TimeLine.Read(text, Today, Berlin).Value.On, TimeLine.Read(text, Today, Berlin).Value.Text));

    [Theory]
    [InlineData("2026-03-29", 120)]
    [InlineData("2026-03-28", 180)]
    [InlineData("2026-10-25", 240)]
    public void A_span_over_which_the_clock_is_put_on_or_back_has_the_hours_that_went_by(string on, int minutes) =>
        Assert.Equal(minutes, TimeLine.Read($"{on} 1:00-4:00 server", new DateOnly(2026, 12, 1), Berlin).Value.Minutes);

    [Theory]
    [InlineData(null, "time.empty")]
    [InlineData("  ", "time.empty")]
    [InlineData("acme call notes", "time.no-length")]
    [InlineData("route 66", "time.no-length")]
    [InlineData("0h nothing", "time.length")]
    [InlineData("9:00-9:00 nothing", "time.length")]
    [InlineData("25h too much", "time.length")]
    [InlineData("25:00-26:00 nowhen", "time.length")]
    [InlineData("2h 2026-03-19 to come", "time.in-the-future")]
    public void What_says_no_time_is_refused(string? text, string code) => Assert.Equal(code, TimeLine.Read(text, Today, Berlin).Refusal?.Code);

    [Fact]
    public void A_line_is_bounded() => Assert.Equal("time.too-long", TimeLine.Read("2h " + new string('x', 500), Today, Berlin).Refusal?.Code);

    [Theory]
    [InlineData("PRODUCE", "produce")]
    [InlineData(" Eigene Projekte ", "own")]
    [InlineData("fun", "other")]
    [InlineData(null, "other")]
    public void A_purpose_that_is_not_known_counts_as_other(string? text, string counted) => Assert.Equal(counted, TimePurpose.Counted(text));
}
