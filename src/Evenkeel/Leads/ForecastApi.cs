using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.Core.Leads;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Leads;

/// <summary>How good the forecast is, and the user's own guesses, over HTTP.</summary>
internal static class ForecastApi
{
    /// <param name="PlausibleLow">The fewest weeks with a new client that would be no surprise, were the chances true.</param>
    /// <param name="PlausibleHigh">The most.</param>
    public sealed record Quality(HorizonDocument Scores, int PlausibleLow, int PlausibleHigh, IReadOnlyList<Week> Weeks, IReadOnlyList<CalibrationGroup> Leads, JudgeForecast.Lately Recent, GuessScore Guesses);

    /// <param name="From">The day on which the forecast would have been made.</param>
    public sealed record Week(DateOnly From, ChanceDocument Chance, bool? Happened);

    /// <param name="InHundred">1..99</param>
    public sealed record NewGuess(int InHundred, int HorizonDays = 7);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/forecast/quality", Judge).WithName("GetForecastQuality").WithSummary("What the forecast would have said each week, and what came.");
        api.MapGet("/guesses", List).WithName("ListGuesses").WithSummary("The user's own guesses, the newest first.");
        api.MapPost("/guesses", Note).WithName("NoteGuess").WithSummary("Notes the user's own guess of the chance of a new client.");
    }

    private static async Task<Ok<Quality>> Judge(Store store, CancellationToken cancel)
    {
        var judged = await new JudgeForecast(store).Run(cancel);
        return TypedResults.Ok(new Quality(
            HorizonDocument.Of(judged.Score), judged.Plausible.Low, judged.Plausible.High,
            [.. judged.Weeks.Select(week => new Week(week.AsOf, ChanceDocument.Of(week.Chance), week.Happened))], judged.Leads, judged.Recent, judged.OwnScore));
    }

    private static async Task<Ok<IReadOnlyList<ListGuesses.Guessed>>> List(Store store, CancellationToken cancel) =>
        TypedResults.Ok(await new ListGuesses(store).Run(cancel));

    private static async Task<Results<Ok<NoteGuess.Answer>, ProblemHttpResult>> Note(NewGuess body, Store store, CancellationToken cancel)
    {
        var noted = await new NoteGuess(store).Run(new NoteGuess.Ask(body.InHundred, body.HorizonDays), cancel);
        return noted.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(noted.Value);
    }
}
