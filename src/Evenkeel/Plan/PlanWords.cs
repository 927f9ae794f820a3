using System.Globalization;
using Evenkeel.App.Plan;
using Evenkeel.Core.Plan;
using Evenkeel.Leads;
using Evenkeel.People;
using Microsoft.AspNetCore.WebUtilities;

namespace Evenkeel.Plan;

/// <summary>Says what to do first, and what it takes.</summary>
public static class PlanWords
{
    /// <summary>The page of a lead or a person, or the leads that came from a place.</summary>
    public static string Url(ActivityKind kind, Guid id, string name) => kind switch
    {
        ActivityKind.Lead => $"/leads/{id}",
        ActivityKind.Person => $"/people/{id}",
        _ => QueryHelpers.AddQueryString("/leads?show=all", "source", name),
    };

    public static DoActivity.Ask Done(PlanWeek.Row row) => row.Activity.Kind switch
    {
        ActivityKind.Lead => new(LeadId: row.Activity.Id, Minutes: row.Activity.Minutes),
        ActivityKind.Person => new(PersonId: row.Activity.Id, Minutes: row.Activity.Minutes),
        _ => new(SourceId: row.Activity.Id, Minutes: row.Activity.Minutes),
    };

    public static string Why(PlanWeek.Row row) => row switch
    {
        { Lead: { IfMoved: { } next } lead } => Texts.Of("week.move", StageWords.Of(lead.Stage), next.Stage),
        { Lead: { } lead } => Texts.Of("plan.close", StageWords.Of(lead.Stage)),
        { Tie: { } tie } => TieWords.Why(tie),
        _ => Texts.Of("plan.place"),
    };

    /// <summary>What all of it takes and brings.</summary>
    public static string After(PlanWeek.Answer plan) => IsNearlySure(plan)
        ? Texts.Of("plan.after-more", Length(plan.Plan.Minutes / 60.0), Clients(plan.Plan.Brings), Texts.Of(plan.Week.Forecast.HorizonDays, "days"))
        : Texts.Of("plan.after", Length(plan.Plan.Minutes / 60.0), InHundred.Of(plan.Plan.Chance));

    /// <summary>What one activity brings: to the chance of a client, or where there is one nearly for sure, to how many there are.</summary>
    public static string Gain(PlanWeek.Answer plan, PlanWeek.Row row) => IsNearlySure(plan)
        ? Texts.Of("plan.clients", Clients(row.Activity.Brings))
        : InHundred.Gain(row.Activity.Share * (1 - plan.Week.Forecast.Chance.Mean));

    /// <summary>What is free, and what would have to wait.</summary>
    public static string Time(PlanWeek.Answer plan)
    {
        var time = plan.Time;
        var free = Texts.Of("plan.free", Length(time.Free), Length(time.Booked), Length(time.Capacity));
        return plan.Postponed < .25 ? free
            : time.CouldWait.Count == 0 ? free + " " + Texts.Of("plan.too-much", Length(plan.Postponed))
            : free + " " + Texts.Of("plan.postpone", Length(plan.Postponed), string.Join(", ", time.CouldWait.Take(3).Select(work => work.Name)));
    }

    /// <summary>What activities are taken to bring, and why.</summary>
    public static string Assumes(LearntEffects effects)
    {
        var learnt = effects.Moving.Logged + effects.Client.Logged + effects.Anybody.Logged + effects.Place.Logged;
        return Texts.Of(
            "plan.assumes", Range(effects.Moving), Range(effects.Client), Range(effects.Anybody), Range(effects.Place)) + " "
            + (learnt == 0 ? Texts.Of("plan.judgement") : Texts.Of(learnt, "plan.learnt"));
    }

    private static bool IsNearlySure(PlanWeek.Answer plan) => plan.Week.Forecast.Chance.Mean > .9;

    private static string Clients(double clients) => Math.Max(.01, clients).ToString("0.##", CultureInfo.CurrentCulture);

    private static string Range(Effect effect) => Texts.Of("plan.range", InHundred.Of(effect.Mean), InHundred.Of(effect.Low), InHundred.Of(effect.High));

    /// <summary>In halves of an hour.</summary>
    private static string Length(double hours) => Texts.Of("plan.h", (Math.Round(hours * 2, MidpointRounding.AwayFromZero) / 2).ToString("0.#", CultureInfo.CurrentCulture));
}
