using Evenkeel.Core.Leads;

namespace Evenkeel.Leads;

/// <summary>The answer of <c>funnel</c> as a document.</summary>
/// <param name="EndedLeads">Leads that ended after they had reached a stage.</param>
/// <param name="EverWon">The share of leads still to arrive that are ever won.</param>
/// <param name="NewClient">The chance of at least one new client within the horizon.</param>
/// <param name="LosesMost">The stage that loses the greatest share, or those that cannot be told apart; empty where there are too few records.</param>
public sealed record FunnelDocument(
    DateTime AsOf, int HorizonDays, int EndedLeads, double EverWon, double ClientsAYear, double NewClient, IReadOnlyList<string> LosesMost, IReadOnlyList<FunnelStepDocument> Steps)
{
    public static FunnelDocument Of(Funnel funnel) => new(
        funnel.AsOf, funnel.HorizonDays, funnel.EndedLeads, funnel.EverWon, funnel.ClientsAYear, funnel.NewClient,
        [.. funnel.LosesMost.Select(step => step.Stage)], [.. funnel.Steps.Select(FunnelStepDocument.Of)]);
}

/// <param name="LostShare">Of the leads that left the step.</param>
/// <param name="LosesMost">The chance that this share is the greatest of all; null where the step is not ranked.</param>
public sealed record FunnelStepDocument(
    string Stage, int Reached, int WentOn, int WentBack, int Lost, int Declined, int Referred, int StillThere, ChanceDocument LostShare, double? LosesMost,
    TenthLessDocument IfATenthLess)
{
    public static FunnelStepDocument Of(FunnelStep step) => new(
        step.Stage, step.Counts.Reached, step.Counts.WentOn, step.Counts.WentBack, step.Counts.Lost, step.Counts.Declined, step.Counts.Referred, step.Counts.StillThere,
        ChanceDocument.Of(step.Lost), step.LosesMost, TenthLessDocument.Of(step.IfATenthLess));
}

/// <summary>What is gained if a tenth fewer of those that leave a step are lost.</summary>
/// <param name="EverWon">More of the leads still to arrive that are ever won.</param>
/// <param name="NewClient">More chance of a new client within the horizon.</param>
public sealed record TenthLessDocument(ChanceDocument EverWon, EstimateDocument ClientsAYear, ChanceDocument NewClient)
{
    public static TenthLessDocument Of(TenthLess less) => new(
        ChanceDocument.Of(less.EverWon), new(less.ClientsAYear.Mean, less.ClientsAYear.Low, less.ClientsAYear.High), ChanceDocument.Of(less.NewClient));
}

/// <summary>A figure with the bounds of its 90 % credible interval.</summary>
public sealed record EstimateDocument(double Mean, double Low, double High);
