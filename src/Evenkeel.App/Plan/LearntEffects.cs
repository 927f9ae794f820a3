using Evenkeel.App.People;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Plan;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Plan;

/// <summary>What activities bring: an assumption, changed by nothing but what was done before and what came of it.</summary>
/// <param name="Moving">That an activity about a lead moves it on.</param>
/// <param name="Client">That a word with a client or introducer brings a lead.</param>
/// <param name="Anybody">That a word with somebody else does.</param>
/// <param name="Place">That being at a place does.</param>
public sealed record LearntEffects(Effect Moving, Effect Client, Effect Anybody, Effect Place)
{
    public Effect OfAWordWith(ListTies.Row tie) => tie.IsClientOrIntroducer ? Client : Anybody;

    /// <param name="asOf">UTC; what came from then on is not known.</param>
    /// <param name="knownPeople">Clients and introducers.</param>
    internal static async Task<LearntEffects> Of(Store.Store store, IReadOnlyList<LeadHistory> histories, IReadOnlySet<Guid> knownPeople, DateTime asOf, CancellationToken cancel)
    {
        var (moved, brought) = (asOf.AddDays(-Effects.MovesWithinDays), asOf.AddDays(-Effects.BringsWithinDays));
        var done = await store.Activities.AsNoTracking().Where(one => one.DoneAt < moved).OrderBy(one => one.Id).ToListAsync(cancel);
        if (done.Count == 0)
            return new(Effects.OfMoving([]), Effects.OfAWord(true, []), Effects.OfAWord(false, []), Effects.OfAPlace([]));
        var byId = histories.ToDictionary(lead => lead.Id);
        var movesByItself = Effects.MovesByItself(histories, asOf);
        var opened = await store.Leads.AsNoTracking().Where(lead => lead.OpenedAt < asOf && (lead.PersonId != null || lead.IntroducedById != null || lead.SourceId != null))
            .Select(lead => new { lead.OpenedAt, lead.PersonId, lead.IntroducedById, lead.SourceId }).ToListAsync(cancel);

        bool Moved(DoneActivity one) => byId.TryGetValue(one.LeadId.ToString()!, out var lead) && Within(lead.Stages.Select(change => change.At).Append(lead.Outcome is Outcome.Won ? lead.ClosedAt!.Value : default), one, Effects.MovesWithinDays);
        bool Brought(DoneActivity one) => Within(
            opened.Where(lead => one.PersonId is { } person ? lead.PersonId == person || lead.IntroducedById == person : lead.SourceId == one.SourceId).Select(lead => lead.OpenedAt), one, Effects.BringsWithinDays);
        var words = done.Where(one => one.PersonId is not null && one.DoneAt < brought).ToLookup(one => knownPeople.Contains(one.PersonId!.Value), one => new Effect.Tried(Brought(one), 0));
        return new(
            Effects.OfMoving([.. done.Where(one => one.LeadId is not null).Select(one => new Effect.Tried(Moved(one), movesByItself))]), Effects.OfAWord(true, [.. words[true]]), Effects.OfAWord(false, [.. words[false]]),
            Effects.OfAPlace([.. done.Where(one => one.SourceId is not null && one.DoneAt < brought).Select(one => new Effect.Tried(Brought(one), 0))]));
    }

    private static bool Within(IEnumerable<DateTime> moments, DoneActivity after, int days) => moments.Any(at => at > after.DoneAt && at <= after.DoneAt.AddDays(days));
}
