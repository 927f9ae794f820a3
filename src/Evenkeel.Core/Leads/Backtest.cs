namespace Evenkeel.Core.Leads;

/// <summary>Which days to look back from, and how.</summary>
/// <param name="Horizons">Days ahead, each 1..3650, ascending.</param>
/// <param name="From">The first day; a forecast is as of 00:00 UTC.</param>
/// <param name="To">The last day, included when the step meets it.</param>
/// <param name="EveryDays">The step, 1 or more.</param>
/// <param name="SeparatelyByOwner">Fits each owner's leads alone.</param>
/// <param name="KnownUntil">Until when all that happened is recorded, UTC; the end of the UTC day of the last recorded instant when null.</param>
public sealed record BacktestPlan(IReadOnlyList<int> Horizons, DateOnly From, DateOnly To, int EveryDays, bool SeparatelyByOwner = false, DateTime? KnownUntil = null);

/// <summary>One prediction made while looking back.</summary>
/// <param name="LeadId">Empty for the chance of at least one new client, arrivals included.</param>
/// <param name="Happened">Whether it did; null when the records end before the horizon does.</param>
public readonly record struct Prediction(DateOnly AsOf, string Owner, string LeadId, int HorizonDays, Chance Chance, bool? Happened);

/// <summary>How good predictions were.</summary>
/// <param name="N">Predictions whose end is known.</param>
/// <param name="Brier">Mean squared error.</param>
/// <param name="LogLoss">Mean negative log likelihood, chances clipped to 1e-4..1 - 1e-4.</param>
/// <param name="Expected">Sum of the chances.</param>
/// <param name="Observed">How many happened.</param>
public sealed record Score(int N, double Brier, double LogLoss, double Expected, int Observed)
{
    private const double Clip = 1e-4;

    /// <summary>Scores chances against what happened; without any, all figures are 0.</summary>
    public static Score Of(IEnumerable<(double Chance, bool Happened)> pairs)
    {
        var (n, observed, brier, loss, expected) = (0, 0, 0.0, 0.0, 0.0);
        foreach (var (chance, happened) in pairs)
        {
            var clipped = Math.Clamp(chance, Clip, 1 - Clip);
            n++;
            observed += happened ? 1 : 0;
            expected += chance;
            brier += Math.Pow(chance - (happened ? 1 : 0), 2);
            loss -= Math.Log(happened ? clipped : 1 - clipped);
        }
        return new(n, brier / Math.Max(n, 1), loss / Math.Max(n, 1), expected, observed);
    }
}

/// <summary>The scores at one horizon, beside two baselines learnt from the same records.</summary>
public sealed record HorizonScore(
    int HorizonDays, Score Leads, Score LeadsBaseRate, Score LeadsStageWeighted,
    Score Groups, Score GroupsBaseRate, Score GroupsStageWeighted);

/// <summary>A forecast held against what happened.</summary>
public sealed record BacktestReport(IReadOnlyList<HorizonScore> Horizons)
{
    /// <summary>Walks forward through the plan's days, fits on what was known, and scores what came.</summary>
    /// <param name="onPrediction">Called in the order of day, owner, horizon and lead; a row with an empty lead closes each group.</param>
    /// <param name="onProgress">Called with the fits done and the fits to do, from any thread but one at a time.</param>
    /// <remarks>
    /// A prediction whose horizon ends after all is known (<see cref="BacktestPlan.KnownUntil"/>) is made but not scored, also where the win is already recorded: to score it would count wins early and misses never.
    /// </remarks>
    public static BacktestReport Run(
        IReadOnlyList<LeadHistory> leads, BacktestPlan plan, ForecastSettings settings,
        Action<Prediction>? onPrediction = null, Action<int, int>? onProgress = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.EveryDays, 1);
        var recordsEnd = plan.KnownUntil ?? BacktestFold.RecordsEnd(leads);
        var folds = Days(plan).SelectMany(day => BacktestFold.Of(leads, day, plan)).ToList();
        var results = new List<BacktestFold.Row>[folds.Count];
        var (done, gate) = (0, new Lock());
        Parallel.For(0, folds.Count, i =>
        {
            results[i] = folds[i].Run(plan, settings, recordsEnd);
            lock (gate) onProgress?.Invoke(++done, folds.Count);
        });
        var all = results.SelectMany(rows => rows).ToList();
        foreach (var row in all) onPrediction?.Invoke(row.Prediction);
        return new([.. plan.Horizons.Select(h => Scored(h, all.FindAll(r => r.Prediction.HorizonDays == h)))]);
    }

    private static IEnumerable<DateOnly> Days(BacktestPlan plan)
    {
        for (var day = plan.From; day <= plan.To; day = day.AddDays(plan.EveryDays)) yield return day;
    }

    private static HorizonScore Scored(int horizonDays, List<BacktestFold.Row> rows)
    {
        var scored = rows.Where(r => r.Prediction.Happened is not null).ToLookup(r => r.Prediction.LeadId.Length > 0);
        Score By(bool ofLeads, Func<BacktestFold.Row, double> chance) =>
            Score.Of(scored[ofLeads].Select(r => (chance(r), r.Prediction.Happened is true)));
        return new(horizonDays,
            By(true, r => r.Prediction.Chance.Mean), By(true, r => r.BaseRate), By(true, r => r.StageWeighted),
            By(false, r => r.Prediction.Chance.Mean), By(false, r => r.BaseRate), By(false, r => r.StageWeighted));
    }
}
