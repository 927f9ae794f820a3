using Evenkeel.App.Plan;
using Evenkeel.Core.Plan;

namespace Evenkeel.Plan;

/// <summary>A plan as a document.</summary>
/// <param name="Hours">For finding clients within the coming seven days.</param>
/// <param name="Minutes">What the plan takes.</param>
/// <param name="Chance">Of a new client if all of it is done.</param>
/// <param name="Brings">New clients within the horizon, on average.</param>
/// <param name="FreeHours">Without taking time from agreed work.</param>
/// <param name="PostponedHours">What it takes from agreed work.</param>
/// <param name="CouldWait">Agreed work that could be done a week later.</param>
/// <param name="Activities">Most gain for its time first.</param>
/// <param name="Done">Within the last seven days, the newest first.</param>
public sealed record PlanDocument(
    double Hours, int Minutes, double Chance, double Brings, double FreeHours, double BookedHours, double CapacityHours, double PostponedHours, IReadOnlyList<string> CouldWait,
    IReadOnlyList<PlannedActivity> Activities, IReadOnlyList<DoneDocument> Done, EffectsDocument Effects)
{
    public static PlanDocument Of(PlanWeek.Answer plan) => new(
        plan.Hours, plan.Plan.Minutes, plan.Plan.Chance, plan.Plan.Brings, plan.Time.Free, plan.Time.Booked, plan.Time.Capacity, plan.Postponed, [.. plan.Time.CouldWait.Select(work => work.Name)],
        [.. plan.Rows.Select(row => new PlannedActivity(
            row.Activity.Kind, row.Activity.Id, row.Name, PlanWords.Why(row), row.Activity.Minutes, row.Activity.Share * (1 - plan.Week.Forecast.Chance.Mean), row.Activity.Brings))],
        [.. plan.Done.Select(done => new DoneDocument(done.Id, done.Kind, done.Of, done.Name, done.At, done.Minutes, done.Chance))],
        new(plan.Effects.Moving, plan.Effects.Client, plan.Effects.Anybody, plan.Effects.Place));
}

/// <param name="Id">Of the lead, the person or the source.</param>
/// <param name="Gain">By how much it alone raises the chance of a new client.</param>
/// <param name="Brings">New clients within the horizon, on average.</param>
public sealed record PlannedActivity(ActivityKind Kind, Guid Id, string Name, string Why, int Minutes, double Gain, double Brings);

/// <param name="Of">The lead, the person or the source.</param>
/// <param name="Chance">Of a new client within seven days, before it was done.</param>
public sealed record DoneDocument(Guid Id, ActivityKind Kind, Guid Of, string Name, DateTime At, int Minutes, double Chance);

/// <summary>How likely activities are taken to bring what would not have come by itself.</summary>
/// <param name="Moving">That one about a lead moves it on within seven days.</param>
/// <param name="Client">That a word with a client or introducer brings a lead within 28 days.</param>
/// <param name="Anybody">That a word with anybody else does.</param>
/// <param name="Place">That being at a place does.</param>
public sealed record EffectsDocument(Effect Moving, Effect Client, Effect Anybody, Effect Place);
