using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class EverWonTests
{
    private static readonly WorkClock Clock = new(Practices.AsOf, new() { DaysOff = new HashSet<DayOfWeek>() });

    private static Chain Constant(params double[][] odds)
    {
        var chain = new Chain(odds.Length);
        for (var s = 0; s < odds.Length; s++)
            for (var cell = 0; cell < Stay.Cells; cell++)
                for (var day = 0; day < 7; day++) odds[s].CopyTo(chain.Odds(s, cell, day));
        return chain;
    }

    [Fact]
    public void A_stay_is_followed_for_520_working_days()
    {
        // each day 2 in 1002 leave, a quarter of them won
        var ever = new EverWon(Constant([0, .0005, .0015]), new OwnFactors(1), Clock, 7);
        Assert.Equal(.25 * (1 - Math.Pow(1.002, -520)), ever.From(0, 0), 1e-9);
        Assert.Equal(.25 * (1 - Math.Pow(1.002, -500)), ever.From(0, 20), 1e-9);
        Assert.Equal(.25 * (1 - Math.Pow(1.002, -(520 - Stay.Start(46)))), ever.From(0, 46), 1e-9);
    }

    [Fact]
    public void With_weekends_off_the_working_days_last_longer()
    {
        var ever = new EverWon(Constant([0, .0005, .0015]), new OwnFactors(1), new WorkClock(Practices.AsOf, new()), 7);
        Assert.Equal(.25 * (1 - Math.Pow(1.002, -520 * 7 / 5.1)), ever.From(0, 0), 1e-9);
    }

    [Fact]
    public void Every_day_of_the_week_counts_a_seventh()
    {
        // one day in seven 7 leave to 1000 that stay, all won; on the others none
        var chain = new Chain(1);
        for (var cell = 0; cell < Stay.Cells; cell++) chain.Odds(0, cell, 3)[1] = .007;
        Assert.Equal(1 - Math.Pow(1.007, -520 / 7.0), new EverWon(chain, new OwnFactors(1), Clock, 7).From(0, 0), 1e-9);
    }

    [Fact]
    public void A_leads_own_factors_move_its_odds()
    {
        var own = new OwnFactors(1);
        for (var cell = 0; cell < Stay.Cells; cell++) own.At(0, cell)[1] = 3;
        var ever = new EverWon(Constant([0, .0005, .0015]), own, Clock, 7);
        Assert.Equal(.5 * (1 - Math.Pow(1.003, -520)), ever.From(0, 0), 1e-9);
    }

    [Fact]
    public void Stages_are_entered_at_the_pace_of_the_horizons_end()
    {
        var own = new OwnFactors(1) { Age = 3 };
        own.PaceEffects(0)[1] = 2 * Math.Log(3) / Math.Log(1 + (4 * (3 + 7)));
        var ever = new EverWon(Constant([0, .0005, .0015]), own, Clock, 7);
        Assert.Equal(.5 * (1 - Math.Pow(1.003, -520)), ever.From(0, 0), 1e-9);
    }

    [Fact]
    public void Leads_that_go_back_and_forth_are_followed_to_the_end()
    {
        // from the first half go on and half end; from the second half are won and half go back: x = y / 2, y = 1/2 + x / 2
        var ever = new EverWon(Constant([0, .5, 0, .5], [.5, 0, .5, 0]), new OwnFactors(2), Clock, 7);
        Assert.Equal(1 / 3.0, ever.From(0, 0), 1e-8);
        Assert.Equal(2 / 3.0, ever.From(1, 0), 1e-8);
    }

    [Fact]
    public void Where_nobody_leaves_nobody_is_won() => Assert.Equal(0, new EverWon(new Chain(1), new OwnFactors(1), Clock, 7).From(0, 0));
}
