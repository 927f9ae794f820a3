using MathNet.Numerics.Distributions;

namespace Evenkeel.Core.Leads;

/// <summary>The share of leads that each step loses, as Beta posteriors drawn towards the practice's own share.</summary>
/// <remarks>
/// The practice's share, over all its steps, is mixed with two in five, worth two leads: a judgement, near what <see cref="StagePrior"/> takes to end at a stage.
/// It is worth four leads to each step, so that one or two losses say little and thirty speak for themselves
/// (Gelman et al., Bayesian Data Analysis, 3rd ed., sections 2.4 and 5.1).
/// </remarks>
internal sealed class LossShares
{
    private const double Usual = .4, UsualLeads = 2, PracticeLeads = 4;
    private const int Cells = 1000;

    private readonly double _practice;

    private LossShares(double practice) => _practice = practice;

    /// <param name="steps">Those that tell of the practice's own share.</param>
    public static LossShares Of(IReadOnlyCollection<StepCounts> steps) =>
        new((steps.Sum(step => step.Lost) + (Usual * UsualLeads)) / (steps.Sum(step => step.Left) + UsualLeads));

    /// <summary>The posterior of a step's share.</summary>
    public (double A, double B) At(StepCounts step) =>
        (step.Lost + (PracticeLeads * _practice), step.Left - step.Lost + (PracticeLeads * (1 - _practice)));

    /// <summary>Its mean and its 90 % interval, widened where that leaves the mean out.</summary>
    public Chance Within(StepCounts step)
    {
        var (a, b) = At(step);
        var mean = a / (a + b);
        return new(mean, Math.Min(mean, Beta.InvCDF(a, b, .05)), Math.Max(mean, Beta.InvCDF(a, b, .95)));
    }

    /// <summary>For each of some independent posteriors the chance that its share is the greatest; they add up to 1.</summary>
    /// <remarks>
    /// The integral of dFᵢ · Π Fⱼ over the other steps, as a sum over a thousand cells of equal width: no draws, so that nearly equal steps are told
    /// apart in the same way each time. Exact for two.
    /// </remarks>
    public static double[] Greatest(IReadOnlyList<(double A, double B)> posteriors)
    {
        var below = posteriors.Select(p => Enumerable.Range(0, Cells + 1).Select(x => Beta.CDF(p.A, p.B, x / (double)Cells)).ToArray()).ToArray();
        var greatest = new double[posteriors.Count];
        for (var x = 0; x < Cells; x++)
        {
            for (var i = 0; i < greatest.Length; i++)
            {
                var chance = below[i][x + 1] - below[i][x];
                for (var j = 0; j < greatest.Length && chance > 0; j++)
                    if (j != i) chance *= (below[j][x] + below[j][x + 1]) / 2;
                greatest[i] += chance;
            }
        }
        var sum = greatest.Sum();
        return Array.ConvertAll(greatest, chance => chance / sum);
    }
}
