using Evenkeel.App.Challenges;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Challenges;

/// <summary>Challenges over HTTP; what is done in one is noted as any activity is.</summary>
internal static class ChallengeApi
{
    /// <param name="Learnt">What worked.</param>
    public sealed record LookBack(string? Learnt = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var challenges = api.MapGroup("/challenges");
        challenges.MapGet("/", List).WithName("ListChallenges").WithSummary("The challenges, the newest first.");
        challenges.MapPost("/", Start).WithName("StartChallenge").WithSummary("Starts a week of looking for a client, with a plan for each day.");
        challenges.MapGet("/{id:guid}", Show).WithName("GetChallenge").WithSummary("What each day is for, what was done and what came of it, and how the chance moved.").ProducesProblem(StatusCodes.Status404NotFound);
        challenges.MapPost("/{id:guid}/end", End).WithName("EndChallenge").WithSummary("Looks back: ends it, and writes down what worked.").Conditional();
        challenges.MapGet("/{id:guid}/text", Text).WithName("GetChallengeText").WithSummary("The challenge as Markdown.").Produces<string>(StatusCodes.Status200OK, "text/markdown").ProducesProblem(StatusCodes.Status404NotFound);
        challenges.MapGet("/{id:guid}/calendar", Calendar).WithName("GetChallengeCalendar").WithSummary("What it plans as a calendar file.")
            .Produces<byte[]>(StatusCodes.Status200OK, "text/calendar").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<ListChallenges.Answer>> List(Store store, CancellationToken cancel) => TypedResults.Ok(await new ListChallenges(store).Run(cancel));

    private static async Task<Results<Created<StartChallenge.Answer>, ProblemHttpResult>> Start(StartChallenge.Ask body, Store store, TiesHeld held, CancellationToken cancel)
    {
        var started = await new StartChallenge(store, held).Run(body, cancel);
        return started.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Created($"/api/challenges/{started.Value.Id}", started.Value);
    }

    private static async Task<Results<Ok<ChallengeDocument>, ProblemHttpResult>> Show(Guid id, HttpResponse response, Store store, CancellationToken cancel)
    {
        var shown = await new ShowChallenge(store).Run(new(id), cancel);
        if (shown.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, shown.Value.Version);
        return TypedResults.Ok(ChallengeDocument.Of(shown.Value));
    }

    private static async Task<Results<Ok<EndChallenge.Answer>, ProblemHttpResult>> End(Guid id, LookBack? body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new EndChallenge(store).Run(new(id, body?.Learnt, Versions.Seen(http.Request)), cancel), ended => ended.Version, http);

    private static async Task<IResult> Text(Guid id, Store store, CancellationToken cancel)
    {
        var shown = await new ShowChallenge(store).Run(new(id), cancel);
        return shown.Refusal is { } refusal ? Problem.Of(refusal) : Results.Text(ChallengeWords.Text(shown.Value), "text/markdown; charset=utf-8");
    }

    private static async Task<IResult> Calendar(Guid id, HttpRequest request, Store store, CancellationToken cancel)
    {
        var written = await new WriteChallenge(store).Run(new(id, new Uri($"{request.Scheme}://{request.Host}")), cancel);
        return written.Refusal is { } refusal ? Problem.Of(refusal) : Results.File(written.Value, "text/calendar; charset=utf-8", "challenge.ics");
    }
}
