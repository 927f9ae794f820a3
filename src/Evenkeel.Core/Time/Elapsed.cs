namespace Evenkeel.Core.Time;

/// <summary>What went by on a clock that was started and stopped, as entries of time have it.</summary>
public static class Elapsed
{
    /// <summary>Shares out what went by over the days on which it did. The whole is rounded to minutes, a half up, and so is what was reached at each midnight: so the days add up to the whole.</summary>
    /// <param name="startedAt">UTC.</param>
    /// <param name="stoppedAt">UTC; at <paramref name="startedAt"/> or before it nothing went by.</param>
    /// <param name="firstOn">The day of <paramref name="startedAt"/>.</param>
    /// <param name="begins">The instant at which a day begins, UTC. A day on which the clock is put on or back is shorter or longer, and has the minutes that went by.</param>
    /// <returns>Whole minutes of each day that has at least one, the earliest first.</returns>
    public static IReadOnlyList<(DateOnly On, int Minutes)> ByDay(DateTime startedAt, DateTime stoppedAt, DateOnly firstOn, Func<DateOnly, DateTime> begins)
    {
        ArgumentNullException.ThrowIfNull(begins);
        var days = new List<(DateOnly On, int Minutes)>();
        int Reached(DateTime at) => (int)Math.Round((at - startedAt).TotalMinutes, MidpointRounding.AwayFromZero);
        var (on, reached) = (firstOn, 0);
        for (var at = startedAt; at < stoppedAt; on = on.AddDays(1))
        {
            var midnight = begins(on.AddDays(1));
            at = midnight < stoppedAt ? midnight : stoppedAt;
            if (Reached(at) > reached)
                days.Add((on, Reached(at) - reached));
            reached = Reached(at);
        }
        return days;
    }
}
