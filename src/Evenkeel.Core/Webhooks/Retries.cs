namespace Evenkeel.Core.Webhooks;

/// <summary>When a delivery that was not taken is tried again: after half a minute, then each time four times as long, at most twelve hours.</summary>
public static class Retries
{
    /// <summary>How often a delivery is tried in all: over 19 to 28 hours.</summary>
    public const int Most = 8;

    /// <summary>By how much a wait differs from its plan at most, as a share of it, so that what failed together does not come back together.</summary>
    public const double Spread = 0.2;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long to wait before the next try.</summary>
    /// <param name="tries">How often it was tried, from 1.</param>
    /// <param name="chance">Uniform from 0 to 1; 0.5 gives the plan itself.</param>
    /// <returns>The wait, or null when it is given up.</returns>
    public static TimeSpan? Wait(int tries, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tries, 1);
        if (tries >= Most)
            return null;
        var planned = First * Math.Pow(4, tries - 1);
        return (planned < Longest ? planned : Longest) * (1 + (Spread * ((2 * chance) - 1)));
    }
}
