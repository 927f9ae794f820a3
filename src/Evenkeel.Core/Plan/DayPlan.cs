namespace Evenkeel.Core.Plan;

/// <summary>Spreads what is to be done over days.</summary>
public static class DayPlan
{
    /// <summary>Puts each activity on a day, in their order: what comes first is done first, and no day gets more than its share of what is left but for its last activity.</summary>
    /// <param name="minutes">What each takes, over 0, in the order in which they are to be done.</param>
    /// <param name="days">How many days there are, 1 or more.</param>
    /// <returns>For each activity its day, from 0; never before the day of the one in front of it.</returns>
    public static IReadOnlyList<int> Spread(IReadOnlyList<int> minutes, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var placed = new int[minutes.Count];
        var (day, left, today) = (0, minutes.Sum(), 0);
        var share = (double)left / days;
        for (var i = 0; i < minutes.Count; i++)
        {
            while (today >= share && day < days - 1)
            {
                day++;
                (share, today) = ((double)left / (days - day), 0);
            }
            placed[i] = day;
            today += minutes[i];
            left -= minutes[i];
        }
        return placed;
    }
}
