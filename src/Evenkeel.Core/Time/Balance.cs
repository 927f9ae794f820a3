namespace Evenkeel.Core.Time;

/// <summary>What a week went into.</summary>
/// <param name="From">Monday.</param>
/// <param name="Minutes">By purpose, in the order of <see cref="TimePurpose.All"/>.</param>
public sealed record BalanceWeek(DateOnly From, IReadOnlyList<long> Minutes)
{
    /// <summary>All minutes of the week.</summary>
    public long Total => Minutes.Sum();

    /// <summary>Minutes of one purpose.</summary>
    public long Of(string purpose) => Minutes[TimePurpose.All.Index().First(one => one.Item == purpose).Index];

    /// <summary>What goes into clients still to come: finding them, and ties to people.</summary>
    public long Getting => Of(TimePurpose.Prospect) + Of(TimePurpose.Network);
}

/// <summary>Weeks by purpose: getting clients and serving them at the same time.</summary>
public static class Balance
{
    /// <summary>Sums what was worked by week and purpose. Weeks are calendar weeks from Monday to Sunday; days and lengths are told, so a change of the clock makes none of them longer or shorter.</summary>
    /// <param name="worked">In any order; what lies outside the weeks is left out.</param>
    /// <param name="until">A day of the last week, which may not be over.</param>
    /// <param name="weeks">How many, 1 or more.</param>
    /// <returns>The earliest first; a week without work is there too.</returns>
    public static IReadOnlyList<BalanceWeek> Of(IEnumerable<(DateOnly On, string? Purpose, long Minutes)> worked, DateOnly until, int weeks)
    {
        ArgumentNullException.ThrowIfNull(worked);
        var first = Monday(until).AddDays(-7 * (weeks - 1));
        var sums = worked.Where(one => one.On >= first && one.On <= until).GroupBy(one => (Week: (one.On.DayNumber - first.DayNumber) / 7, Purpose: TimePurpose.Counted(one.Purpose)))
            .ToDictionary(group => group.Key, group => group.Sum(one => one.Minutes));
        return [.. Enumerable.Range(0, weeks).Select(week => new BalanceWeek(first.AddDays(7 * week), [.. TimePurpose.All.Select(purpose => sums.GetValueOrDefault((week, purpose)))]))];
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
