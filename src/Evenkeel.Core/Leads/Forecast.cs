namespace Evenkeel.Core.Leads;

/// <summary>A chance with its 90 % credible interval; all three from 0 to 1.</summary>
public readonly record struct Chance(double Mean, double Low, double High);

/// <summary>What a forecast is told beside the histories.</summary>
public sealed record ForecastSettings
{
    /// <summary>The user's stages from first to last; stages not named here are placed by where leads meet them.</summary>
    public IReadOnlyList<string> StageOrder { get; init; } = [];

    /// <summary>Days of the week on which the practice rests.</summary>
    public IReadOnlySet<DayOfWeek> DaysOff { get; init; } = new HashSet<DayOfWeek> { DayOfWeek.Saturday, DayOfWeek.Sunday };

    /// <summary>The zone in which days begin and end.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What to learn from beside stage and time: <c>value</c>, <c>source</c>, <c>offering</c>, or a key of <see cref="LeadHistory.Features"/>.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];
}

/// <summary>One open lead's part of a forecast.</summary>
/// <param name="Id">The lead's <see cref="LeadHistory.Id"/>.</param>
/// <param name="Stage">Its stage at the forecast's instant, <c>unknown</c> when none is recorded yet.</param>
/// <param name="AgeDays">Days since it was opened, fractions included.</param>
/// <param name="StageDays">Days since it entered the stage, fractions included.</param>
/// <param name="Chance">Of a win within the horizon.</param>
/// <param name="ChanceEver">Of a win at any time, 0..1, not under <paramref name="Chance"/>.</param>
/// <param name="Adds">What the chance of a new client would lose without this lead, 0..1.</param>
/// <param name="IfMoved">The chance of a new client if this lead entered its next stage now, and that stage; null in the last stage.</param>
public sealed record LeadForecast(
    string Id, string Stage, double AgeDays, double StageDays, Chance Chance, double ChanceEver, double Adds, NextStage? IfMoved);

/// <summary>The next stage of a lead, and the chance of a new client (0..1) if it were there now; not an effect of any action.</summary>
public sealed record NextStage(string Stage, double Chance);

/// <summary>The chance of at least one new client within a horizon.</summary>
/// <param name="AsOf">UTC; only what happened strictly before it is known.</param>
/// <param name="HorizonDays">A win counts up to and including this many times 24 hours after <paramref name="AsOf"/>.</param>
/// <param name="Chance">Open leads and leads still to arrive together.</param>
/// <param name="FromOpenLeads">The chance of at least one from the open leads alone, 0..1.</param>
/// <param name="FromNewLeads">The chance of at least one from leads still to arrive alone, 0..1.</param>
/// <param name="Leads">The open leads, those that add most first.</param>
/// <param name="EndedLeads">How many ended leads the forecast rests on.</param>
/// <param name="Reasons">What makes up the number, most important first.</param>
public sealed record NewClientForecast(
    DateTime AsOf, int HorizonDays, Chance Chance, double FromOpenLeads, double FromNewLeads,
    IReadOnlyList<LeadForecast> Leads, int EndedLeads, IReadOnlyList<Reason> Reasons);

/// <summary>A fact behind a forecast, to be put into words at the edge.</summary>
/// <param name="Kind">Which sentence it is.</param>
/// <param name="LeadIds">The leads it names, most important first.</param>
/// <param name="Number">The figure it names; its unit depends on <paramref name="Kind"/>.</param>
/// <param name="Stage">The stage it names.</param>
public sealed record Reason(ReasonKind Kind, IReadOnlyList<string> LeadIds, double? Number = null, string? Stage = null);

/// <summary>The sentences a forecast can give.</summary>
public enum ReasonKind
{
    /// <summary>These one to three leads make up most of the chance; the number is how much they add together (0..1).</summary>
    MostlyFrom,

    /// <summary>No lead is open.</summary>
    NoOpenLeads,

    /// <summary>New leads add this much (0..1) within the horizon.</summary>
    NewLeadsAdd,

    /// <summary>The horizon is shorter than the usual days from opening to signature (the number, days).</summary>
    HorizonShorterThanCycle,

    /// <summary>Too few leads have ended (the number) to say more; the answer leans on the stated prior.</summary>
    FewRecords,

    /// <summary>These leads have sat in their stage longer than nine in ten did that left it.</summary>
    Stale,

    /// <summary>The chance a week ago was this (0..1), with what was known then.</summary>
    AWeekAgo,

    /// <summary>These leads were won in the last seven days.</summary>
    WonLastWeek,

    /// <summary>These leads ended otherwise in the last seven days.</summary>
    EndedLastWeek,
}

/// <summary>A model fitted to one practice's history as of an instant.</summary>
public sealed class Forecast
{
    private Forecast() { }

    /// <summary>Fits to what happened strictly before <paramref name="asOf"/>; what came later changes no bit of the result.</summary>
    public static Forecast Fit(IReadOnlyList<LeadHistory> leads, DateTime asOf, ForecastSettings settings) => new();

    /// <summary>The chance of at least one new client within <paramref name="horizonDays"/> (1..3650).</summary>
    public NewClientForecast NewClient(int horizonDays) => throw new NotSupportedException();
}
