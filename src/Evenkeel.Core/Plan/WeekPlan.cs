namespace Evenkeel.Core.Plan;

/// <summary>What to do within so many minutes.</summary>
/// <param name="Activities">In the order in which they were chosen, what brings most for its time first.</param>
/// <param name="Minutes">What they take together.</param>
/// <param name="Brings">New clients within the horizon, on average.</param>
/// <param name="Chance">Of a new client if all of them are done, 0..1.</param>
public sealed record WeekPlan(IReadOnlyList<Activity> Activities, int Minutes, double Brings, double Chance)
{
    /// <summary>What brings less is not worth a line: a client in a thousand times.</summary>
    public const double Least = .001;

    /// <summary>Chooses what makes a new client likeliest for its time, as long as there is time.</summary>
    /// <param name="chance">Of a new client as things stand, 0..1.</param>
    /// <param name="minutes">How much time there is, 0 or more.</param>
    /// <remarks>
    /// Activities bring what they bring each on its own, so what each leaves of the chance of no new client multiplies, and its logarithm adds up: a knapsack, filled by value for weight
    /// (Dantzig, Operations Research 5, 1957), which is within one activity of the best. Of two that are alike the one with the lower id comes first.
    /// </remarks>
    public static WeekPlan Choose(double chance, IEnumerable<Activity> activities, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        var chosen = new List<Activity>();
        var (used, none) = (0, 1 - chance);
        foreach (var activity in activities.Where(one => one.Brings >= Least).OrderByDescending(one => -Math.Log(Math.Max(1e-12, 1 - one.Share)) / one.Minutes).ThenBy(one => one.Id))
            if (used + activity.Minutes <= minutes)
            {
                chosen.Add(activity);
                used += activity.Minutes;
                none *= 1 - activity.Share;
            }
        return new(chosen, used, chosen.Sum(one => one.Brings), 1 - none);
    }
}
