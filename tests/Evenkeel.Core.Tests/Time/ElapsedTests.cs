using Evenkeel.Core.Time;

namespace Evenkeel.Core.Tests.Time;

public sealed class ElapsedTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-03-16 10:00:00", "2026-03-16 10:00:29", "")]
    [InlineData("2026-03-16 10:00:00", "2026-03-16 10:01:30", "16: 2")]
    [InlineData("2026-03-16 22:30:00", "2026-03-17 01:15:00", "16: 90, 17: 75")]
    [InlineData("2026-03-16 23:59:40", "2026-03-17 00:00:40", "17: 1")]
    [InlineData("2026-03-16 23:59:20", "2026-03-17 00:00:20", "16: 1")]
    [InlineData("2026-03-28 23:00:00", "2026-03-30 01:00:00", "28: 60, 29: 1380, 30: 60")]
    [InlineData("2026-10-24 23:00:00", "2026-10-26 00:00:00", "24: 60, 25: 1500")]
    [InlineData("2026-03-16 10:00:00", "2026-03-16 09:00:00", "")]
    public void What_went_by_is_shared_out_over_the_days_on_which_it_did(string from, string to, string days) =>
        Assert.Equal(days, string.Join(", ", Of(Utc(from), Utc(to)).Select(day => $"{day.On.Day}: {day.Minutes}")));

    [Fact]
    public void Law_the_days_add_up_to_the_whole_rounded_once()
    {
        var random = new Random(7);
        for (var run = 0; run < 500; run++)
        {
            var from = Utc("2026-03-26 00:00:00").AddSeconds(random.Next(400_000));
            var went = TimeSpan.FromSeconds(random.Next(400_000));
            var days = Of(from, from + went);
            Assert.Equal((int)Math.Round(went.TotalMinutes, MidpointRounding.AwayFromZero), days.Sum(day => day.Minutes));
            Assert.All(days, day => Assert.InRange(day.Minutes, 1, 25 * 60));
        }
    }

    [Theory]
    [InlineData("1:30", 90)]
    [InlineData("1,5", 90)]
    [InlineData(" 1.5 ", 90)]
    [InlineData("2h", 120)]
    [InlineData("1h30", 90)]
    [InlineData("1h 30m", 90)]
    [InlineData("1,25 Std.", 75)]
    [InlineData("90m", 90)]
    [InlineData("45 min", 45)]
    [InlineData("0", 0)]
    [InlineData("0:05", 5)]
    [InlineData("0.125", 8)]
    [InlineData("", null)]
    [InlineData("1:60", null)]
    [InlineData("-1", null)]
    [InlineData("1.5.2", null)]
    [InlineData("two", null)]
    [InlineData("2h acme", null)]
    [InlineData("99999", null)]
    public void A_length_is_read_as_it_is_typed(string text, int? minutes)
    {
        var read = TypedLength.Read(text);
        Assert.Equal((minutes ?? 0, minutes is null ? "time.typed" : null), (read.Refusal is null ? read.Value : 0, read.Refusal?.Code));
    }

    [Theory]
    [InlineData("acme call notes #produce", "produce", "acme call notes")]
    [InlineData("#fun Silva, posters", "fun", "Silva, posters")]
    [InlineData("2h of talk", null, "2h of talk")]
    [InlineData(null, null, "")]
    public void What_is_only_begun_says_a_purpose_and_words(string? text, string? purpose, string left) => Assert.Equal((purpose, left), TimeLine.Begin(text).Value);

    [Fact]
    public void What_is_begun_is_bounded() => Assert.Equal("time.too-long", TimeLine.Begin(new string('x', 501)).Refusal?.Code);

    private static IReadOnlyList<(DateOnly On, int Minutes)> Of(DateTime from, DateTime to) =>
        Elapsed.ByDay(from, to, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(from, Berlin)), day => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Berlin));

    /// <summary>By the clock of Berlin.</summary>
    private static DateTime Utc(string text) => TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Berlin);
}
