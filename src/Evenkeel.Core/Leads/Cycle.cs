using MathNet.Numerics.Distributions;

namespace Evenkeel.Core.Leads;

/// <summary>How long leads take and how they end, for one offering, one source, or all.</summary>
/// <param name="Name">The offering or source; null for all leads, empty where none was noted.</param>
/// <param name="Days">
/// Median days from opening to signature among those won, with a 90 % interval of the median; null when none was won.
/// </param>
/// <param name="EverWon">The chance that a lead is ever won, open leads counted as censored, shrunk towards all leads.</param>
public sealed record CycleRow(string? Name, Days? Days, Chance EverWon, int Won, int Lost, int Declined, int Referred, int Open);

/// <summary>Days with their 90 % interval.</summary>
public readonly record struct Days(double Median, double Low, double High);

/// <summary>The cycle of a whole practice.</summary>
public sealed record Cycle(CycleRow All, IReadOnlyList<CycleRow> ByOffering, IReadOnlyList<CycleRow> BySource)
{
    // how many ended leads the prior is worth to all leads, and all leads are worth to a group
    private const double PriorLeads = 2, AllLeads = 10;

    /// <summary>Measures what happened strictly before <paramref name="asOf"/>.</summary>
    /// <param name="asOf">UTC.</param>
    /// <remarks>
    /// A lead that was reopened counts by its last state. Ever won is the cumulative incidence by the longest time seen, mixed with a prior
    /// of one win in four worth two ended leads; a group's is mixed with that of all leads, worth ten.
    /// The groups stand in the order of their leads' number, the largest first, then by name.
    /// </remarks>
    public static Cycle Measure(IReadOnlyList<LeadHistory> leads, DateTime asOf)
    {
        var paths = leads.Select(l => LeadPath.Before(l, asOf)).OfType<LeadPath>().ToList();
        var all = Row(null, paths, asOf, StagePrior.EverWon, PriorLeads);
        List<CycleRow> By(Func<LeadHistory, string?> groupOf) =>
            [.. paths.GroupBy(p => groupOf(p.Lead) ?? "", StringComparer.Ordinal)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Row(g.Key, [.. g], asOf, all.EverWon.Mean, AllLeads))];
        return new(all, By(l => l.Offering), By(l => l.Source));
    }

    /// <summary>Median days from opening to signature among those won; null when none was won.</summary>
    internal static double? MedianDays(IReadOnlyList<LeadPath> paths) => DaysOf(paths)?.Median;

    private static CycleRow Row(string? name, List<LeadPath> paths, DateTime asOf, double prior, double worth)
    {
        int Count(Outcome? end) => paths.Count(p => p.Last.End == end);
        var seen = AalenJohansen.EverWon(paths.Select(p => (((p.IsOpen ? asOf : p.Last.At) - p.Lead.OpenedAt).TotalDays, p.Last.End)));
        var ended = paths.Count - Count(null);
        var (won, notWon) = ((seen * ended) + (prior * worth), ((1 - seen) * ended) + ((1 - prior) * worth));
        var ever = new Chance(won / (won + notWon), Beta.InvCDF(won, notWon, .05), Beta.InvCDF(won, notWon, .95));
        return new(
            name, DaysOf(paths), ever,
            Count(Outcome.Won), Count(Outcome.Lost), Count(Outcome.Declined), Count(Outcome.Referred), Count(null));
    }

    /// <summary>The median with an interval between two order statistics; all of the range when too few.</summary>
    /// <remarks>David and Nagaraja, Order Statistics, 3rd ed., section 7.1.</remarks>
    private static Days? DaysOf(IReadOnlyList<LeadPath> paths)
    {
        double[] days = [.. paths.Where(p => p.Last.End is Outcome.Won).Select(p => (p.Last.At - p.Lead.OpenedAt).TotalDays).Order()];
        if (days.Length == 0) return null;
        var n = days.Length;
        var outside = 0;
        while (Binomial.CDF(.5, n, outside) <= .05) outside++;
        var low = Math.Max(outside - 1, 0);
        return new((days[(n - 1) / 2] + days[n / 2]) / 2, days[low], days[n - 1 - low]);
    }
}
