namespace Evenkeel.Core.Outlook;

/// <summary>Holds a practice against what its properties promise.</summary>
internal static class PracticeCheck
{
    /// <exception cref="ArgumentException">It breaks one of them.</exception>
    public static void Throw(Practice practice)
    {
        var (weeks, draws) = (practice.Weeks, practice.Draws);
        Must(weeks is >= 1 and <= Simulation.MostWeeks && practice.Capacity.All(IsAmount), nameof(practice.Capacity));
        Must(practice.FamineShare is >= 0 and <= 1, nameof(practice.FamineShare));
        Must(practice.LongestWait is >= 1 and <= 52, nameof(practice.LongestWait));
        Must(double.IsFinite(practice.Cash), nameof(practice.Cash));
        Must(practice.TaxShare is >= 0 and <= 1, nameof(practice.TaxShare));
        Must(practice.Bills.Count == weeks && practice.Bills.All(IsAmount), nameof(practice.Bills));
        Must(practice.EarnedBefore.Count <= Lag.Longest && practice.EarnedBefore.All(IsAmount), nameof(practice.EarnedBefore));
        Must(practice.OwedBefore.Count <= Lag.Longest && practice.OwedBefore.All(IsAmount), nameof(practice.OwedBefore));
        Must(practice.OwedBefore.Count == 0 || practice.Paying.Count == draws, nameof(practice.Paying));
        Must(draws >= 1 && practice.Payment.Count == draws, nameof(practice.Payment));
        Must(practice.Running.All(work => IsRunning(work, draws)), nameof(practice.Running));
        Must(practice.Open.All(lead => IsJob(lead.Job) && lead.WonBy.Count == draws && lead.WonBy.All(chances => IsAscending(chances, weeks))), nameof(practice.Open));
        Must(practice.New is not { } arriving || (IsJob(arriving.Job) && arriving.Wins.Count == draws
            && arriving.Wins.All(wins => wins.Length == weeks && wins.All(mean => mean is >= 0 and <= 20))), nameof(practice.New));
    }

    private static bool IsRunning(RunningWork work, int draws) =>
        IsAmount(work.HoursPerWeek) && IsAmount(work.MoneyPerWeek) && work.From >= 0 && (work.Until is not { } until || until >= work.From)
        && (work.EndChance is not { } chances || (chances.Count == draws && chances.All(chance => chance is >= 0 and < 1)));

    private static bool IsJob(Job job) =>
        IsAmount(job.Hours) && job.Hours > 0 && job.Spread is >= 0 and <= 3 && IsAmount(job.HoursPerWeek) && job.HoursPerWeek > 0
        && IsAmount(job.MoneyPerHour) && job.Earliest >= 0;

    private static bool IsAscending(float[] chances, int weeks)
    {
        if (chances.Length != weeks || chances[0] < 0 || chances[^1] > 1) return false;
        for (var week = 1; week < weeks; week++)
            if (!(chances[week] >= chances[week - 1])) return false;
        return !float.IsNaN(chances[0]);
    }

    private static bool IsAmount(double amount) => amount >= 0 && double.IsFinite(amount);

    private static void Must(bool holds, string what)
    {
        if (!holds) throw new ArgumentException("A practice must be as its properties say.", what);
    }
}
