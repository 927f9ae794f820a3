namespace Evenkeel.Core.Plan;

/// <summary>How likely an activity is to bring what would not have come by itself: a stated prior, and what one's own log says.</summary>
/// <param name="Mean">0..1; the posterior mean.</param>
/// <param name="Low">The lower end of the middle nine tenths.</param>
/// <param name="High">Their upper end.</param>
/// <param name="Logged">How many activities it has learnt from; 0 means that it is a judgement and nothing else.</param>
public sealed record Effect(double Mean, double Low, double High, int Logged)
{
    private const int Slices = 1000;

    /// <summary>One activity that was done, and what came of it.</summary>
    /// <param name="Came">Whether what it was to bring came in its time.</param>
    /// <param name="ByItself">The chance that it would have come without it, 0..1.</param>
    public readonly record struct Tried(bool Came, double ByItself);

    /// <summary>Learns from what was tried.</summary>
    /// <param name="yes">Of the prior, a Beta: how many that came it is worth, over 0.</param>
    /// <param name="no">How many that did not come, over 0.</param>
    /// <remarks>
    /// What is tried comes with the chance <c>1 − (1 − b)(1 − e)</c>: by itself (<c>b</c>) or by the activity (<c>e</c>), each on its own. The posterior of <c>e</c> is taken on a grid
    /// (Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, section 3.7) of 1,000 points, which are even in <c>√e</c>, as small effects are the rule.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number of the prior is not over 0.</exception>
    public static Effect Learn(double yes, double no, IReadOnlyCollection<Tried> log)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(yes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(no);
        double[] roots = [.. Enumerable.Range(0, Slices).Select(slice => (slice + .5) / Slices)];
        double[] effects = [.. roots.Select(root => root * root)];
        double[] logs = [.. effects.Zip(roots, (effect, root) => ((yes - 1) * Math.Log(effect)) + ((no - 1) * Math.Log(1 - effect)) + Math.Log(root) + Likelihood(log, effect))];
        var most = logs.Max();
        double[] weights = [.. logs.Select(one => Math.Exp(one - most))];
        var all = weights.Sum();
        double Quantile(double share)
        {
            var (slice, under) = (0, 0.0);
            while (slice < Slices - 1 && (under += weights[slice]) < share * all) slice++;
            return effects[slice];
        }
        return new(effects.Zip(weights, (effect, weight) => effect * weight).Sum() / all, Quantile(.05), Quantile(.95), log.Count);
    }

    private static double Likelihood(IReadOnlyCollection<Tried> log, double effect) => log.Sum(tried => Math.Log(tried.Came ? Comes(tried.ByItself, effect) : 1 - Comes(tried.ByItself, effect)));

    /// <summary>Kept off 0 and 1, so that nothing that has happened is impossible.</summary>
    private static double Comes(double byItself, double effect) => Math.Clamp(1 - ((1 - byItself) * (1 - effect)), 1e-9, 1 - 1e-9);
}
