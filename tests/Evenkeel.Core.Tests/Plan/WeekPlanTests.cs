using CsCheck;
using Evenkeel.Core.Plan;

namespace Evenkeel.Core.Tests.Plan;

public sealed class WeekPlanTests
{
    private static readonly Gen<(double Chance, List<Activity> Activities, int Minutes)> Asks = Gen.Select(
        Gen.Double[0, .95], Gen.Select(Gen.Int[5, 120], Gen.Double[0, .99], Gen.Guid).List[0, 12], Gen.Int[0, 400],
        (chance, some, minutes) => (chance, some.ConvertAll(one => new Activity(ActivityKind.Lead, one.Item3, one.Item1, one.Item2, one.Item2)), minutes));

    [Fact]
    public void It_takes_no_more_time_than_there_is_and_makes_the_chance_no_worse() => Asks.Sample(ask =>
    {
        var plan = WeekPlan.Choose(ask.Chance, ask.Activities, ask.Minutes);
        Assert.Equal(plan.Activities.Sum(one => one.Minutes), plan.Minutes);
        Assert.InRange(plan.Minutes, 0, ask.Minutes);
        Assert.InRange(plan.Chance, ask.Chance - 1e-12, 1);
        Assert.Equal(plan.Activities.Count, plan.Activities.Distinct().Count());
    });

    [Fact]
    public void Of_all_that_fit_it_leaves_out_none() => Asks.Sample(ask =>
    {
        var plan = WeekPlan.Choose(ask.Chance, ask.Activities, ask.Minutes);
        Assert.DoesNotContain(ask.Activities.Except(plan.Activities), one => one.Brings >= WeekPlan.Least && plan.Minutes + one.Minutes <= ask.Minutes);
    });

    [Fact]
    public void With_one_more_of_its_activities_worth_of_time_it_is_as_good_as_any() => Asks.Sample(ask =>
    {
        var longest = ask.Activities.Count == 0 ? 0 : ask.Activities.Max(one => one.Minutes);
        Assert.InRange(Best(ask.Chance, ask.Activities, ask.Minutes), ask.Chance - 1e-12, WeekPlan.Choose(ask.Chance, ask.Activities, ask.Minutes + longest).Chance + .012);
    }, iter: 300);

    [Fact]
    public void Each_brings_what_it_brings_beside_the_others()
    {
        var plan = WeekPlan.Choose(.5, [Lead(1, 30, .5), Lead(2, 30, .5)], 60);
        Assert.Equal(1, plan.Brings, 12);
        Assert.Equal(1 - (.5 * .5 * .5), plan.Chance, 12);
    }

    [Fact]
    public void More_for_its_time_comes_first()
    {
        var plan = WeekPlan.Choose(.2, [Lead(1, 60, .10), Lead(2, 15, .05), Lead(3, 30, .0005), Lead(4, 30, .01)], 90);
        Assert.Equal([15, 60], plan.Activities.Select(one => one.Minutes));
        Assert.Empty(WeekPlan.Choose(.2, [Lead(1, 60, .10)], 59).Activities);
        Assert.Equal(.2, WeekPlan.Choose(.2, [Lead(1, 60, .10)], 59).Chance, 12);
    }

    [Fact]
    public void Where_a_client_is_certain_there_is_nothing_to_gain() => Assert.Empty(WeekPlan.Choose(1, [Lead(1, 30, 0)], 60).Activities);

    [Fact]
    public void Less_than_no_time_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => WeekPlan.Choose(.5, [], -1));

    private static Activity Lead(int id, int minutes, double gain) => new(ActivityKind.Lead, new Guid(id, 0, 0, new byte[8]), minutes, gain, gain);

    /// <summary>By trying them all.</summary>
    private static double Best(double chance, List<Activity> activities, int minutes)
    {
        var best = chance;
        for (var set = 0; set < 1 << activities.Count; set++)
        {
            var these = activities.Where((_, place) => (set >> place & 1) == 1).ToList();
            if (these.Sum(one => one.Minutes) <= minutes)
                best = Math.Max(best, 1 - these.Aggregate(1 - chance, (none, one) => none * (1 - one.Share)));
        }
        return best;
    }
}
