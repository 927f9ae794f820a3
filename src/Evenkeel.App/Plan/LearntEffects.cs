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
        var movesByItself = Effects.MovesByItself(histories, asOf);
        var came = await WhatCame.Of(store, histories, asOf, cancel);
        Effect.Tried Tried(DoneActivity one, double byItself) => new(came.Of(one.Kind, one.Of, one.DoneAt), byItself);
        var words = done.Where(one => one.PersonId is not null && one.DoneAt < brought).ToLookup(one => knownPeople.Contains(one.PersonId!.Value), one => Tried(one, 0));
        return new(
            Effects.OfMoving([.. done.Where(one => one.LeadId is not null).Select(one => Tried(one, movesByItself))]), Effects.OfAWord(true, [.. words[true]]), Effects.OfAWord(false, [.. words[false]]),
            Effects.OfAPlace([.. done.Where(one => one.SourceId is not null && one.DoneAt < brought).Select(one => Tried(one, 0))]));
    }
}
