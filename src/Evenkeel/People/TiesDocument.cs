using Evenkeel.App.People;
using Evenkeel.Core.People;

namespace Evenkeel.People;

/// <summary>The answer of <c>people</c> and <c>look</c> as a document.</summary>
/// <param name="AsOf">What happened on this day is known, unless it was asked for; then only what was before.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Due">With how many a step is due.</param>
public sealed record TiesDocument(DateOnly AsOf, int Total, int Due, int GoingCold, int Dormant, IReadOnlyList<TieDocument> People)
{
    /// <param name="gains">By person.</param>
    public static TiesDocument Of(ListTies.Answer ties, IReadOnlyDictionary<Guid, double> gains) =>
        new(ties.AsOf, ties.Total, ties.Due, ties.GoingCold, ties.Dormant, [.. ties.People.Select(tie => TieDocument.Of(tie, gains[tie.Id]))]);
}

/// <param name="Why">The reason, in words.</param>
/// <param name="Minutes">What it takes.</param>
/// <param name="State">kept, goingCold or dormant; null where there is no tie that could go cold.</param>
/// <param name="Warmth">The chance of being in touch within 30 days if nothing is done about it.</param>
/// <param name="Silence">Days since the last contact; null without any.</param>
/// <param name="RhythmDays">How often one is in touch, in days.</param>
/// <param name="ContactDays">On how many days there was contact.</param>
/// <param name="IsMutual">Each has turned to the other, or they have met or talked.</param>
/// <param name="Won">Leads won whose client they are.</param>
/// <param name="Brought">Leads that came through them.</param>
/// <param name="IsOfStanding">By their role.</param>
/// <param name="Step">What is due with them.</param>
/// <param name="Gain">How many new clients a word with them brings within 90 days, on average.</param>
public sealed record TieDocument(
    Guid Id, string? ExternalId, string Name, string? Organisation, string? Role, string Why, int Minutes, TieState? State, double Warmth, DateOnly? LastContactOn, int? Silence, int RhythmDays,
    bool IsRhythmChosen, int ContactDays, bool IsMutual, int Won, int Brought, bool IsOfStanding, string? Step, DateOnly? StepOn, double Gain)
{
    public static TieDocument Of(ListTies.Row tie, double gain) => new(
        tie.Id, tie.ExternalId, tie.Name, tie.Organisation, tie.Role, TieWords.Why(tie), tie.Minutes, tie.State,
        tie.Warmth, tie.LastContactOn, tie.Silence, tie.RhythmDays, tie.IsRhythmChosen, tie.ContactDays, tie.IsMutual, tie.Won, tie.Brought, tie.IsOfStanding, tie.Step, tie.StepOn, gain);
}
