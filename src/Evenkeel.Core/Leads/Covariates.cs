using System.Globalization;

namespace Evenkeel.Core.Leads;

/// <summary>What is known of one lead beside stage and time.</summary>
/// <param name="Groups">The group columns it belongs to.</param>
/// <param name="Numbers">One for each number column, by rank: mean 0, variance 1, at most 1.74 from 0; 0 where none is known.</param>
internal sealed record Facts(int[] Groups, double[] Numbers);

/// <summary>
/// The columns that a regression learns from: groups (owner, source, offering, named features) and numbers by their rank.
/// </summary>
/// <remarks>Ranks instead of amounts: a value of a billion weighs as much as the largest sensible one.</remarks>
internal sealed class Covariates
{
    private const int LeadsPerGroup = 10;

    private readonly List<Dictionary<string, int>> _groups = [];
    private readonly List<Func<LeadHistory, string?>> _groupOf = [];
    private readonly List<double[]> _sorted = [];
    private readonly List<Func<LeadHistory, double?>> _numberOf = [];

    public Covariates(IReadOnlyList<LeadHistory> leads, IReadOnlyList<string> features)
    {
        foreach (var groupOf in new Func<LeadHistory, string?>[] { l => l.Owner, l => l.Source, l => l.Offering })
            AddGroups(leads, groupOf);
        foreach (var feature in features.Distinct(StringComparer.Ordinal).Where(f => f is not ("source" or "offering")))
        {
            Func<LeadHistory, string?> text = l => l.Features.GetValueOrDefault(feature);
            if (feature == "value") AddNumber(leads, l => Finite(l.Value));
            else if (leads.All(l => string.IsNullOrEmpty(text(l)) || Number(text(l)) is not null)) AddNumber(leads, l => Number(text(l)));
            else AddGroups(leads, text);
        }
    }

    public int Groups { get; private set; }

    public int Numbers => _numberOf.Count;

    public Facts Of(LeadHistory lead)
    {
        var groups = new List<int>();
        for (var g = 0; g < _groups.Count; g++)
            if (_groups[g].TryGetValue(_groupOf[g](lead) ?? "", out var column)) groups.Add(column);
        return new([.. groups], [.. _numberOf.Select((number, n) => number(lead) is { } x ? Rank(_sorted[n], x) : 0)]);
    }

    private void AddGroups(IReadOnlyList<LeadHistory> leads, Func<LeadHistory, string?> groupOf)
    {
        var levels = leads.GroupBy(l => groupOf(l) ?? "", StringComparer.Ordinal).ToList();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        if (levels.Count > 1)
            foreach (var level in levels.Where(l => l.Count() >= LeadsPerGroup)) columns.Add(level.Key, Groups++);
        _groups.Add(columns);
        _groupOf.Add(groupOf);
    }

    private void AddNumber(IReadOnlyList<LeadHistory> leads, Func<LeadHistory, double?> numberOf)
    {
        double[] known = [.. leads.Select(numberOf).OfType<double>().Order()];
        if (known.Length == 0 || known[0] == known[^1]) return;
        _sorted.Add(known);
        _numberOf.Add(numberOf);
    }

    private static double Rank(double[] sorted, double x)
    {
        int Below(Func<double, bool> isBelow)
        {
            var (low, high) = (0, sorted.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (isBelow(sorted[middle])) low = middle + 1;
                else high = middle;
            }
            return low;
        }
        return Math.Sqrt(12) * (((Below(y => y < x) + Below(y => y <= x)) / 2.0 / sorted.Length) - .5);
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) ? Finite(x) : null;

    private static double? Finite(double? x) => x is { } value && double.IsFinite(value) ? value : null;
}
