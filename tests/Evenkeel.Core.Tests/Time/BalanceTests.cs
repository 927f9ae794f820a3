using Evenkeel.Core.Time;

namespace Evenkeel.Core.Tests.Time;

public sealed class BalanceTests
{
    /// <summary>A Sunday, on which clocks in Europe are put forward.</summary>
    private static readonly DateOnly Sunday = new(2026, 3, 29);

    [Fact]
    public void Weeks_run_from_monday_to_sunday_and_one_with_a_clock_change_has_its_right_hours()
    {
        var weeks = Balance.Of(Enumerable.Range(0, 14).Select(day => (Sunday.AddDays(1 - day), (string?)"produce", 60L)), Sunday.AddDays(1), 3);
        Assert.Equal([(new DateOnly(2026, 3, 16), 360L), (new DateOnly(2026, 3, 23), 420), (new DateOnly(2026, 3, 30), 60)], weeks.Select(week => (week.From, week.Total)));
        Assert.Equal(420, Balance.Of([(Sunday, "produce", 420)], Sunday, 1)[0].Total);
    }

    [Fact]
    public void Getting_clients_is_finding_them_and_ties_and_what_is_not_known_counts_as_other()
    {
        var week = Balance.Of([(Sunday, "prospect", 10), (Sunday, "networking", 20), (Sunday, null, 40), (Sunday, "fun", 80), (Sunday.AddDays(1), "own", 1)], Sunday, 1)[0];
        Assert.Equal((30, 120, 0, 150), (week.Getting, week.Of("other"), week.Of("own"), week.Total));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Law_moving_an_hour_to_another_purpose_or_day_of_the_week_changes_no_total(int seed)
    {
        var random = new Random(seed);
        var worked = Enumerable.Range(0, 60).Select(_ => (On: Sunday.AddDays(-random.Next(28)), Purpose: (string?)TimePurpose.All[random.Next(6)], Minutes: 60L + random.Next(240))).ToList();
        var before = Balance.Of(worked, Sunday, 4);
        Assert.Equal(worked.Sum(one => one.Minutes), before.Sum(week => week.Total));
        var (on, purpose, minutes) = worked[0];
        worked[0] = (on, purpose, minutes - 60);
        worked.Add((Balance.Monday(on).AddDays(random.Next(7)), "admin", 60));
        Assert.Equal(before.Select(week => week.Total), Balance.Of(worked, Sunday, 4).Select(week => week.Total));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];
}
