using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Plan;

/// <summary>What activities are taken to bring, where no log says otherwise. All are judgements; none was fitted to data.</summary>
public static class Effects
{
    /// <summary>In how many days after it an activity about a lead is taken to have moved it, and in how many one has brought a lead.</summary>
    public const int MovesWithinDays = 7, BringsWithinDays = 28;

    /// <summary>What it takes to move a lead on, and to be somewhere, in minutes.</summary>
    public const int LeadMinutes = 30, PlaceMinutes = 120;

    private static readonly (double Yes, double No) Moving = (2, 10), Client = (1.5, 28.5), Anybody = (.6, 29.4), Place = (2, 18);

    /// <summary>That half an hour on a lead moves it on where it would not have moved by itself: 17 in 100.</summary>
    public static Effect OfMoving(IReadOnlyCollection<Effect.Tried> log) => Effect.Learn(Moving.Yes, Moving.No, log);

    /// <summary>That a word with somebody brings a lead: 5 in 100 from those who were clients or sent some, 2 in 100 from others.</summary>
    public static Effect OfAWord(bool isClientOrIntroducer, IReadOnlyCollection<Effect.Tried> log) =>
        isClientOrIntroducer ? Effect.Learn(Client.Yes, Client.No, log) : Effect.Learn(Anybody.Yes, Anybody.No, log);

    /// <summary>That being at a place once brings a lead: 10 in 100.</summary>
    public static Effect OfAPlace(IReadOnlyCollection<Effect.Tried> log) => Effect.Learn(Place.Yes, Place.No, log);

    /// <summary>The chance that a lead moves on, or is won, by itself within <see cref="MovesWithinDays"/> days: over all leads alike.</summary>
    /// <param name="asOf">UTC; what came from then on is not known.</param>
    /// <remarks>Moves for the weeks that leads were open, leaning on one move in five weeks as if one had been seen; exponential.</remarks>
    public static double MovesByItself(IEnumerable<LeadHistory> leads, DateTime asOf)
    {
        var (moves, weeks) = (1.0, 5.0);
        foreach (var lead in leads.Where(lead => lead.OpenedAt < asOf))
        {
            var until = lead.ClosedAt is { } closed && closed < asOf ? closed : asOf;
            weeks += Math.Max(0, (until - lead.OpenedAt).TotalDays / 7);
            moves += Math.Max(0, lead.Stages.Count(change => change.At < asOf) - 1) + (lead.Outcome is Outcome.Won && lead.ClosedAt < asOf ? 1 : 0);
        }
        return 1 - Math.Exp(-moves / weeks * MovesWithinDays / 7);
    }
}
