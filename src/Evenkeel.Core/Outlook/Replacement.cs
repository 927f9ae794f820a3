namespace Evenkeel.Core.Outlook;

/// <summary>How long it takes until other work has taken the place of work that is let go.</summary>
/// <param name="Quarter">Whole weeks within which it has in a quarter of the trials; null where that lies beyond the weeks ahead.</param>
/// <param name="Half">The same in half of them.</param>
/// <param name="ThreeQuarters">The same in three quarters.</param>
/// <param name="Share">Of the trials in which it has within the weeks ahead, 0..1.</param>
public sealed record Replacement(int? Quarter, int? Half, int? ThreeQuarters, double Share)
{
    /// <summary>One full week between empty ones is no replacement: so many together have to be as full as they would have been.</summary>
    public const int Together = 4;

    /// <summary>Hours are kept in single precision.</summary>
    private const float Rounding = .001f;

    /// <param name="with">As it would be with the work.</param>
    /// <param name="without">As it will be without it; of as many weeks, <see cref="Together"/> or more.</param>
    /// <param name="trials">As for <see cref="Simulation.Run"/>.</param>
    /// <remarks>
    /// Both are lived through with the same luck (common random numbers), so each trial is held against itself: it is replaced from the first week on in which the hours booked in this and the next
    /// three weeks are no fewer than they would have been. Work that would have ended by itself needs no replacing from then on.
    /// </remarks>
    /// <exception cref="ArgumentException">The weeks differ, or are too few.</exception>
    public static Replacement Find(Practice with, Practice without, int trials, ulong seed)
    {
        if (with.Weeks != without.Weeks || with.Weeks < Together) throw new ArgumentException("Both are of as many weeks, four or more.", nameof(without));
        var (kept, free) = (Simulation.Live(with, trials, seed), Simulation.Live(without, trials, seed));
        var starts = with.Weeks - Together + 1;
        int[] replaced = [.. Enumerable.Repeat(starts, trials)];
        for (var week = starts - 1; week >= 0; week--)
        {
            var lacks = new float[trials];
            for (var beside = week; beside < week + Together; beside++)
            {
                ReadOnlySpan<float> keptHours = kept.Hours(beside), freeHours = free.Hours(beside);
                for (var trial = 0; trial < trials; trial++) lacks[trial] += keptHours[trial] - freeHours[trial];
            }
            for (var trial = 0; trial < trials; trial++)
                if (lacks[trial] <= Rounding) replaced[trial] = week;
        }
        Array.Sort(replaced);
        int? In(double share) => replaced[(int)Math.Ceiling(share * trials) - 1] is var week && week < starts ? week : null;
        return new(In(.25), In(.5), In(.75), replaced.Count(week => week < starts) / (double)trials);
    }
}
