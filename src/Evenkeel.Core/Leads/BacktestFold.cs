namespace Evenkeel.Core.Leads;

/// <summary>One day's look back, for all leads or for one owner's.</summary>
internal sealed class BacktestFold
{
    private readonly IReadOnlyList<LeadHistory> _leads;
    private readonly DateOnly _day;
    private readonly string _owner;

    private BacktestFold(IReadOnlyList<LeadHistory> leads, DateOnly day, string owner) => (_leads, _day, _owner) = (leads, day, owner);

    /// <summary>A prediction beside the baselines' chances of the same.</summary>
    internal readonly record struct Row(Prediction Prediction, double BaseRate, double StageWeighted);

    private DateTime AsOf => _day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>One fold, or one for each owner who had a lead by then.</summary>
    public static IEnumerable<BacktestFold> Of(IReadOnlyList<LeadHistory> leads, DateOnly day, BacktestPlan plan)
    {
        if (!plan.SeparatelyByOwner) return [new(leads, day, "")];
        return leads.GroupBy(l => l.Owner, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new BacktestFold([.. g], day, g.Key))
            .Where(fold => fold._leads.Any(l => l.OpenedAt < fold.AsOf));
    }

    /// <summary>The end of the UTC day of the last recorded instant.</summary>
    public static DateTime RecordsEnd(IReadOnlyList<LeadHistory> leads)
    {
        var last = leads.SelectMany(l => l.Stages.Select(s => s.At)
                .Concat(l.PastEnds.Select(p => p.ReopenedAt)).Append(l.OpenedAt).Append(l.ClosedAt ?? l.OpenedAt))
            .DefaultIfEmpty(DateTime.MinValue).Max();
        return last.Date.AddDays(1);
    }

    public List<Row> Run(BacktestPlan plan, ForecastSettings settings, DateTime recordsEnd)
    {
        var forecast = Forecast.Fit(_leads, AsOf, settings);
        var known = _leads.Select(l => LeadPath.Before(l, AsOf)).OfType<LeadPath>().ToList();
        var baselines = new Baselines(known, AsOf, plan.EveryDays);
        var all = _leads.Select(l => LeadPath.Before(l, DateTime.MaxValue)).OfType<LeadPath>()
            .ToDictionary(p => p.Lead.Id, StringComparer.Ordinal);
        var rows = new List<Row>();
        foreach (var horizon in plan.Horizons)
        {
            var isKnown = AsOf.AddDays(horizon) <= recordsEnd;
            var baseRate = baselines.BaseRate(horizon);
            var answer = forecast.Figures(horizon);
            var (noneByRate, noneByStage) = (1.0, 1.0);
            foreach (var lead in answer.Leads.OrderBy(l => l.Id, StringComparer.Ordinal))
            {
                var path = all[lead.Id];
                var byStage = baselines.StageWeighted(lead.Stage);
                noneByRate *= 1 - baseRate;
                noneByStage *= 1 - byStage;
                bool? won = isKnown ? path.WonWithin(AsOf, horizon) : null;
                rows.Add(new(new(_day, path.Lead.Owner, lead.Id, horizon, lead.Chance, won), baseRate, byStage));
            }
            var happened = isKnown ? all.Values.Any(p => p.WonWithin(AsOf, horizon)) : (bool?)null;
            rows.Add(new(new(_day, _owner, "", horizon, answer.Chance, happened), 1 - noneByRate, 1 - noneByStage));
        }
        return rows;
    }
}
