namespace Evenkeel.Core.Leads;

/// <summary>How long leads usually stay in each stage.</summary>
public static class StageStays
{
    /// <summary>Fewer stays than this say nothing of what is usual.</summary>
    public const int Fewest = 5;

    /// <summary>The median days of the stays that are over, by stage; stages with fewer than <see cref="Fewest"/> of them are left out.</summary>
    /// <param name="asOf">UTC; what came later is not seen.</param>
    public static IReadOnlyDictionary<string, double> Usual(IEnumerable<LeadHistory> leads, DateTime asOf) => leads
        .Select(lead => LeadPath.Before(lead, asOf)).OfType<LeadPath>()
        .SelectMany(path => path.Marks.Zip(path.Marks.Skip(1)))
        .Where(stay => stay.First is { End: null, Stage: not StageOrder.Unknown })
        .GroupBy(stay => stay.First.Stage, stay => (stay.Second.At - stay.First.At).TotalDays, StringComparer.Ordinal)
        .Where(stage => stage.Count() >= Fewest)
        .ToDictionary(stage => stage.Key, Median, StringComparer.Ordinal);

    private static double Median(IEnumerable<double> days)
    {
        var sorted = days.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
