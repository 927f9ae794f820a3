using Evenkeel.App.Store;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Lists the user's own guesses with what the forecast said then and what came, the newest first.</summary>
public sealed class ListGuesses(Store.Store store)
{
    /// <param name="Happened">Null while the horizon has not ended.</param>
    public sealed record Guessed(Guid Id, DateTime At, int HorizonDays, double Guess, double Forecast, bool? Happened);

    public async Task<IReadOnlyList<Guessed>> Run(CancellationToken cancel) => await Run(await LeadHistories.All(store, cancel), cancel);

    /// <summary>For one who has the histories already.</summary>
    internal async Task<IReadOnlyList<Guessed>> Run(IReadOnlyList<LeadHistory> histories, CancellationToken cancel)
    {
        var now = store.Clock.Now();
        var guesses = await store.Guesses.AsNoTracking().OrderByDescending(guess => guess.At).ThenByDescending(guess => guess.Id).ToListAsync(cancel);
        return guesses.ConvertAll(guess => new Guessed(
            guess.Id, guess.At, guess.HorizonDays, (double)guess.InThousand / Guess.Whole, (double)guess.ForecastInThousand / Guess.Whole,
            guess.At.AddDays(guess.HorizonDays) <= now ? histories.Any(lead => lead.WasWonWithin(guess.At, guess.HorizonDays)) : null));
    }
}
