using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

/// <summary>The parts of the model against figures worked by hand.</summary>
public sealed class ModelTests
{
    private static readonly ForecastSettings NoDaysOff = new() { DaysOff = new HashSet<DayOfWeek>() };

    private static List<LeadPath> Paths(params LeadHistory[] leads) => [.. leads.Select(l => LeadPath.Before(l, Practices.AsOf)!)];

    [Fact]
    public void A_week_has_five_working_days_and_two_twentieths()
    {
        var clock = new WorkClock(Practices.AsOf, new());
        Assert.Equal(5.1, clock.WorkTo(7), 1e-12);
        Assert.Equal(-5.1, clock.WorkTo(-7), 1e-12);
        Assert.Equal(-.05, clock.WorkTo(-1), 1e-12);
        Assert.Equal(2.5, clock.WorkTo(2.5), 1e-12);
        Assert.Equal(10.2 + 5.05, clock.WorkTo(20), 1e-12);
    }

    [Fact]
    public void Days_begin_in_the_users_own_zone()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(6), "east", "east");
        var clock = new WorkClock(Practices.AsOf.AddDays(4), new() { TimeZone = zone });
        // Friday 06:00 to Saturday 06:00 local time: a quarter is off
        Assert.Equal(.25, clock.OffShare(0), 1e-12);
        Assert.Equal(1 - (.95 * .25), clock.WorkIn(0), 1e-12);
        Assert.Equal(.75, clock.OffShare(2), 1e-12);
    }

    [Theory]
    [InlineData(0, 0), InlineData(.99, 0), InlineData(7.5, 7), InlineData(19.9, 19)]
    [InlineData(20, 20), InlineData(40, 27), InlineData(1e6, 46), InlineData(-1, 0)]
    public void A_stay_falls_into_its_cell(double days, int cell) => Assert.Equal(cell, Stay.Cell(days));

    [Fact]
    public void Stages_that_are_not_named_stand_where_leads_meet_them()
    {
        string[][] paths = [["new", "call", "offer"], ["new", "offer"], ["new", "call"]];
        Assert.Equal(["new", "call", "offer"], StageOrder.Infer([], paths).Names);
        Assert.Equal(["call", "new", "offer"], StageOrder.Infer(["call", "new"], paths).Names);
        Assert.Equal(["new", "call", "offer", "signed"], StageOrder.Infer(["new", "offer", "signed"], paths).Names);
        Assert.Equal([StageOrder.Unknown], StageOrder.Infer([], []).Names);
    }

    [Theory]
    [InlineData(0, 1), InlineData(0, 3), InlineData(1, 3), InlineData(2, 3), InlineData(4, 9)]
    public void The_shares_of_the_prior_add_up_to_1(int stage, int stages)
    {
        var shares = StagePrior.Shares(stage, stages);
        Assert.Equal(1, shares.Sum(), 1e-12);
        Assert.Equal(0, shares[stage]);
        Assert.All(shares, s => Assert.InRange(s, 0, 1));
    }

    [Fact]
    public void The_last_stage_wins_half_and_the_one_before_a_tenth()
    {
        Assert.Equal([.01, .01, 0, .5, .48], StagePrior.Shares(2, 3).Select(s => Math.Round(s, 12)));
        Assert.Equal([.02, 0, .44, .1, .44], StagePrior.Shares(1, 3).Select(s => Math.Round(s, 12)));
        Assert.Equal([0, .41225, .07275, .03, .485], StagePrior.Shares(0, 3).Select(s => Math.Round(s, 12)));
    }

    [Fact]
    public void A_lead_day_tells_where_the_lead_was_at_its_end()
    {
        var paths = Paths(Practices.Ended("a", 3.5, .5, Outcome.Won, ("contacted", 3.5), ("offer sent", 1.5)));
        var stages = StageOrder.Infer(["contacted", "offer sent"], []);
        var days = LeadDays.From(paths, stages, new WorkClock(Practices.AsOf, NoDaysOff));
        Assert.Equal([0], days.Arrived);
        Assert.Equal([(-3, LeadDays.Stayed, 0), (-2, 1, 1)], days.Rows[0].Select(r => (r.Period, (int)r.Exit, (int)r.Cell)));
        Assert.Equal([(-1, days.Won, 0)], days.Rows[1].Select(r => (r.Period, (int)r.Exit, (int)r.Cell)));
        Assert.Equal(Math.Log(1 + (4 * 2)) / 2, days.Rows[1][0].Pace, 1e-6);
    }

    [Fact]
    public void Without_records_the_rates_are_the_prior()
    {
        var stages = StageOrder.Infer(["a", "b"], []);
        var rates = new StageRates(LeadDays.From([], stages, new WorkClock(Practices.AsOf, new())), new WorkClock(Practices.AsOf, new()));
        Assert.Equal(.05, rates.DayOffShare, 1e-12);
        Assert.Equal(StagePrior.Rate, rates.Mean().PerDay[1, 3], 1e-12);
        Assert.Equal(StagePrior.Shares(0, 2)[2], rates.Mean().Shares[0][2], 1e-12);
    }

    [Fact]
    public void A_rate_is_shrunk_from_bin_to_stage_to_practice_to_prior()
    {
        // one lead, four days at risk in the only stage (the last counts half), then won
        var paths = Paths(Practices.Ended("a", 4.5, .5, Outcome.Won, ("only", 4.5)));
        var clock = new WorkClock(Practices.AsOf, NoDaysOff);
        var rates = new StageRates(LeadDays.From(paths, StageOrder.Infer(["only"], []), clock), clock).Mean();
        var practice = (1 + 3) / (3.5 + (3 / .1));
        var stage = (1 + 3) / (3.5 + (3 / practice));
        Assert.Equal((0 + 3) / (1 + (3 / stage)), rates.PerDay[0, 0], 1e-12);
        Assert.Equal((1 + 3) / (.5 + (3 / stage)), rates.PerDay[0, 2], 1e-12);
        Assert.Equal((1 + (12 * .25)) / 13, rates.Shares[0][1], 1e-12);
    }

    [Fact]
    public void A_walk_over_two_days_is_the_sum_over_its_paths()
    {
        // each day: half stay, a quarter move on, an eighth are won, an eighth end; in the second stage half are won
        var chain = new Chain(2);
        for (var c = 0; c < Stay.Cells; c++)
            for (var day = 0; day < 7; day++)
            {
                new[] { 0, .5, .25, .25 }.CopyTo(chain.Odds(0, c, day));
                new[] { 0, 0, 1.0, 0 }.CopyTo(chain.Odds(1, c, day));
            }
        var own = new OwnFactors(2);
        var clock = new WorkClock(Practices.AsOf, NoDaysOff);
        var ends = new Walk(chain, own, clock, 2, new EverWon(chain, own, clock, 2)).From(0, 0, own);
        Assert.Equal(.125 + (.5 * .125) + (.25 * .5), ends.Won, 1e-12);
        Assert.Equal(.125 + (.5 * .125), ends.Ended, 1e-12);
        Assert.Equal(1 - ends.Won - ends.Ended, ends.Open, 1e-12);
        // in the end: (.25 + .5) of those that leave, since the second stage always wins
        Assert.Equal(.75, ends.Ever, 1e-6);
    }

    [Fact]
    public void A_regression_on_one_column_meets_the_mode_of_its_posterior()
    {
        var regression = new RidgeLogistic();
        for (var i = 0; i < 40; i++)
        {
            regression.Set(0, 1);
            regression.Add(offset: -1, happened: i < 10);
        }
        var beta = regression.Fit([5]).Effects[0];
        // the slope of the penalised likelihood is 0
        Assert.Equal(0, 10 - (40 / (1 + Math.Exp(1 - beta))) - (5 * beta), 1e-4);
    }

    [Theory]
    [InlineData(.5), InlineData(5), InlineData(50)]
    public void The_evidence_for_a_ridge_is_the_likelihood_over_all_effects(double ridge)
    {
        var regression = new RidgeLogistic();
        for (var i = 0; i < 60; i++)
        {
            regression.Set(0, 1);
            regression.Add(offset: -1, happened: i < 25);
        }
        double Likelihood(double effect)
        {
            var p = 1 / (1 + Math.Exp(1 - effect));
            return Math.Pow(p, 25) * Math.Pow(1 - p, 35) * Math.Sqrt(ridge / (2 * Math.PI)) * Math.Exp(-ridge * effect * effect / 2);
        }
        var sum = Enumerable.Range(-8000, 16000).Sum(i => Likelihood(i / 1000.0) / 1000);
        Assert.Equal(Math.Log(sum), regression.Fit([ridge]).LogEvidence, .01);
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3, 5, 8, 12, 20 }, 1, 1.4)]
    [InlineData(new[] { 3, 3, 3, 3, 3, 3, 3 }, 2, 10)]
    public void A_regression_speaks_where_the_records_bear_it_out(int[] stays, double low, double high)
    {
        var paths = Paths([.. stays.Select((days, i) => Practices.Ended($"{i}", 40.5, 39.7 - days, Outcome.Won, ("only", 40.5)))]);
        var clock = new WorkClock(Practices.AsOf, NoDaysOff);
        var days = LeadDays.From(paths, StageOrder.Infer(["only"], []), clock);
        var rates = new StageRates(days, clock);
        var covariates = new Covariates([], []);
        var facts = paths.ConvertAll(p => covariates.Of(p.Lead));
        var learnt = new HazardRegression(days, covariates, facts, Chain.Of(rates.Mean(), rates.Work)).Shared();
        Assert.InRange(learnt.Odds(0, 2, 1)[1], low, high);
    }

    [Fact]
    public void A_number_counts_by_its_rank()
    {
        double?[] values = [10, 20, 30, 1e9, null, double.NaN];
        var leads = values.Select((v, i) => new LeadHistory($"{i}", Practices.AsOf) { Value = v }).ToList();
        var covariates = new Covariates(leads, ["value"]);
        double Rank(int i) => covariates.Of(leads[i]).Numbers[0];
        Assert.Equal(-.375 * Math.Sqrt(12), Rank(0), 1e-12);
        Assert.Equal(.375 * Math.Sqrt(12), Rank(3), 1e-12);
        Assert.Equal(0, Rank(4));
        Assert.Equal(0, Rank(5));
    }

    [Fact]
    public void A_source_has_a_column_from_ten_leads_on()
    {
        var leads = Enumerable.Range(0, 25)
            .Select(i => new LeadHistory($"{i}", Practices.AsOf) { Source = i < 10 ? "a" : i < 19 ? "b" : null }).ToList();
        var covariates = new Covariates(leads, []);
        Assert.Equal(1, covariates.Groups);
        Assert.Equal([0], covariates.Of(leads[0]).Groups);
        Assert.Empty(covariates.Of(leads[10]).Groups);
    }
}
