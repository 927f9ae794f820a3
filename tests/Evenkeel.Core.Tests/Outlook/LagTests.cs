using Evenkeel.Core.Outlook;
using Xunit;

namespace Evenkeel.Core.Tests.Outlook;

public class LagTests
{
    [Theory]
    [InlineData(.5, 1)]
    [InlineData(4, 4)]
    [InlineData(10, 2)]
    public void Its_mean_is_what_it_is_about(double mean, double shape) => Assert.Equal(mean, Lag.About(mean, shape).Mean, mean * .01);

    [Fact]
    public void Geometric_weeks_have_the_chances_of_the_geometric_distribution()
    {
        // mean 1 and shape 1: half, a quarter, an eighth
        var lag = Lag.About(1, 1);
        Assert.Equal([0, 0, 1, 1, 2, 3], ((float[])[.001f, .499f, .501f, .749f, .751f, .9f]).Select(lag.Weeks));
    }

    [Fact]
    public void No_time_is_no_weeks() => Assert.Equal([0, 0], ((float[])[.001f, .9999999f]).Select(Lag.None.Weeks));

    [Fact]
    public void What_is_left_of_geometric_weeks_is_as_long_as_at_first_and_nothing_of_what_is_overdue_beyond_all()
    {
        var lag = Lag.About(1, 1);
        Assert.All([0, 1, 5, 10], passed => Assert.Equal([0, 0, 1, 1, 2, 3], ((float[])[.001f, .499f, .501f, .749f, .751f, .9f]).Select(at => lag.Left(at, passed))));
        Assert.All([30, 52, 53, 500], passed => Assert.InRange(lag.Left(.9999999f, passed), 0, 52));
        Assert.Equal([0, 0], ((float[])[.001f, .9999999f]).Select(at => Lag.About(.5, 4).Left(at, 40)));
    }

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Lag.About(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Lag.About(27, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Lag.About(1, 0));
    }
}
