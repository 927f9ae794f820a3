using Evenkeel.App.Store;
using Evenkeel.App.Time;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Time;

/// <summary>The clock that runs, over HTTP.</summary>
internal static class TimerApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var timer = api.MapGroup("/timer");
        timer.MapGet("/", Show).WithName("ShowTimer").WithSummary("The clock that runs, if one does.");
        timer.MapPost("/", Start).WithName("StartTimer").WithSummary("Starts the clock for what one begins now, such as \"acme call notes #produce\".").ProducesProblem(StatusCodes.Status409Conflict);
        timer.MapPost("/stop", Stop).WithName("StopTimer").WithSummary("Stops the clock and writes down the time that went by; what has run for more than a day needs a length.").ProducesProblem(StatusCodes.Status409Conflict);
        timer.MapDelete("/", Discard).WithName("DiscardTimer").WithSummary("Stops the clock and writes nothing down; an undo lets it run on.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ShowTimer.Answer>> Show(Store store, CancellationToken cancel) => TypedResults.Ok(await new ShowTimer(store).Run(cancel));

    private static async Task<Results<Created<StartTimer.Answer>, ProblemHttpResult>> Start(StartTimer.Ask body, Store store, CancellationToken cancel)
    {
        var started = await new StartTimer(store).Run(body, cancel);
        return started.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Created("/api/timer", started.Value);
    }

    private static async Task<Results<Ok<StopTimer.Answer>, ProblemHttpResult>> Stop(StopTimer.Ask body, Store store, CancellationToken cancel)
    {
        var stopped = await new StopTimer(store).Run(body, cancel);
        return stopped.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(stopped.Value);
    }

    /// <param name="startedAt">Of the clock that is meant; whichever runs when left out.</param>
    private static async Task<Results<Ok<DiscardTimer.Answer>, ProblemHttpResult>> Discard(Store store, CancellationToken cancel, DateTime? startedAt = null)
    {
        var discarded = await new DiscardTimer(store).Run(new(startedAt), cancel);
        return discarded.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(discarded.Value);
    }
}
