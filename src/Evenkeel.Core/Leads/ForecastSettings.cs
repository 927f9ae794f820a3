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

    /// <summary>
    /// What to learn from beside stage, time, owner, source and offering, which are always learnt from: <c>value</c>, or a key of
    /// <see cref="LeadHistory.Features"/>.
    /// </summary>
    public IReadOnlyList<string> Features { get; init; } = [];
}
