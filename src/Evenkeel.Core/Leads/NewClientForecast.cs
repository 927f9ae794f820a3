namespace Evenkeel.Core.Leads;

/// <summary>One open lead's part of a forecast.</summary>
/// <param name="Id">The lead's <see cref="LeadHistory.Id"/>.</param>
/// <param name="Stage">Its stage at the forecast's instant, <c>unknown</c> when none is recorded yet.</param>
/// <param name="AgeDays">Days since it was opened, fractions included.</param>
/// <param name="StageDays">Days since it entered the stage, fractions included.</param>
/// <param name="Chance">Of a win within the horizon.</param>
/// <param name="ChanceEver">Of a win at any time, 0..1, not under <paramref name="Chance"/>.</param>
/// <param name="Adds">What the chance of a new client would lose without this lead, 0..1.</param>
/// <param name="IfMoved">
/// The chance of a new client if this lead entered its next stage now, and that stage; null in the last stage.
/// </param>
public sealed record LeadForecast(
    string Id, string Stage, double AgeDays, double StageDays, Chance Chance, double ChanceEver, double Adds, NextStage? IfMoved);

/// <summary>The next stage of a lead, and what would be if it were there now; not an effect of any action.</summary>
/// <param name="Chance">Of a new client, 0..1.</param>
/// <param name="LeadChance">Of this lead being won within the horizon, 0..1.</param>
public sealed record NextStage(string Stage, double Chance, double LeadChance);

/// <summary>The chance of at least one new client within a horizon.</summary>
/// <param name="AsOf">UTC; only what happened strictly before it is known.</param>
/// <param name="HorizonDays">A win counts up to and including this many times 24 hours after <paramref name="AsOf"/>.</param>
/// <param name="Chance">Open leads and leads still to arrive together.</param>
/// <param name="FromOpenLeads">The chance of at least one from the open leads alone, 0..1.</param>
/// <param name="FromNewLeads">The chance of at least one from leads still to arrive alone, 0..1.</param>
/// <param name="ANewLead">The chance that a lead which came in now would be won within the horizon, 0..1.</param>
/// <param name="Leads">The open leads, those that add most first.</param>
/// <param name="EndedLeads">How many ended leads the forecast rests on.</param>
/// <param name="Reasons">What makes up the number, most important first.</param>
public sealed record NewClientForecast(
    DateTime AsOf, int HorizonDays, Chance Chance, double FromOpenLeads, double FromNewLeads, double ANewLead,
    IReadOnlyList<LeadForecast> Leads, int EndedLeads, IReadOnlyList<Reason> Reasons);
