namespace Evenkeel.Core.Leads;

/// <summary>The two usual answers, learnt from the same records strictly before the day of the forecast.</summary>
/// <remarks>
/// Base rate: the share of leads open on an earlier day of the walk that were won within the horizon, over all earlier days (counted back
/// from the forecast by the plan's step) whose horizon had ended. Stage-weighted pipeline: the share ever won of the leads that reached the
/// stage, whatever the horizon, as CRMs multiply it. Both begin at one win in two records.
/// </remarks>
internal sealed class Baselines
{
    private readonly DateTime _asOf;
    private readonly int _everyDays;
    private readonly List<LeadPath> _paths;
    private readonly Dictionary<string, double> _everWon;

    public Baselines(IReadOnlyList<LeadPath> paths, DateTime asOf, int everyDays)
    {
        (_paths, _asOf, _everyDays) = ([.. paths], asOf, everyDays);
        _everWon = paths
            .SelectMany(p => p.Reached.Distinct(StringComparer.Ordinal).Select(stage => (stage, won: p.Last.End is Outcome.Won)))
            .GroupBy(x => x.stage, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Share(g.Count(x => x.won), g.Count()), StringComparer.Ordinal);
    }

    public double BaseRate(int horizonDays)
    {
        var first = _paths.Count == 0 ? _asOf : _paths.Min(p => p.Lead.OpenedAt);
        var (won, open) = (0, 0);
        for (var day = _asOf.AddDays(-horizonDays); day > first; day = day.AddDays(-_everyDays))
            foreach (var path in _paths)
            {
                if (path.At(day) is not { End: null }) continue;
                open++;
                if (path.WonWithin(day, horizonDays)) won++;
            }
        return Share(won, open);
    }

    /// <summary>For a lead in a stage that it has reached.</summary>
    public double StageWeighted(string stage) => _everWon[stage];

    private static double Share(int won, int of) => (won + 1.0) / (of + 2.0);
}
