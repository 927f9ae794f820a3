using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Plan;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Plan;

/// <summary>Answers what to do first for a new client within so many hours, beside the chance of one: leads to move, people to contact, places to be.</summary>
public sealed class PlanWeek(Store.Store store, TiesHeld held)
{
    public const double UsualHours = Core.Outlook.Priors.ProspectingHours, MostHours = 60;

    private const int MostPeople = 200;

    /// <summary>Sources of these kinds are places.</summary>
    private static readonly string[] Places = ["event", "community", "talk"];

    /// <param name="AsOf">00:00 of that day in the workspace's zone; now when null.</param>
    /// <param name="Hours">For finding clients within the coming seven days; over 0 up to 60.</param>
    /// <param name="Without">Leads, people and places that are planned elsewhere.</param>
    public sealed record Ask(int HorizonDays = 7, DateOnly? AsOf = null, double Hours = UsualHours, IReadOnlySet<Guid>? Without = null);

    /// <param name="Rows">Its activities with what there is to say of them.</param>
    /// <param name="Done">Within the last seven days, the newest first.</param>
    public sealed record Answer(AnswerWeek.Answer Week, double Hours, WeekPlan Plan, IReadOnlyList<Row> Rows, FreeTime Time, LearntEffects Effects, IReadOnlyList<DoneLog.Entry> Done)
    {
        /// <summary>Hours that the plan takes from agreed work.</summary>
        public double Postponed => Math.Max(0, (Plan.Minutes / 60.0) - Time.Free);
    }

    /// <param name="Lead">Set for a lead.</param>
    /// <param name="Tie">Set for a person.</param>
    public sealed record Row(Activity Activity, string Name, LeadForecast? Lead = null, ListTies.Row? Tie = null);

    /// <returns>The plan, or <c>week.horizon</c> or <c>plan.hours</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Hours is not (> 0 and <= MostHours))
            return new Refusal("plan.hours", MostHours.ToString(CultureInfo.InvariantCulture));
        var histories = await LeadHistories.All(store, cancel);
        var week = await new AnswerWeek(store).Run(new(ask.HorizonDays, ask.AsOf), histories, cancel);
        if (week.Refusal is { } refusal)
            return refusal;
        var forecast = week.Value.Forecast;
        var today = CalendarDay.Of(forecast.AsOf, (await store.Workspace(cancel)).Zone());
        var ties = (await new ListTies(store, held).Run(new(TieList.ToContact, ask.AsOf, Take: MostPeople), cancel)).Value.People;
        var known = ties.Where(tie => tie.IsClientOrIntroducer).Select(tie => tie.Id).ToHashSet();
        var effects = await LearntEffects.Of(store, histories, known, forecast.AsOf, cancel);
        var done = await DoneLog.Between(store, forecast.AsOf.AddDays(-7), forecast.AsOf, cancel);
        var rows = Rows(week.Value, ties, await PlacesOf(forecast.AsOf, cancel), effects)
            .Where(row => !done.Exists(one => one.Of == row.Activity.Id) && ask.Without?.Contains(row.Activity.Id) is not true).ToDictionary(row => row.Activity);
        var plan = WeekPlan.Choose(forecast.Chance.Mean, rows.Keys, (int)(ask.Hours * 60));
        return new Answer(
            week.Value, ask.Hours, plan, [.. plan.Activities.Select(activity => rows[activity])], await FreeTime.Of(store, forecast.AsOf, today, cancel), effects, done);
    }

    private static IEnumerable<Row> Rows(AnswerWeek.Answer week, IReadOnlyList<ListTies.Row> ties, IReadOnlyList<Source> places, LearntEffects effects)
    {
        foreach (var lead in week.Forecast.Leads)
            yield return new(Gains.OfMoving(lead, Guid.Parse(lead.Id), Effects.LeadMinutes, effects.Moving.Mean), week.Names[lead.Id], Lead: lead);
        foreach (var tie in ties)
            yield return new(Gains.OfALead(week.Forecast, ActivityKind.Person, tie.Id, tie.Minutes, effects.OfAWordWith(tie).Mean), tie.Name, Tie: tie);
        foreach (var place in places)
            yield return new(Gains.OfALead(week.Forecast, ActivityKind.Place, place.Id, Effects.PlaceMinutes, effects.Place.Mean), place.Name);
    }

    /// <summary>Where leads came from before.</summary>
    private Task<List<Source>> PlacesOf(DateTime asOf, CancellationToken cancel) => store.Sources.AsNoTracking()
        .Where(source => source.Kind != null && Places.Contains(source.Kind) && !source.IsRetired && source.MergedIntoId == null && store.Leads.Any(lead => lead.SourceId == source.Id && lead.OpenedAt < asOf))
        .OrderBy(source => source.Id).ToListAsync(cancel);
}
