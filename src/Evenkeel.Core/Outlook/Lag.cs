namespace Evenkeel.Core.Outlook;

/// <summary>How many whole weeks something takes, as chances.</summary>
public sealed class Lag
{
    /// <summary>Weeks; what would take longer takes this long.</summary>
    public const int Longest = 52;

    private const int Guides = 256;

    private readonly float[] _upTo;
    private readonly byte[] _guide = new byte[Guides];

    private Lag(float[] upTo)
    {
        _upTo = upTo;
        // where to begin to look (Chen and Asau, AIIE Transactions 6, 1974)
        for (var (g, week) = (0, 0); g < Guides; _guide[g++] = (byte)week)
            while (upTo[week] <= g / (float)Guides) week++;
    }

    /// <summary>No time at all.</summary>
    public static Lag None { get; } = new([1]);

    /// <summary>Weeks that are negative binomial: Poisson about a mean that is itself Gamma.</summary>
    /// <param name="mean">Weeks, over 0 and up to 26.</param>
    /// <param name="shape">Over 0; the variance is mean + mean² / shape.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    /// <remarks>Johnson, Kemp and Kotz, <i>Univariate Discrete Distributions</i>, 3rd ed., section 5.1; the chances one after another by their ratios.</remarks>
    public static Lag About(double mean, double shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mean, 26);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        var upTo = new float[Longest + 1];
        var (chance, sum) = (Math.Pow(shape / (shape + mean), shape), 0.0);
        for (var week = 0; week < Longest; week++)
        {
            upTo[week] = (float)(sum += chance);
            chance *= (week + shape) / (week + 1) * (mean / (shape + mean));
        }
        upTo[Longest] = 1;
        return new(upTo);
    }

    /// <summary>The mean in weeks.</summary>
    public double Mean => _upTo.Sum(chance => 1 - chance);

    /// <summary>The weeks still to go, where some have passed already without it.</summary>
    /// <param name="at">A point of the distribution of what is left, over 0 and under 1.</param>
    /// <param name="passed">Whole weeks, 0 or more.</param>
    /// <returns>Weeks, 0 or more; 0 where more have passed than it can take.</returns>
    internal int Left(float at, int passed)
    {
        if (passed == 0) return Weeks(at);
        if (passed >= _upTo.Length) return 0;
        var before = _upTo[passed - 1];
        return Math.Max(0, Weeks(Math.Min(before + (at * (1 - before)), MathF.BitDecrement(1))) - passed);
    }

    /// <summary>The weeks at a point of the distribution.</summary>
    /// <param name="at">Over 0 and under 1.</param>
    internal int Weeks(float at)
    {
        int week = _guide[(int)(at * Guides)];
        while (at >= _upTo[week]) week++;
        return week;
    }
}
