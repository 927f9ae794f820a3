using Evenkeel.App.Plan;
using Evenkeel.Core.Leads;
using Evenkeel.Plan;

namespace Evenkeel.Leads;

/// <summary>The answer of <c>week</c> as a document.</summary>
/// <param name="Chance">Of at least one new client within the horizon.</param>
/// <param name="Reasons">In words.</param>
/// <param name="Plan">What to do first.</param>
public sealed record WeekDocument(
    DateTime AsOf, int HorizonDays, ChanceDocument Chance, double FromOpenLeads, double FromNewLeads, int EndedLeads,
    IReadOnlyList<WeekLead> Leads, IReadOnlyList<string> Reasons, PlanDocument Plan)
{
    public static WeekDocument Of(PlanWeek.Answer plan)
    {
        var (answer, forecast) = (plan.Week, plan.Week.Forecast);
        return new WeekDocument(
            forecast.AsOf, forecast.HorizonDays, ChanceDocument.Of(forecast.Chance), forecast.FromOpenLeads, forecast.FromNewLeads, forecast.EndedLeads,
            [.. forecast.Leads.Select(lead => new WeekLead(
                Guid.Parse(lead.Id), answer.ExternalIds.GetValueOrDefault(lead.Id), answer.Names[lead.Id], lead.Stage, (int)lead.AgeDays, lead.Chance.Mean,
                lead.Chance.Low, lead.Chance.High, lead.ChanceEver, lead.Adds, lead.IfMoved?.Stage, lead.IfMoved?.Chance))],
            [.. ReasonWords.Of(answer).Select(reason => reason.Text)], PlanDocument.Of(plan));
    }
}

/// <summary>A chance from 0 to 1 with the bounds of its 90 % credible interval.</summary>
public sealed record ChanceDocument(double Mean, double Low, double High)
{
    public static ChanceDocument Of(Chance chance) => new(chance.Mean, chance.Low, chance.High);
}

/// <summary>An open lead's part in the answer.</summary>
/// <param name="Adds">What the chance would lose without it.</param>
/// <param name="NextStageChance">The chance of a new client if it were in its next stage now.</param>
public sealed record WeekLead(
    Guid Id, string? ExternalId, string Name, string Stage, int AgeDays, double Chance, double Low, double High, double ChanceEver, double Adds,
    string? NextStage, double? NextStageChance);
