using Evenkeel.Core.Leads;
using MathNet.Numerics.Distributions;

namespace Evenkeel.Core.Tests.Leads;

public sealed class LossSharesTests
{
    private static StepCounts Step(int left, int lost) => new(left, left - lost, 0, lost, 0, 0, 0);

    [Fact]
    public void Without_records_two_in_five_are_lost()
    {
        var chance = LossShares.Of([]).Within(Step(0, 0));
        Assert.Equal(.4, chance.Mean, 1e-12);
        Assert.InRange(chance.Low, .01, .1);
        Assert.InRange(chance.High, .75, .9);
    }

    [Fact]
    public void A_step_is_drawn_towards_the_practice_by_four_leads()
    {
        // the practice: (12 + .8) / (30 + 2) = .4; the step: (3 + 1.6) / (5 + 4)
        var shares = LossShares.Of([Step(5, 3), Step(25, 9)]);
        Assert.Equal(4.6 / 9, shares.Within(Step(5, 3)).Mean, 1e-12);
        Assert.Equal((9 + 1.6) / 29, shares.Within(Step(25, 9)).Mean, 1e-12);
    }

    [Fact]
    public void Equal_steps_are_equally_likely_to_lose_the_most()
    {
        foreach (var chance in LossShares.Greatest([(3, 5), (3, 5), (3, 5), (3, 5)])) Assert.Equal(.25, chance, 1e-9);
    }

    [Fact]
    public void Two_uniform_shares_and_one_that_is_squared_are_told_apart_as_by_hand()
    {
        // P(U1 > U2) with densities 1 and 2x: 1/3; three with 1, 1, 2x: the last is greatest with 2/4, the others with 1/4
        Assert.Equal(1 / 3.0, LossShares.Greatest([(1, 1), (2, 1)])[0], 1e-6);
        Assert.Equal(.5, LossShares.Greatest([(1, 1), (1, 1), (2, 1)])[2], 1e-6);
    }

    [Fact]
    public void Narrow_posteriors_are_told_apart_as_well_as_wide_ones()
    {
        // the difference of two nearly normal shares: 0 lies .02 / sqrt(2 * .5 * .5 / 10000) = 2.83 deviations off
        var greatest = LossShares.Greatest([(5000, 5000), (5200, 4800)]);
        Assert.Equal(Normal.CDF(0, 1, .02 / Math.Sqrt((.25 + .2496) / 10_000)), greatest[1], 1e-4);
    }
}
