namespace Evenkeel.Core.Outlook;

/// <summary>How often something falls due.</summary>
public enum Every
{
    /// <summary>Seven days later.</summary>
    Week,

    /// <summary>On the same day of the next month.</summary>
    Month,

    /// <summary>Three months later.</summary>
    Quarter,

    /// <summary>A year later.</summary>
    Year,

    /// <summary>Never again.</summary>
    Once,
}

/// <summary>The days on which something falls due.</summary>
public static class DueDays
{
    /// <summary>Those from <paramref name="from"/> up to and including <paramref name="to"/>.</summary>
    /// <param name="starts">The first of all.</param>
    /// <param name="ends">After this day there is none; null for no end.</param>
    /// <returns>Ascending. Months that have no such day have it on their last one.</returns>
    public static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to, Every every, DateOnly starts, DateOnly? ends)
    {
        var last = ends is { } end && end < to ? end : to;
        // a step before the first that may count, so that no day is left out where months are short
        var n = every is Every.Once || from <= starts ? 0 : Math.Max(0, StepsTo(from, every, starts) - 1);
        for (; ; n++)
        {
            var day = At(n, every, starts);
            if (day > last || (every == Every.Once && n > 0)) yield break;
            if (day >= from) yield return day;
        }
    }

    private static DateOnly At(int n, Every every, DateOnly starts) => every switch
    {
        Every.Week => starts.AddDays(7 * n),
        Every.Month => starts.AddMonths(n),
        Every.Quarter => starts.AddMonths(3 * n),
        Every.Year => starts.AddYears(n),
        _ => starts,
    };

    private static int StepsTo(DateOnly day, Every every, DateOnly starts)
    {
        var months = ((day.Year - starts.Year) * 12) + day.Month - starts.Month;
        return every switch
        {
            Every.Week => (day.DayNumber - starts.DayNumber) / 7,
            Every.Month => months,
            Every.Quarter => months / 3,
            _ => months / 12,
        };
    }
}
