using CsCheck;
using Evenkeel.Core.Outlook;
using Xunit;

namespace Evenkeel.Core.Tests.Outlook;

public class SimulationLaws
{
    private static readonly Gen<Practice> Any =
        from weeks in Gen.Int[1, 30]
        from capacity in Gen.Double[0, 40]
        from cash in Gen.Double[-2000, 8000]
        select Practices.Full(weeks, capacity, cash);

    [Fact]
    public void Law_hours_and_money_are_conserved_in_every_trial() => Gen.Select(Any, Gen.ULong).Sample(
        (practice, seed) =>
        {
            var trials = Simulation.Live(practice, 100, seed);
            for (var trial = 0; trial < 100; trial++)
            {
                var sums = trials.Ledgers[trial];
                var last = practice.Capacity.Count - 1;
                Assert.True(sums.Lost >= 0 && sums.Waiting >= -1e-9);
                var done = sums.Hours - sums.Lost - sums.Waiting;
                Assert.InRange(done, -1e-6, practice.Capacity.Sum() + 1e-6);
                Assert.Equal(sums.Money, sums.Earned + sums.WaitingMoney + sums.LostMoney, 1e-6);
                Assert.InRange(sums.Paid + sums.Owed, ((sums.Earned + 1300) * .7) - 1e-6, ((sums.Earned + 1300 + 600) * .7) + 1e-6);
                Assert.Equal(practice.Cash + sums.Paid - practice.Bills.Sum(), trials.Cash(last)[trial], .01);
            }
        },
        iter: 100);

    [Fact]
    public void Law_more_cash_never_makes_it_short_more_often() => Gen.Select(Any, Gen.Double[0, 5000], Gen.ULong).Sample(
        (practice, more, seed) =>
        {
            var (less, richer) = (Simulation.Run(practice, 200, seed), Simulation.Run(practice with { Cash = practice.Cash + more }, 200, seed));
            Assert.All(less.Weeks.Zip(richer.Weeks), week => Assert.True(week.Second.CashShort <= week.First.CashShort && week.Second.Hours == week.First.Hours));
            Assert.True((richer.RunwayWeeks ?? 999) >= (less.RunwayWeeks ?? 999));
        },
        iter: 50);

    [Fact]
    public void Law_chances_and_bands_are_in_order() => Gen.Select(Any, Gen.ULong).Sample(
        (practice, seed) => Assert.All(Simulation.Run(practice, 150, seed).Weeks, week =>
        {
            foreach (var band in (Band[])[week.Hours, week.Cash])
                Assert.True(band.P5 <= band.P25 && band.P25 <= band.P50 && band.P50 <= band.P75 && band.P75 <= band.P95);
            Assert.InRange(week.HoursFamine + week.Overload, 0, 1);
            Assert.InRange(week.CashShort, 0, 1);
        }),
        iter: 50);

    [Fact]
    public void Law_quantiles_are_those_of_the_sorted_numbers() => Gen.Float[-1e6f, 1e6f].Array[1, 300].Sample(
        numbers =>
        {
            double[] shares = [.05, .25, .5, .75, .95];
            var found = new double[5];
            new Quantiles().Of(numbers, shares, found);
            var sorted = numbers.Order().ToArray();
            Assert.Equal(shares.Select(share => (double)sorted[Math.Max(1, (int)Math.Ceiling((share * numbers.Length) - 1e-9)) - 1]), found);
        });
}
