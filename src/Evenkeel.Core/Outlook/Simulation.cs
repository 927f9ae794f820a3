namespace Evenkeel.Core.Outlook;

/// <summary>Lives through the weeks ahead many times over, each time with other luck.</summary>
public static class Simulation
{
    /// <summary>The most weeks ahead.</summary>
    public const int MostWeeks = 260;

    /// <summary>The fewest trials and the most.</summary>
    public const int FewestTrials = 100, MostTrials = 1_000_000;

    private static readonly double[] Shares = [.05, .25, .5, .75, .95];

    /// <summary>The outlook of a practice.</summary>
    /// <param name="trials">100..1,000,000; each takes 8 bytes a week while it runs.</param>
    /// <param name="seed">The same seed gives the same answer to the last bit, on any number of cores.</param>
    /// <param name="cores">How many to use, 1 or more; all when null.</param>
    /// <exception cref="ArgumentException">The practice is not as its properties say, or a number is out of its range.</exception>
    /// <remarks>
    /// Monte Carlo: a chance <c>p</c> is off by <c>√(p (1 − p) / trials)</c> as a rule. The worlds of the practice are gone through in turn, so that each has
    /// its share of trials (systematic sampling).
    /// </remarks>
    public static Ahead Run(Practice practice, int trials, ulong seed, int? cores = null) => Sum(practice, Live(practice, trials, seed, cores), cores);

    internal static Trials Live(Practice practice, int trials, ulong seed, int? cores = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, FewestTrials);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(trials, MostTrials);
        PracticeCheck.Throw(practice);
        var all = new Trials(trials, practice.Weeks);
        var blocks = (trials + TrialBlock.Size - 1) / TrialBlock.Size;
        Parallel.For(0, blocks, Using(cores), () => new TrialBlock(practice, seed, all), (block, _, mine) =>
        {
            mine.Run(block);
            return mine;
        }, _ => { });
        return all;
    }

    private static Ahead Sum(Practice practice, Trials trials, int? cores)
    {
        var weeks = new WeekAhead[practice.Weeks];
        Parallel.For(0, weeks.Length, Using(cores), () => new Quantiles(), (week, _, quantiles) =>
        {
            ReadOnlySpan<float> hours = trials.Hours(week), cash = trials.Cash(week);
            var capacity = practice.Capacity[week];
            var floor = capacity * practice.FamineShare;
            weeks[week] = new(
                BandOf(hours, quantiles), BandOf(cash, quantiles), Under(hours, (float)floor), Under(cash, 0), Over(hours, (float)capacity), capacity, floor,
                practice.Bills[week]);
            return quantiles;
        }, _ => { });

        var booked = trials.Ledgers.Sum(trial => trial.Hours);
        var firstShort = trials.FirstShort.Order().ToArray();
        int? ShortIn(double share) => firstShort[(int)Math.Ceiling(share * trials.Count) - 1] is var week && week < practice.Weeks ? week : null;
        return new(
            weeks, ShortIn(.5), ShortIn(.05), firstShort.Count(week => week < practice.Weeks) / (double)trials.Count,
            booked > 0 ? trials.Ledgers.Sum(trial => trial.Lost) / booked : 0);
    }

    private static ParallelOptions Using(int? cores) => new() { MaxDegreeOfParallelism = cores ?? -1 };

    private static Band BandOf(ReadOnlySpan<float> numbers, Quantiles quantiles)
    {
        Span<double> found = stackalloc double[Shares.Length];
        quantiles.Of(numbers, Shares, found);
        return new(found[0], found[1], found[2], found[3], found[4]);
    }

    private static double Under(ReadOnlySpan<float> numbers, float limit)
    {
        var count = 0;
        foreach (var number in numbers) count += number < limit ? 1 : 0;
        return count / (double)numbers.Length;
    }

    private static double Over(ReadOnlySpan<float> numbers, float limit)
    {
        var count = 0;
        foreach (var number in numbers) count += number > limit ? 1 : 0;
        return count / (double)numbers.Length;
    }
}
