using CsCheck;
using Evenkeel.Core.Webhooks;

namespace Evenkeel.Core.Tests.Webhooks;

public sealed class RetriesTests
{
    [Fact]
    public void The_plan_is_half_a_minute_and_then_four_times_as_long_up_to_half_a_day() => Assert.Equal(
        ["00:00:30", "00:02:00", "00:08:00", "00:32:00", "02:08:00", "08:32:00", "12:00:00"],
        Enumerable.Range(1, Retries.Most - 1).Select(tries => Retries.Wait(tries, 0.5)!.Value.ToString("c")));

    [Fact]
    public void It_is_given_up_after_the_last_try() => Assert.Equal([null, null], new[] { Retries.Wait(Retries.Most, 0.5), Retries.Wait(100, 0) });

    [Fact]
    public void What_was_not_tried_is_not_tried_again() => Assert.Throws<ArgumentOutOfRangeException>(() => Retries.Wait(0, 0.5));

    [Fact]
    public void Law_waits_stay_near_the_plan_grow_with_each_try_and_end_within_about_a_day() =>
        Gen.Double[0, 1].Array[Retries.Most - 1].Sample(chances =>
        {
            var waits = chances.Select((chance, i) => Retries.Wait(i + 1, chance)!.Value).ToList();
            Assert.All(waits.Index(), wait => Assert.InRange(wait.Item / Retries.Wait(wait.Index + 1, 0.5)!.Value, 1 - Retries.Spread - 1e-9, 1 + Retries.Spread + 1e-9));

            // The last two lie nearer to each other than their spread.
            Assert.All(waits.Zip(waits.Skip(1)).SkipLast(1), pair => Assert.True(pair.First < pair.Second));
            Assert.InRange(waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait), TimeSpan.FromHours(18), TimeSpan.FromHours(29));
        });
}
