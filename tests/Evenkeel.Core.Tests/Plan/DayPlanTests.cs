using CsCheck;
using Evenkeel.Core.Plan;

namespace Evenkeel.Core.Tests.Plan;

public sealed class DayPlanTests
{
    private static readonly Gen<(List<int> Minutes, int Days)> Any = Gen.Select(Gen.Int[5, 120].List[0, 20], Gen.Int[1, 7], (minutes, days) => (minutes, days));

    [Fact]
    public void Law_each_is_placed_once_in_its_order_and_no_day_gets_more_than_its_share_and_one_activity() => Any.Sample(ask =>
    {
        var placed = DayPlan.Spread(ask.Minutes, ask.Days);
        Assert.Equal(ask.Minutes.Count, placed.Count);
        Assert.Equal(placed.Order(), placed);
        Assert.All(placed, day => Assert.InRange(day, 0, ask.Days - 1));
        var longest = ask.Minutes.DefaultIfEmpty().Max();
        Assert.All(placed.Index().GroupBy(one => one.Item), day =>
            Assert.InRange(day.Sum(one => ask.Minutes[one.Index]), 0, ((double)ask.Minutes.Sum() / ask.Days) + longest));
    });

    [Fact]
    public void What_divides_evenly_is_divided_evenly() => Assert.Equal([0, 0, 1, 1, 2, 2], DayPlan.Spread([30, 30, 30, 30, 30, 30], 3));

    [Fact]
    public void Few_things_come_on_the_first_days() => Assert.Equal([0, 1], DayPlan.Spread([30, 30], 5));

    [Fact]
    public void A_long_one_takes_its_day_alone() => Assert.Equal([0, 1, 1], DayPlan.Spread([120, 30, 30], 2));

    [Fact]
    public void No_day_at_all_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => DayPlan.Spread([30], 0));
}
