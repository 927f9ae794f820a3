using MathNet.Numerics.Distributions;

namespace Evenkeel.Core.Leads;

/// <summary>
/// How fast leads leave each stage and where they go: Gamma and Dirichlet posteriors, each level shrunk towards the one above.
/// </summary>
/// <remarks>
/// The rate of a stage's bin is shrunk towards its stage's, that towards the practice's, that towards <see cref="StagePrior"/>
/// (Gelman et al., Bayesian Data Analysis, 3rd ed., sections 2.6 and 5.1). A day with an exit counts as half a day at risk.
/// </remarks>
internal sealed class StageRates
{
    // how many exits the level above is worth
    private const double PracticeExits = 3, StageExits = 3, BinExits = 3, Shares = 12, DayOffExits = 1;
    private const double HighestRate = 20;

    private readonly LeadDays _days;
    private readonly double[,] _exits, _workDays;
    private readonly double[][] _shareCounts;

    public StageRates(LeadDays days, WorkClock clock)
    {
        _days = days;
        var stages = days.Stages.Count;
        _exits = new double[stages, Stay.Bins];
        _workDays = new double[stages, Stay.Bins];
        _shareCounts = [.. Enumerable.Range(0, stages).Select(s => Scaled(StagePrior.Shares(s, stages), Shares))];
        DayOffShare = LearnDayOffShare(days, clock);
        Work = [.. Enumerable.Range(0, 7).Select(day => 1 - ((1 - DayOffShare) * clock.OffShare(day)))];
        for (var s = 0; s < stages; s++)
        {
            foreach (var row in days.Rows[s])
            {
                var bin = Stay.Bin(row.Cell);
                var left = row.Exit != LeadDays.Stayed;
                _workDays[s, bin] += Work[WorkClock.ClassOf(row.Period)] * (left ? .5 : 1);
                if (!left) continue;
                _exits[s, bin]++;
                _shareCounts[s][row.Exit]++;
            }
        }
    }

    /// <summary>What a day off counts beside a working day, as learnt: a twentieth before there are records.</summary>
    public double DayOffShare { get; }

    /// <summary>The work in a period of each class, days off at <see cref="DayOffShare"/>.</summary>
    public double[] Work { get; }

    /// <summary>The posterior means.</summary>
    public Rates Mean() => Build((shape, rate) => shape / rate, counts => Scaled(counts, 1 / counts.Sum()));

    /// <summary>One draw from the posterior, records counting only in part.</summary>
    /// <param name="trust">What a record counts, 0..1; under 1 the draws are wider than the posterior.</param>
    public Rates Draw(Random random, double trust) => Build(
        (shape, rate) => Gamma.Sample(random, shape * trust, rate * trust),
        counts =>
        {
            var draw = Array.ConvertAll(counts, c => c > 0 ? Gamma.Sample(random, c * trust, 1) : 0);
            return Scaled(draw, 1 / Math.Max(draw.Sum(), double.Epsilon));
        });

    private Rates Build(Func<double, double, double> gamma, Func<double[], double[]> dirichlet)
    {
        var stages = _days.Stages.Count;
        var perDay = new double[stages, Stay.Bins];
        var shares = new double[stages][];
        double Level(double exits, double days, double worth, double above) =>
            Math.Clamp(gamma(exits + worth, days + (worth / above)), 1e-6, HighestRate);

        var practice = Level(SumOf(_exits), SumOf(_workDays), PracticeExits, StagePrior.Rate);
        for (var s = 0; s < stages; s++)
        {
            var stage = Level(SumOf(_exits, s), SumOf(_workDays, s), StageExits, practice);
            for (var b = 0; b < Stay.Bins; b++) perDay[s, b] = Level(_exits[s, b], _workDays[s, b], BinExits, stage);
            shares[s] = dirichlet(_shareCounts[s]);
        }
        return new(perDay, shares);
    }

    private static double SumOf(double[,] of, int? stage = null)
    {
        var sum = 0.0;
        for (var s = stage ?? 0; s <= (stage ?? of.GetLength(0) - 1); s++)
            for (var b = 0; b < Stay.Bins; b++) sum += of[s, b];
        return sum;
    }

    private static double LearnDayOffShare(LeadDays days, WorkClock clock)
    {
        double offExits = 0, offDays = 0, workExits = 0, workDays = 0;
        foreach (var row in days.Rows.SelectMany(rows => rows))
        {
            var off = clock.OffShare(row.Period);
            var left = row.Exit != LeadDays.Stayed ? 1 : 0;
            offDays += off;
            workDays += 1 - off;
            offExits += left * off;
            workExits += left * (1 - off);
        }
        var expected = workDays > 0 ? offDays * workExits / workDays : 0;
        return Math.Min(1, (DayOffExits + offExits) / ((DayOffExits / WorkClock.DayOffShare) + expected));
    }

    private static double[] Scaled(double[] counts, double by) => Array.ConvertAll(counts, c => c * by);
}

/// <summary>Exits per working day by stage and <see cref="Stay"/> bin, and each stage's shares of the exits.</summary>
internal sealed record Rates(double[,] PerDay, double[][] Shares);
