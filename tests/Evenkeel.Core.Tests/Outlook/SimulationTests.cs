using Evenkeel.Core.Outlook;
using Xunit;

namespace Evenkeel.Core.Tests.Outlook;

/// <summary>Against what can be worked out by hand, within Monte Carlo error at a million trials.</summary>
public class SimulationTests
{
    private const int Million = 1_000_000;

    [Fact]
    public void One_lead_without_limits_books_its_hours_as_often_as_it_is_won()
    {
        const int weeks = 8;
        const double perWeek = .1;
        var practice = Practices.Empty(weeks) with { Open = [new("lead", Practices.Job(30, 10, 50), [Practices.WonBy(perWeek, weeks)])] };
        var trials = Simulation.Live(practice, Million, 1);
        for (var week = 0; week < weeks; week++)
        {
            // it keeps one busy for three weeks from the one in which it is won
            var busy = Enumerable.Range(0, 3).Where(ago => week >= ago).Sum(ago => perWeek * Math.Pow(1 - perWeek, week - ago));
            Assert.Equal(10 * busy, Mean(trials.Hours(week)), 10 * Error(busy));
        }
        Assert.Equal(30 * 50 * Enumerable.Range(0, weeks - 2).Sum(week => perWeek * Math.Pow(1 - perWeek, week)) + Rest(), Mean(trials.Cash(weeks - 1)), 4 * 750 / Math.Sqrt(Million));

        // won too late to be done: one or two weeks of the three
        double Rest() => 10 * 50 * ((2 * perWeek * Math.Pow(1 - perWeek, weeks - 2)) + (perWeek * Math.Pow(1 - perWeek, weeks - 1)));
    }

    [Fact]
    public void Without_limits_the_hours_settle_at_wins_a_week_times_hours_a_win()
    {
        const int weeks = 12;
        var practice = Practices.Empty(weeks) with { New = new(Practices.Job(35, 10), [[.. Enumerable.Repeat(.4, weeks)]]) };
        var trials = Simulation.Live(practice, Million, 2);
        // Little's law: after the fourth week as much ends as begins; Poisson, so the variance is that of the jobs under way
        foreach (var week in (int[])[4, 8, 11])
            Assert.Equal(.4 * 35, Mean(trials.Hours(week)), 4 * Math.Sqrt(.4 * ((3 * 100) + 25) / Million));
    }

    [Fact]
    public void The_spread_of_a_job_makes_its_mean_larger_than_its_median()
    {
        var practice = Practices.Empty(1) with { Open = [new("lead", Practices.Job(20, 1e6, 1, .5), [[1]])] };
        var trials = Simulation.Live(practice, Million, 3);
        var mean = 20 * Math.Exp(.125);
        Assert.Equal(mean, Mean(trials.Hours(0)), 4 * mean * Math.Sqrt((Math.Exp(.25) - 1) / Million));
    }

    [Fact]
    public void A_retainer_goes_on_for_a_geometric_number_of_weeks()
    {
        var practice = Practices.Empty(20) with { Running = [new("retainer", 5, 500, EndChance: [.05])] };
        var trials = Simulation.Live(practice, Million, 4);
        foreach (var week in (int[])[0, 5, 19])
        {
            var goesOn = Math.Pow(.95, week + 1);
            Assert.Equal(5 * goesOn, Mean(trials.Hours(week)), 5 * Error(goesOn));
        }
    }

    [Fact]
    public void Payments_come_as_late_as_the_lag_says()
    {
        var lag = Lag.About(3, 4);
        var practice = Practices.Empty(30) with { Payment = [lag], Running = [new("project", 1, 100, 0, 1)], TaxShare = .25 };
        var trials = Simulation.Live(practice, Million, 5);
        var late = Enumerable.Range(0, 30).Sum(week => 1 - (Mean(trials.Cash(week)) / 75));
        Assert.Equal(lag.Mean, late, 4 * Math.Sqrt((3 + (9 / 4.0)) / Million) + 1e-3);
    }

    [Fact]
    public void What_is_owed_comes_as_late_as_what_was_not_paid_by_now()
    {
        var lag = Lag.About(3, 4);
        var practice = Practices.Empty(52) with { OwedBefore = [0, 0, 100], Paying = [lag], TaxShare = .25 };
        var trials = Simulation.Live(practice, Million, 5);
        // one hundred that has been out for three weeks; by the first week it may have been paid in the third or later
        double Chance(int week) => Enumerable.Range(1, 1000).Count(slice => lag.Weeks((slice - .5f) / 1000) == week) / 1000.0;
        var late = Enumerable.Range(0, 3).Sum(Chance);
        Assert.Equal(75 * Chance(3) / (1 - late), Mean(trials.Cash(0)), .5);
        Assert.Equal(75 * (Chance(3) + Chance(4)) / (1 - late), Mean(trials.Cash(1)), .5);
        Assert.Equal(75, Mean(trials.Cash(51)), 1e-3);
    }

    [Fact]
    public void Without_chance_cash_runs_out_in_the_week_that_division_says()
    {
        var practice = Practices.Empty(20) with { Cash = 1000, Bills = [.. Enumerable.Repeat(150.0, 20)] };
        var ahead = Simulation.Run(practice, 100, 6);
        Assert.Equal(6, ahead.RunwayWeeks);
        Assert.Equal(6, ahead.EarliestRunway);
        Assert.Equal(1, ahead.RunsOut);
        Assert.Equal([0, 0, 0, 0, 0, 0, 1, 1], ahead.Weeks.Take(8).Select(week => week.CashShort));
        Assert.Equal(new Band(100, 100, 100, 100, 100), ahead.Weeks[5].Cash);
    }

    [Fact]
    public void Cash_that_does_not_run_out_has_no_runway()
    {
        var ahead = Simulation.Run(Practices.Empty(4), 100, 1);
        Assert.Null(ahead.RunwayWeeks);
        Assert.Equal(0, ahead.RunsOut);
    }

    [Fact]
    public void A_famine_is_under_the_floor_an_overload_over_the_capacity_and_the_first_worry_is_named()
    {
        var practice = Practices.Empty(4, 20) with { Cash = 1, Running = [new("a", 12, 0, 0, 2), new("b", 15, 0, 1, 2), new("c", 2, 0, 2)] };
        var ahead = Simulation.Run(practice, 100, 1);
        Assert.Equal([0, 0, 1, 1], ahead.Weeks.Select(week => week.HoursFamine));
        Assert.Equal([0, 1, 0, 0], ahead.Weeks.Select(week => week.Overload));
        Assert.Equal(2, ahead.FirstWorry);
        Assert.Equal(9, ahead.Weeks[2].Hours.P50);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void The_same_seed_gives_the_same_bits_on_any_number_of_cores(int cores)
    {
        var practice = Practices.Full(26, 20, 2000);
        var (alone, together) = (Simulation.Live(practice, 1000, 7, 1), Simulation.Live(practice, 1000, 7, cores));
        for (var week = 0; week < 26; week++)
        {
            Assert.True(alone.Hours(week).SequenceEqual(together.Hours(week)));
            Assert.True(alone.Cash(week).SequenceEqual(together.Cash(week)));
        }
        Assert.Equal(Simulation.Run(practice, 1000, 7, 1).Weeks, Simulation.Run(practice, 1000, 7, cores).Weeks);
    }

    [Fact]
    public void Other_seeds_have_other_luck()
    {
        var practice = Practices.Full(26, 20, 2000);
        Assert.NotEqual(Simulation.Run(practice, 1000, 7).Weeks, Simulation.Run(practice, 1000, 8).Weeks);
    }

    [Fact]
    public void Work_beside_it_does_not_change_the_luck_of_a_lead()
    {
        var practice = Practices.Full(26, 1e6, 0);
        var without = practice with { Running = [], New = null };
        var (all, alone) = (Simulation.Live(practice, 500, 9), Simulation.Live(without with { Running = practice.Running, New = practice.New, Open = [] }, 500, 9));
        var lead = Simulation.Live(without, 500, 9);
        for (var trial = 0; trial < 500; trial++)
            Assert.Equal(all.Hours(12)[trial], alone.Hours(12)[trial] + lead.Hours(12)[trial], 1e-3);
    }

    [Fact]
    public void What_breaks_a_promise_of_a_practice_is_refused()
    {
        var practice = Practices.Empty(4);
        Practice[] wrong =
        [
            practice with { Capacity = [] }, practice with { Capacity = [1, 2, double.NaN, 4] }, practice with { Bills = [1] }, practice with { Bills = [0, 0, 0, -1] },
            practice with { Draws = 2 }, practice with { TaxShare = 1.1 }, practice with { FamineShare = -.1 }, practice with { LongestWait = 0 },
            practice with { Cash = double.PositiveInfinity }, practice with { EarnedBefore = [-1] }, practice with { OwedBefore = [1] }, practice with { OwedBefore = [-1], Paying = [Lag.None] }, practice with { Running = [new("a", -1, 0)] },
            practice with { Running = [new("a", 1, 0, 3, 2)] }, practice with { Running = [new("a", 1, 0, EndChance: [1])] },
            practice with { Open = [new("a", Practices.Job(0, 1), [new float[4]])] }, practice with { Open = [new("a", Practices.Job(1, 1), [[0, .2f, .1f, .3f]])] },
            practice with { New = new(Practices.Job(1, 1), [[1, 1, 1, 21]]) },
        ];
        Assert.All(wrong, broken => Assert.Throws<ArgumentException>(() => Simulation.Run(broken, 100, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.Run(practice, 99, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.Run(practice, 1_000_001, 1));
    }

    private static double Mean(ReadOnlySpan<float> numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers) sum += number;
        return sum / numbers.Length;
    }

    /// <summary>Four standard errors of a chance.</summary>
    private static double Error(double chance) => 4 * Math.Sqrt(chance * (1 - chance) / Million);
}
