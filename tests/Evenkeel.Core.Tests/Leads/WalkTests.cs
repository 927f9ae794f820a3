using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class WalkTests
{
    private static readonly WorkClock Clock = new(Practices.AsOf, new() { DaysOff = new HashSet<DayOfWeek>() });

    private static Walk Of(Chain chain, int horizon) => new(chain, new OwnFactors(chain.Stages), Clock, horizon);

    [Fact]
    public void The_day_of_the_week_decides_when_a_lead_may_be_won()
    {
        var chain = new Chain(1);
        for (var cell = 0; cell < Stay.Cells; cell++) chain.Odds(0, cell, 1)[1] = 1;
        double Won(int horizon) => Of(chain, horizon).From(0, 0, new OwnFactors(1)).Won;
        Assert.Equal([0, .5, .5, .75], new[] { 1, 2, 8, 9 }.Select(Won));
        Assert.Equal(0, Of(chain, 8).From(0, 0, new OwnFactors(1), day: 2).Won);
    }

    [Fact]
    public void The_stay_grows_by_the_working_days_and_half_of_the_day_of_entry()
    {
        // won from the second working day on
        var chain = new Chain(1);
        for (var cell = 1; cell < Stay.Cells; cell++)
            for (var day = 0; day < 7; day++) chain.Odds(0, cell, day)[1] = 1;
        var walk = Of(chain, 3);
        Assert.Equal(.75, walk.From(0, .5, new OwnFactors(1)).Won);
        Assert.Equal(.875, walk.From(0, 1, new OwnFactors(1)).Won);
        // entered during the first day: half a working day at the start of the second, one and a half at the start of the third
        Assert.Equal(.5, walk.Entered(0, 1).Won);
        Assert.Equal(0, walk.Entered(0, 2).Won);
    }

    [Fact]
    public void The_chance_of_leaving_in_a_day_follows_from_the_rate_and_the_work()
    {
        var perDay = new double[1, Stay.Bins];
        for (var bin = 0; bin < Stay.Bins; bin++) perDay[0, bin] = .1 * (bin + 1);
        double[] work = [1, 1, 1, 1, 1, .5, .05];
        var chain = Chain.Of(new(perDay, [[0, .25, .75]]), work);
        double Leaves(int cell, int day) => 1 - (1 / (1 + chain.Odds(0, cell, day)[1] + chain.Odds(0, cell, day)[2]));
        Assert.Equal(1 - Math.Exp(-.1), Leaves(0, 0), 1e-12);
        Assert.Equal(1 - Math.Exp(-.2 * .5), Leaves(2, 5), 1e-12);
        Assert.Equal(1 - Math.Exp(-.6 * .05), Leaves(46, 6), 1e-12);
        Assert.Equal(3, chain.Odds(0, 0, 0)[2] / chain.Odds(0, 0, 0)[1], 1e-12);
    }

    [Fact]
    public void What_was_learnt_multiplies_the_odds()
    {
        var rates = new Rates(new double[1, Stay.Bins], [[0, .25, .75]]);
        for (var bin = 0; bin < Stay.Bins; bin++) rates.PerDay[0, bin] = Math.Log(2);
        var learnt = new Chain(1);
        learnt.Odds(0, 0, 0)[1] = 2;
        learnt.Odds(0, 0, 0)[2] = .5;
        var odds = Chain.Of(rates, [1, 1, 1, 1, 1, 1, 1], learnt).Odds(0, 0, 0);
        Assert.Equal([0, .5, .375], odds.ToArray().Select(o => Math.Round(o, 12)));
    }

    [Theory]
    [InlineData(0), InlineData(3)]
    public void A_later_stage_is_walked_at_the_pace_of_the_day_of_its_entry(double age)
    {
        // half move on each day; in the second stage one is won to one that stays, times the effect of the pace
        var chain = new Chain(2);
        for (var cell = 0; cell < Stay.Cells; cell++)
            for (var day = 0; day < 7; day++)
            {
                chain.Odds(0, cell, day)[1] = 1;
                chain.Odds(1, cell, day)[2] = 1;
            }
        var own = new OwnFactors(2) { Age = age };
        own.PaceEffects(1)[2] = -2;
        double WonInADay(double enteredAtAge) => 1 / (2 + (4 * enteredAtAge));
        var (first, second) = (WonInADay(age + 1), WonInADay(age + 2));
        var walk = new Walk(chain, own, Clock, 3);
        Assert.Equal(second, walk.Entered(1, 2).Won, 1e-12);
        Assert.Equal((.5 * (1 - Math.Pow(1 - first, 2))) + (.25 * second), walk.From(0, 0, own).Won, 1e-12);
    }
}
