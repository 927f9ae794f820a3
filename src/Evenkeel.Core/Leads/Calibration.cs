using MathNet.Numerics.Distributions;

namespace Evenkeel.Core.Leads;

/// <summary>Predictions of about the same chance, beside how often it happened.</summary>
/// <param name="N">Predictions.</param>
/// <param name="Said">The mean of their chances; 0..1.</param>
/// <param name="Observed">How many happened.</param>
/// <param name="Share">The share that happened, with the 90 % interval of what stands behind it.</param>
public sealed record CalibrationGroup(int N, double Said, int Observed, Chance Share);

/// <summary>Whether chances came true as often as they said.</summary>
public static class Calibration
{
    /// <summary>Fewer predictions are no group, and too few to say anything of.</summary>
    public const int Smallest = 8;

    private const int MostGroups = 5, PerGroup = 20;

    /// <summary>The predictions in groups of equal size by ascending chance: a group for each 20 predictions, five at most; none for fewer than 8.</summary>
    /// <remarks>The interval is Jeffreys' (Brown, Cai and DasGupta, Statistical Science 16, 2001, section 3.1.3): honest at none and at all.</remarks>
    public static IReadOnlyList<CalibrationGroup> Groups(IEnumerable<(double Chance, bool Happened)> predictions)
    {
        var sorted = predictions.OrderBy(p => p.Chance).ThenBy(p => p.Happened).ToList();
        if (sorted.Count < Smallest) return [];
        var groups = Math.Clamp(sorted.Count / PerGroup, 1, MostGroups);
        return [.. Enumerable.Range(0, groups).Select(g => Group(sorted[(g * sorted.Count / groups)..((g + 1) * sorted.Count / groups)]))];
    }

    /// <summary>How many of independent events happen nine times in ten, if their chances are true: from the 5th to the 95th percentile.</summary>
    /// <param name="chances">0..1 each.</param>
    /// <remarks>The Poisson binomial distribution, added up one event after the other; its time is quadratic in the events.</remarks>
    public static (int Low, int High) Plausible(IReadOnlyList<double> chances)
    {
        var exactly = new double[chances.Count + 1];
        exactly[0] = 1;
        foreach (var (n, chance) in chances.Index())
            for (var k = n + 1; k >= 0; k--)
                exactly[k] = (exactly[k] * (1 - chance)) + (k > 0 ? exactly[k - 1] * chance : 0);
        return (Percentile(exactly, .05), Percentile(exactly, .95));
    }

    private static int Percentile(double[] exactly, double level)
    {
        var (k, upTo) = (0, exactly[0]);
        while (upTo < level && k < exactly.Length - 1) upTo += exactly[++k];
        return k;
    }

    private static CalibrationGroup Group(List<(double Chance, bool Happened)> group)
    {
        var (n, observed) = (group.Count, group.Count(p => p.Happened));
        double Bound(double level) => Beta.InvCDF(observed + .5, n - observed + .5, level);
        return new(n, group.Average(p => p.Chance), observed, new((double)observed / n, observed == 0 ? 0 : Bound(.05), observed == n ? 1 : Bound(.95)));
    }
}
