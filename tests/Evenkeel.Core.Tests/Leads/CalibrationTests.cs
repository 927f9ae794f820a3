using CsCheck;
using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class CalibrationTests
{
    [Fact]
    public void Seven_predictions_are_no_group_and_eight_are_one()
    {
        var seven = Enumerable.Repeat((.5, true), 7).ToList();
        Assert.Empty(Calibration.Groups(seven));
        Assert.Equal(8, Assert.Single(Calibration.Groups([.. seven, (.5, false)])).N);
    }

    [Fact]
    public void A_group_tells_what_was_said_what_came_and_how_sure_that_is()
    {
        var group = Assert.Single(Calibration.Groups([.. Enumerable.Repeat((.2, false), 6), (.6, true), (.4, true), (.2, false), (.2, false)]));
        Assert.Equal((10, 2), (group.N, group.Observed));
        Assert.Equal(.26, group.Said, 1e-12);
        // Jeffreys' interval of 2 in 10: the 5th and 95th percentile of Beta(2.5, 8.5)
        Assert.Equal(.0602, group.Share.Low, 1e-3);
        Assert.Equal(.4525, group.Share.High, 1e-3);
        Assert.Equal(.2, group.Share.Mean, 1e-12);
    }

    [Fact]
    public void None_and_all_reach_the_ends_of_the_scale()
    {
        Assert.Equal(0, Calibration.Groups(Enumerable.Repeat((.1, false), 8))[0].Share.Low);
        Assert.Equal(1, Calibration.Groups(Enumerable.Repeat((.1, true), 8))[0].Share.High);
    }

    [Fact]
    public void Groups_are_of_equal_size_ascend_and_are_five_at_most()
    {
        var predictions = Enumerable.Range(0, 230).Select(i => (Chance: i * 37 % 230 / 230.0, Happened: i % 3 == 0)).ToList();
        var groups = Calibration.Groups(predictions);
        Assert.All(groups, group => Assert.Equal(46, group.N));
        Assert.Equal(5, groups.Count);
        Assert.Equal(groups.OrderBy(group => group.Said), groups);
        Assert.Equal(predictions.Count(p => p.Happened), groups.Sum(group => group.Observed));
        Assert.Equal(2, Calibration.Groups(predictions.Take(59)).Count);
    }

    [Fact]
    public void Ten_fair_coins_show_from_two_to_eight_heads_nine_times_in_ten() =>
        // of 1024 equally likely falls, 11 show one head or none, 56 two at most, 968 seven at most
        Assert.Equal((2, 8), Calibration.Plausible([.. Enumerable.Repeat(.5, 10)]));

    [Fact]
    public void What_is_certain_is_certain() => Assert.Equal((2, 2), Calibration.Plausible([1, 0, 1, 0]));

    [Fact]
    public void Nothing_is_none() => Assert.Equal((0, 0), Calibration.Plausible([]));

    [Fact]
    public void Law_more_chance_never_makes_fewer_plausible() => Gen.Double[0, 1].Array[1, 12].Sample(chances =>
    {
        var (low, high) = Calibration.Plausible(chances);
        var (lower, higher) = Calibration.Plausible([.. chances.Select(chance => chance + ((1 - chance) / 4))]);
        Assert.True(lower >= low && higher >= high && low <= high);
    });
}
