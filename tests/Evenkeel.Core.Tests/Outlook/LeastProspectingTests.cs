using Evenkeel.Core.Outlook;

namespace Evenkeel.Core.Tests.Outlook;

public sealed class LeastProspectingTests
{
    private const int Weeks = LeastProspecting.To;

    [Theory]
    [InlineData(.5)]
    [InlineData(.2)]
    [InlineData(.1)]
    public void It_is_enough_and_half_an_hour_less_is_not(double chance)
    {
        var hours = LeastProspecting.Find(WithWins, chance, 7)!.Value;
        Assert.InRange(hours, LeastProspecting.Step, LeastProspecting.Most);
        Assert.True(ChanceWith(hours) <= chance);
        Assert.True(ChanceWith(hours - LeastProspecting.Step) > chance);
    }

    [Fact]
    public void Less_famine_takes_no_fewer_hours()
    {
        var hours = new[] { .6, .4, .3, .2, .1, .05 }.Select(chance => LeastProspecting.Find(WithWins, chance, 7) ?? double.PositiveInfinity).ToList();
        Assert.Equal(hours.Order(), hours);
    }

    [Fact]
    public void Where_agreed_work_fills_the_weeks_it_takes_none_and_where_nobody_comes_no_hours_are_enough()
    {
        Assert.Equal(0, LeastProspecting.Find(_ => Practices.Empty(Weeks, 20) with { Running = [new("retainer", 15, 0)] }, .01, 7));
        Assert.Null(LeastProspecting.Find(_ => Practices.Empty(Weeks, 20), .99, 7));
    }

    [Fact]
    public void Weeks_off_are_no_famine_and_the_first_weeks_do_not_count()
    {
        var practice = Practices.Empty(Weeks) with
        {
            Capacity = [.. Enumerable.Range(0, Weeks).Select(week => week is 8 or 9 ? 0.0 : 20)],
            Running = [new("retainer", 15, 0, LeastProspecting.From)],
        };
        Assert.Equal(0, LeastProspecting.Chance(Simulation.Run(practice, 100, 1)));
        Assert.Equal(1, LeastProspecting.Chance(Simulation.Run(practice with { Running = [new("before", 15, 0, 0, LeastProspecting.From)] }, 100, 1)));
    }

    private static Practice WithWins(double hours) => Practices.Empty(Weeks, 20) with
    {
        New = new(Practices.Job(30, 10), [[.. Enumerable.Repeat(hours / 10, Weeks)]]),
    };

    private static double ChanceWith(double hours) => LeastProspecting.Chance(Simulation.Run(WithWins(hours), 2000, 7));
}
