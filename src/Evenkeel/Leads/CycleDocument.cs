using Evenkeel.Core.Leads;

namespace Evenkeel.Leads;

/// <summary>The answer of <c>cycle</c> as a document.</summary>
public sealed record CycleDocument(CycleRowDocument All, IReadOnlyList<CycleRowDocument> ByOffering, IReadOnlyList<CycleRowDocument> BySource)
{
    public static CycleDocument Of(Cycle cycle) => new(
        CycleRowDocument.Of(cycle.All), [.. cycle.ByOffering.Select(CycleRowDocument.Of)], [.. cycle.BySource.Select(CycleRowDocument.Of)]);
}

/// <param name="Median">Days from opening to signature among those won; null when none was.</param>
/// <param name="Low">Of the median's 90 % interval.</param>
/// <param name="EverWon">The chance that such a lead is ever won.</param>
public sealed record CycleRowDocument(
    string? Name, double? Median, double? Low, double? High, ChanceDocument EverWon, int Won, int Lost, int Declined, int Referred, int Open)
{
    public static CycleRowDocument Of(CycleRow row) => new(
        row.Name, row.Days?.Median, row.Days?.Low, row.Days?.High, ChanceDocument.Of(row.EverWon), row.Won, row.Lost, row.Declined, row.Referred, row.Open);
}
