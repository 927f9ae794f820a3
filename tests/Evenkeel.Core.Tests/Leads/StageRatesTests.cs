using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class StageRatesTests
{
    private static readonly WorkClock Clock = new(Practices.AsOf, new());

    private static StageRates Of(params LeadHistory[] leads) =>
        new(LeadDays.From([.. leads.Select(l => LeadPath.Before(l, Practices.AsOf)!)], StageOrder.Infer(["only"], []), Clock), Clock);

    [Fact]
    public void What_a_day_off_counts_is_learnt_from_the_exits_on_it()
    {
        // open from Friday on, gone on Sunday: two days off at risk with an exit, one working day without
        var sunday = Practices.Ended("sunday", 3.5, .5, Outcome.Won, ("only", 3.5));
        Assert.Equal((1 + 1) / (20 + 0.0), Of(sunday).DayOffShare, 1e-12);
        // and one gone on Friday: were days off like others, one exit were expected in the two of them
        var rates = Of(sunday, Practices.Ended("friday", 3.5, 2.5, Outcome.Lost, ("only", 3.5)));
        Assert.Equal(2 / 21.0, rates.DayOffShare, 1e-12);
        Assert.Equal([1, 1, 1, 1, 1, 2 / 21.0, 2 / 21.0], rates.Work.Select(w => Math.Round(w, 12) is 1 ? 1 : w));
    }

    [Fact]
    public void A_day_off_counts_no_more_than_a_working_day()
    {
        var onSaturday = Enumerable.Range(0, 30).Select(i => Practices.Ended($"{i}", 2.5, 1.5, Outcome.Won, ("only", 2.5)));
        Assert.Equal(1, Of([.. onSaturday]).DayOffShare);
    }

    [Fact]
    public void Drawn_shares_add_up_to_1_and_lie_around_the_prior()
    {
        var (rates, random) = (Of(), new Random(1));
        var draws = Enumerable.Range(0, 4000).Select(_ => rates.Draw(random, 1)).ToList();
        Assert.All(draws, d => Assert.Equal(1, d.Shares[0].Sum(), 1e-9));
        Assert.All(draws, d => Assert.Equal(0, d.Shares[0][0]));
        Assert.InRange(draws.Average(d => d.Shares[0][1]), .24, .26);
    }

    [Fact]
    public void Records_that_count_less_are_drawn_wider()
    {
        double Spread(double trust)
        {
            var (rates, random) = (Of(), new Random(1));
            var shares = Enumerable.Range(0, 4000).Select(_ => rates.Draw(random, trust).Shares[0][1]).ToList();
            var mean = shares.Average();
            return shares.Average(s => Math.Pow(s - mean, 2));
        }
        // the variance of a share p of n records is p (1 - p) / (n + 1)
        Assert.Equal(.25 * .75 / 13, Spread(1), .002);
        Assert.Equal(.25 * .75 / 5.8, Spread(.4), .004);
    }
}
