using Evenkeel.App.Calendars;
using Evenkeel.App.Store;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Calendars;

/// <summary>The address of the calendar feed, over HTTP.</summary>
internal static class CalendarApi
{
    /// <param name="Url">The secret address, told this once.</param>
    public sealed record Made(string Url, DateTime MadeAt);

    public static void Map(IEndpointRouteBuilder api)
    {
        var calendar = api.MapGroup("/calendar");
        calendar.MapGet("/", Show).WithName("ShowFeed").WithSummary("Whether there is a calendar feed of the next steps, and since when.");
        calendar.MapPost("/", Make).WithName("MakeFeed").WithSummary("Makes a secret address for the calendar feed, told this once; the one that there was leads nowhere from then on.")
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
        calendar.MapDelete("/", Revoke).WithName("RevokeFeed").WithSummary("Ends the calendar feed: its address leads nowhere from then on.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<Ok<ShowFeed.Answer>> Show(Store store, CancellationToken cancel) => TypedResults.Ok(await new ShowFeed(store).Run(cancel));

    private static async Task<Results<Created<Made>, ProblemHttpResult>> Make(HttpContext http, Store store, CancellationToken cancel)
    {
        var made = await new MakeFeed(store).Run(cancel);
        if (made.Refusal is { } refusal)
            return Problem.Of(refusal);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created("/api/calendar", new Made(FeedRoute.Url(http.Request, made.Value.Token), made.Value.MadeAt));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Revoke(Store store, CancellationToken cancel) =>
        await new RevokeFeed(store).Run(cancel) is { } refusal ? Problem.Of(refusal) : TypedResults.NoContent();
}
