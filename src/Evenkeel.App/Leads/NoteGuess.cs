using System.Globalization;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Notes the user's own guess of the chance of a new client, to be held against what comes; another one of the same day replaces it.</summary>
public sealed class NoteGuess(Store.Store store)
{
    /// <param name="InHundred">1..99: nothing that is still to come is certain.</param>
    public sealed record Ask(int InHundred, int HorizonDays = 7);

    /// <param name="Forecast">What the forecast says now; 0..1.</param>
    public sealed record Answer(Guid Id, double Forecast, Guid? Batch);

    /// <returns>The guess, or <c>guess.range</c>, <c>week.horizon</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.InHundred is < 1 or > 99)
            return new Refusal("guess.range", ask.InHundred.ToString(CultureInfo.InvariantCulture));
        var week = await new AnswerWeek(store).Run(new AnswerWeek.Ask(ask.HorizonDays), cancel);
        if (week.Refusal is { } refusal)
            return refusal;
        var (now, forecast) = (store.Clock.Now(), week.Value.Forecast.Chance.Mean);
        var zone = (await store.Workspace(cancel)).Zone();
        var today = CalendarDay.Start(CalendarDay.Of(now, zone), zone);
        var guess = await store.Guesses.Where(guess => guess.HorizonDays == ask.HorizonDays && guess.At >= today).OrderBy(guess => guess.Id).FirstOrDefaultAsync(cancel)
            ?? store.Create<Guess>();
        (guess.At, guess.HorizonDays, guess.InThousand) = (now, ask.HorizonDays, ask.InHundred * Guess.Whole / 100);
        guess.ForecastInThousand = (int)Math.Round(forecast * Guess.Whole);
        var saved = await store.Save("guess.noted", cancel);
        return saved.Refusal is { } meanwhile ? meanwhile : new Answer(guess.Id, forecast, saved.Value);
    }
}
