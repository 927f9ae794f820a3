using Evenkeel.App.Leads;
using Evenkeel.Core.Leads;

namespace Evenkeel.Leads;

/// <summary>The answer of <c>backtest</c> as a document.</summary>
public sealed record BacktestDocument(int Leads, IReadOnlyList<HorizonDocument> Horizons)
{
    public static BacktestDocument Of(RunBacktest.Answer answer) => new(answer.Leads, [.. answer.Report.Horizons.Select(HorizonDocument.Of)]);
}

/// <summary>The scores at one horizon: the leads' own beside two baselines, and those of the chance of at least one new client.</summary>
public sealed record HorizonDocument(
    int HorizonDays, int N, double Brier, double LogLoss, double Expected, int Observed, Score BaseRate, Score StageWeighted, GroupsDocument Groups)
{
    public static HorizonDocument Of(HorizonScore score) => new(
        score.HorizonDays, score.Leads.N, score.Leads.Brier, score.Leads.LogLoss, score.Leads.Expected, score.Leads.Observed, score.LeadsBaseRate, score.LeadsStageWeighted,
        new GroupsDocument(score.Groups.N, score.Groups.Brier, score.Groups.LogLoss, score.Groups.Expected, score.Groups.Observed, score.GroupsBaseRate, score.GroupsStageWeighted));
}

/// <summary>The scores of the chance of at least one new client, arrivals included.</summary>
public sealed record GroupsDocument(int N, double Brier, double LogLoss, double Expected, int Observed, Score BaseRate, Score StageWeighted);
