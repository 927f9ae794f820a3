namespace Evenkeel.Core.Outlook;

/// <summary>The least prospecting that keeps famine away: a rule to live by.</summary>
/// <remarks>
/// Each number of hours is lived through with the same luck (common random numbers), so that only the hours differ and the answer does not jitter. More hours bring
/// more leads and leave fewer hours to fill, so the chance falls with them, and halving finds where it is low enough.
/// </remarks>
public static class LeastProspecting
{
    /// <summary>The most hours a week that are tried, and what they are told apart by.</summary>
    public const double Most = 15, Step = .5;

    /// <summary>The chance of a famine to stay under, unless told otherwise.</summary>
    public const double UsualChance = .2;

    /// <summary>The weeks that count, from 0 and without the last: what is done today hardly shows before, and is hardly known after.</summary>
    public const int From = 6, To = 26;

    /// <summary>Enough for a chance to be known to about one in a hundred, as it is the mean of twenty weeks.</summary>
    private const int Trials = 2000;

    /// <param name="with">The practice with so many hours of prospecting a week; of <see cref="To"/> weeks.</param>
    /// <param name="chance">Of a famine, over 0 and under 1.</param>
    /// <returns>Hours a week, a multiple of <see cref="Step"/>; null where <see cref="Most"/> hours are not enough.</returns>
    public static double? Find(Func<double, Practice> with, double chance, ulong seed)
    {
        bool IsEnough(int steps) => Chance(Simulation.Run(with(steps * Step), Trials, seed)) <= chance;
        var (low, high) = (0, (int)(Most / Step));
        if (!IsEnough(high))
            return null;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (IsEnough(middle))
                high = middle;
            else
                low = middle + 1;
        }
        return low * Step;
    }

    /// <summary>The chance of a famine in a week picked from those that count; weeks off are left out.</summary>
    internal static double Chance(Ahead ahead) =>
        ahead.Weeks.Take(To).Skip(From).Where(week => week.Capacity > 0).Select(week => week.HoursFamine).DefaultIfEmpty(0).Average();
}
