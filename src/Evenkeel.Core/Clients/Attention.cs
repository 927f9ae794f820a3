namespace Evenkeel.Core.Clients;

/// <summary>What a client is meant to get of a week, beside what it got: hours worked for it, paid or not.</summary>
/// <param name="Meant">Minutes a week.</param>
/// <param name="PerWeek">Minutes a week that it got on average; null where no week is over.</param>
/// <param name="Weeks">How many weeks are looked at, at most <see cref="MostWeeks"/>.</param>
/// <param name="Kept">In how many of them it got about as much: a quarter less or more at most, both ends included.</param>
/// <param name="More">In how many it got more.</param>
/// <param name="Less">In how many it got less.</param>
public sealed record Attention(int Meant, double? PerWeek, int Weeks, int Kept, int More, int Less)
{
    /// <summary>It is looked at over so many weeks that are over.</summary>
    public const int MostWeeks = 8;

    /// <param name="meant">Minutes a week, over 0.</param>
    /// <param name="weeks">Minutes of each week that is over.</param>
    public static Attention Of(int meant, IReadOnlyList<long> weeks)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        var (more, less) = (weeks.Count(minutes => minutes * 4 > meant * 5L), weeks.Count(minutes => minutes * 4 < meant * 3L));
        return new(meant, weeks.Count > 0 ? weeks.Average() : null, weeks.Count, weeks.Count - more - less, more, less);
    }
}
