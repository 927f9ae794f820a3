namespace Evenkeel.Core.Leads;

/// <summary>Which days to look back from, and how.</summary>
/// <param name="Horizons">Days ahead, each 1..3650, ascending.</param>
/// <param name="From">The first day; a forecast is as of 00:00 UTC.</param>
/// <param name="To">The last day, included when the step meets it.</param>
/// <param name="EveryDays">The step, 1 or more.</param>
/// <param name="SeparatelyByOwner">Fits each owner's leads alone.</param>
public sealed record BacktestPlan(IReadOnlyList<int> Horizons, DateOnly From, DateOnly To, int EveryDays, bool SeparatelyByOwner = false);

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
public sealed record Score(int N, double Brier, double LogLoss, double Expected, int Observed);

/// <summary>The scores at one horizon, beside two baselines learnt from the same records.</summary>
public sealed record HorizonScore(int HorizonDays, Score Leads, Score LeadsBaseRate, Score LeadsStageWeighted, Score Groups, Score GroupsBaseRate, Score GroupsStageWeighted);

/// <summary>A forecast held against what happened.</summary>
public sealed record BacktestReport(IReadOnlyList<HorizonScore> Horizons)
{
    /// <summary>Walks forward through the plan's days, fits on what was known, and scores what came.</summary>
    public static BacktestReport Run(
        IReadOnlyList<LeadHistory> leads, BacktestPlan plan, ForecastSettings settings,
        Action<Prediction>? onPrediction = null, Action<int, int>? onProgress = null) => throw new NotSupportedException();
}
