using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class ArrivalsTests
{
    private static readonly WorkClock Clock = new(Practices.AsOf, new() { DaysOff = new HashSet<DayOfWeek>() });

    private static Arrivals Of(params LeadHistory[] leads)
    {
        var paths = leads.Select(l => LeadPath.Before(l, Practices.AsOf)!).ToList();
        return new(LeadDays.From(paths, StageOrder.Infer(["only"], []), Clock), paths, Clock);
    }

    [Fact]
    public void Without_records_a_lead_comes_each_fortnight() => Assert.Equal(1 / 14.0, Of().Rate, 1e-12);

    [Fact]
    public void A_lead_of_sixty_days_ago_counts_half_and_so_does_the_time_since()
    {
        // leads 1 + 1/2; days 14 + the integral of 2^(-t/60) from 0 to 60, which is 30 / ln 2
        Assert.Equal(1.5 / (14 + (30 / Math.Log(2))), Of(Practices.Open("a", 60, ("only", 60))).Rate, 1e-12);
        // the time at risk runs from the first of them: leads 1 + 1/2 + 1/4, days 14 + 45 / ln 2
        Assert.Equal(
            1.75 / (14 + (45 / Math.Log(2))),
            Of(Practices.Open("a", 60, ("only", 60)), Practices.Open("b", 120, ("only", 120))).Rate, 1e-12);
    }

    [Fact]
    public void Who_comes_is_won_on_the_very_day_or_walks_on_from_there()
    {
        // of three (two of the prior, one seen) one is won on its first day; the others have one chance in two on each day that is left
        var arrivals = Of(Practices.Ended("a", 5.5, 5.25, Outcome.Won, ("only", 5.5)));
        var chain = new Chain(1);
        for (var cell = 0; cell < Stay.Cells; cell++)
            for (var day = 0; day < 7; day++) chain.Odds(0, cell, day)[1] = 1;
        var walk = new Walk(chain, new OwnFactors(1), Clock, 3);
        var wins = (3 * (1 / 3.0)) + (2 / 3.0 * (.75 + .5 + 0));
        Assert.Equal(1 - Math.Exp(-.1 * wins), arrivals.AnyWin(walk, 3, .1), 1e-12);
    }

    [Fact]
    public void Draws_of_the_rate_lie_around_it()
    {
        var arrivals = Of();
        var random = new Random(1);
        var mean = Enumerable.Range(0, 20_000).Average(_ => arrivals.DrawRate(random, 1));
        Assert.InRange(mean, .97 * arrivals.Rate, 1.03 * arrivals.Rate);
    }
}
