namespace Evenkeel.Core.Leads;

/// <summary>How long leads take and how they end, for one offering, one source, or all.</summary>
/// <param name="Name">The offering or source; null for all leads, empty where none was noted.</param>
/// <param name="Days">Median days from opening to signature among those won, with a 90 % interval of the median; null when none was won.</param>
/// <param name="EverWon">The chance that a lead is ever won, open leads counted as censored, shrunk towards all leads.</param>
public sealed record CycleRow(string? Name, Days? Days, Chance EverWon, int Won, int Lost, int Declined, int Referred, int Open);

/// <summary>Days with their 90 % interval.</summary>
public readonly record struct Days(double Median, double Low, double High);

/// <summary>The cycle of a whole practice.</summary>
public sealed record Cycle(CycleRow All, IReadOnlyList<CycleRow> ByOffering, IReadOnlyList<CycleRow> BySource)
{
    /// <summary>Measures what happened strictly before <paramref name="asOf"/>.</summary>
    public static Cycle Measure(IReadOnlyList<LeadHistory> leads, DateTime asOf) => throw new NotSupportedException();
}
