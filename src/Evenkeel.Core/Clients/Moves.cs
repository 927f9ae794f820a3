using Evenkeel.Core.Fit;

namespace Evenkeel.Core.Clients;

/// <summary>A client as the question what to move needs it.</summary>
/// <param name="MinutesPerWeek">Worked for the client of late, paid or not.</param>
/// <param name="Rate">What an hour brings, in minor units of one currency; null where it is not known.</param>
/// <param name="Minutes">All that the rate rests on.</param>
/// <param name="Invoices">How many invoices it rests on; credit notes do not count.</param>
/// <param name="Quality">Null where nothing is known.</param>
public sealed record Effort(double MinutesPerWeek, long? Rate, long Minutes, int Invoices, Quality? Quality);

/// <summary>From whom to whom effort might move. It says only what the records carry.</summary>
public static class Moves
{
    /// <summary>A rate that rests on less is not compared.</summary>
    public const long FewestMinutes = 8 * 60;

    /// <summary>A rate that rests on fewer is not compared: one invoice may be for work still to come.</summary>
    public const int FewestInvoices = 2;

    /// <summary>
    /// Pairs of which the one gets more hours a week than the other, yet pays less for each and is a worse client for certain (<see cref="Fit.Quality.IsAbove"/>: ranges that overlap are not ranked). Hours never go to somebody
    /// who fails a deal-breaker, nor to somebody for whom nothing was done of late.
    /// </summary>
    /// <returns>Places among the clients, each from whom at most once, with the one who pays the most for an hour; by hours a week, the most first.</returns>
    public static IReadOnlyList<(int From, int To)> Of(IReadOnlyList<Effort> clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        var known = Enumerable.Range(0, clients.Count).Where(place => IsCarried(clients[place])).ToList();
        return [.. known.OrderByDescending(place => clients[place].MinutesPerWeek).ThenBy(place => place)
            .Select(from => (From: from, To: known.Where(to => IsBetter(clients[to], clients[from])).OrderByDescending(to => clients[to].Rate).ThenBy(to => to).Select(to => (int?)to).FirstOrDefault()))
            .Where(move => move.To is not null).Select(move => (move.From, move.To!.Value))];
    }

    private static bool IsCarried(Effort client) =>
        client is { Rate: not null, Quality.Mean: not null, Minutes: >= FewestMinutes, Invoices: >= FewestInvoices, MinutesPerWeek: > 0 };

    private static bool IsBetter(Effort one, Effort than) =>
        one.MinutesPerWeek < than.MinutesPerWeek && one.Rate > than.Rate && !one.Quality!.IsBroken && one.Quality.IsAbove(than.Quality!);
}
