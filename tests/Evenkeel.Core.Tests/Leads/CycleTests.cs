using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class CycleTests
{
    private static LeadHistory Won(string id, double days) => Practices.Ended(id, 100, 100 - days, Outcome.Won);

    [Fact]
    public void Without_leads_the_cycle_is_the_prior()
    {
        var all = Cycle.Measure([], Practices.AsOf).All;
        Assert.Null(all.Days);
        Assert.Equal(.25, all.EverWon.Mean, 1e-12);
    }

    [Fact]
    public void The_median_of_an_even_count_lies_between_the_two_in_the_middle()
    {
        var days = Cycle.Measure([Won("a", 10), Won("b", 40), Won("c", 20), Won("d", 30)], Practices.AsOf).All.Days;
        Assert.Equal(new Days(25, 10, 40), days);
    }

    [Fact]
    public void The_interval_of_the_median_of_eleven_runs_from_the_third_to_the_ninth()
    {
        // the chance that fewer than 3 of 11 lie under the median is 67 / 2048 = .033, fewer than 4: 232 / 2048 = .113
        var days = Cycle.Measure([.. Enumerable.Range(1, 11).Select(i => Won($"{i}", i))], Practices.AsOf).All.Days;
        Assert.Equal(new Days(6, 3, 9), days);
    }

    [Fact]
    public void The_four_ends_and_open_leads_are_counted_apart()
    {
        var all = Cycle.Measure(
        [
            Won("a", 10), Practices.Ended("b", 50, 40, Outcome.Lost), Practices.Ended("c", 50, 40, Outcome.Lost),
            Practices.Ended("d", 50, 40, Outcome.Declined), Practices.Ended("e", 50, 40, Outcome.Referred), Practices.Open("f", 5),
        ], Practices.AsOf).All;
        Assert.Equal((1, 2, 1, 1, 1), (all.Won, all.Lost, all.Declined, all.Referred, all.Open));
    }

    [Fact]
    public void Open_leads_are_censored_and_not_counted_as_lost()
    {
        // at risk 4, 3, 1: won 1/4, then censored, then lost, then won: 1/4 + 3/4 * 1/2 * 1 = 5/8
        var ever = AalenJohansen.EverWon([(1, Outcome.Won), (2, null), (3, Outcome.Lost), (4, Outcome.Won)]);
        Assert.Equal(.625, ever, 1e-12);
    }

    [Fact]
    public void A_lead_censored_on_the_day_of_an_end_is_still_at_risk() =>
        Assert.Equal(.5, AalenJohansen.EverWon([(3, Outcome.Won), (3, null)]), 1e-12);

    [Fact]
    public void Ever_won_mixes_what_was_seen_with_two_leads_of_the_prior()
    {
        // two ended, one won: (1 + .25 * 2) / (2 + 2)
        var all = Cycle.Measure([Won("a", 10), Practices.Ended("b", 50, 30, Outcome.Lost)], Practices.AsOf).All;
        Assert.Equal(.375, all.EverWon.Mean, 1e-12);
        Assert.InRange(all.EverWon.Low, .02, .12);
        Assert.InRange(all.EverWon.High, .6, .8);
    }

    [Fact]
    public void A_small_source_is_drawn_towards_all_leads()
    {
        var leads = Enumerable.Range(0, 8).Select(i => Practices.Ended($"{i}", 50, 40, Outcome.Lost) with { Source = "fair" })
            .Append(Won("w", 10) with { Source = "friend" }).Append(Won("x", 10)).ToList();
        var cycle = Cycle.Measure(leads, Practices.AsOf);
        Assert.Equal(["fair", "", "friend"], cycle.BySource.Select(r => r.Name));
        Assert.Equal((2 + .5) / 12, cycle.All.EverWon.Mean, 1e-12);
        Assert.Equal((1 + (10 * cycle.All.EverWon.Mean)) / 11, cycle.BySource[2].EverWon.Mean, 1e-12);
    }

    [Fact]
    public void What_ends_on_the_very_instant_is_not_known_yet()
    {
        var all = Cycle.Measure([Practices.Ended("a", 10, 0, Outcome.Won)], Practices.AsOf).All;
        Assert.Equal((0, 1), (all.Won, all.Open));
    }
}
