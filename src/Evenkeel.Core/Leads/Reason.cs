namespace Evenkeel.Core.Leads;

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
