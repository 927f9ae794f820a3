using Evenkeel.Core.Leads;
using Evenkeel.Core.Plan;

namespace Evenkeel.Core.Tests.Plan;

public sealed class GainsTests
{
    [Fact]
    public void A_lead_that_is_moved_on_is_won_as_one_that_stands_there() =>
        Assert.Equal((.06, .075), Of(Gains.OfMoving(Lead(.2, .6, new("Offer sent", .7, .5)), Guid.Empty, 30, .2)));

    [Fact]
    public void In_the_last_stage_it_is_decided_now() => Assert.Equal((.08, .1), Of(Gains.OfMoving(Lead(.2, .6, null), Guid.Empty, 30, .2)));

    [Fact]
    public void What_stands_better_where_it_is_gains_nothing() => Assert.Equal((0, 0), Of(Gains.OfMoving(Lead(.5, .6, new("Offer sent", .7, .4)), Guid.Empty, 30, .2)));

    [Fact]
    public void What_is_won_for_sure_gains_nothing() => Assert.Equal((0, 0), Of(Gains.OfMoving(Lead(1, 1, null), Guid.Empty, 30, .2)));

    [Fact]
    public void Who_brings_a_lead_brings_a_client_as_often_as_a_lead_becomes_one()
    {
        var forecast = new NewClientForecast(default, 30, new(.4, .2, .6), .3, .1, .25, [], 0, []);
        var activity = Gains.OfALead(forecast, ActivityKind.Place, Guid.Empty, 120, .1);
        Assert.Equal((ActivityKind.Place, 120), (activity.Kind, activity.Minutes));
        Assert.Equal((.025, .025), Of(activity));
    }

    private static LeadForecast Lead(double chance, double ever, NextStage? next) => new("a", "First talk", 10, 5, new(chance, chance, chance), ever, .1, next);

    private static (double, double) Of(Activity activity) => (Math.Round(activity.Brings, 12), Math.Round(activity.Share, 12));
}
