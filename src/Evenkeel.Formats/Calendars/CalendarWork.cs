namespace Evenkeel.Formats.Calendars;

/// <summary>How much of what all rules of a calendar may cost is left.</summary>
internal sealed class CalendarWork(long candidates)
{
    private long left = candidates;

    /// <returns>False when they are more than there is.</returns>
    public bool Take(long some)
    {
        if (some > left)
            return false;
        left -= some;
        return true;
    }
}
