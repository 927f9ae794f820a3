using Evenkeel.Core.Reviews;

namespace Evenkeel.Core.Tests.Reviews;

public sealed class OneThingTests
{
    private static readonly WeekFacts Fine = new(4, 4, 0, 9, 0, .2, null);

    [Fact]
    public void Where_nothing_stands_out_nothing_is_to_change()
    {
        Assert.Equal(OneThing.Nothing, Fine.ToChange);
        Assert.Equal(OneThing.Nothing, new WeekFacts(null, null, 0, 0, 0, null, null).ToChange);
    }

    [Theory]
    [InlineData(3.75, 4.0, OneThing.Nothing)]
    [InlineData(3.7, 4.0, OneThing.Prospect)]
    [InlineData(3.7, null, OneThing.Prospect)]
    [InlineData(null, 4.0, OneThing.Nothing)]
    public void Too_little_prospecting_comes_first_where_time_is_known(double? spent, double? least, OneThing expected) =>
        Assert.Equal(expected, (Fine with { ProspectingHours = spent, LeastHours = least }).ToChange);

    [Theory]
    [InlineData(2, OneThing.Nothing)]
    [InlineData(3, OneThing.Overdue)]
    public void Three_steps_overdue_are_a_habit(int overdue, OneThing expected) => Assert.Equal(expected, (Fine with { Overdue = overdue }).ToChange);

    [Theory]
    [InlineData(2, OneThing.Nothing)]
    [InlineData(3, OneThing.NextSteps)]
    public void So_is_a_third_of_the_leads_without_a_next_step(int without, OneThing expected) => Assert.Equal(expected, (Fine with { WithoutStep = without }).ToChange);

    [Theory]
    [InlineData(.33, OneThing.Nothing)]
    [InlineData(1.0 / 3, OneThing.Largest)]
    public void A_third_of_the_revenue_is_too_much_for_one(double share, OneThing expected) => Assert.Equal(expected, (Fine with { LargestShare = share }).ToChange);

    [Fact]
    public void They_stand_in_their_order()
    {
        var all = new WeekFacts(1, 4, 5, 9, 9, .9, "Offer sent");
        Assert.Equal(OneThing.Prospect, all.ToChange);
        Assert.Equal(OneThing.Overdue, (all with { ProspectingHours = 9 }).ToChange);
        Assert.Equal(OneThing.NextSteps, (all with { ProspectingHours = 9, Overdue = 0 }).ToChange);
        Assert.Equal(OneThing.Largest, (all with { ProspectingHours = 9, Overdue = 0, WithoutStep = 0 }).ToChange);
        Assert.Equal(OneThing.Step, (all with { ProspectingHours = 9, Overdue = 0, WithoutStep = 0, LargestShare = .1 }).ToChange);
    }
}
