using Evenkeel.App.Calendars;
using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.Core;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Calendars;

/// <summary>Subscribed calendars over HTTP.</summary>
internal static class SubscriptionsApi
{
    /// <param name="Address">https or webcal. It is kept locked and told to nobody.</param>
    /// <param name="Name">What to call it; its server's name when null.</param>
    public sealed record NewSubscription(string? Address, string? Name = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var calendars = api.MapGroup("/subscriptions");
        calendars.MapGet("/", List).WithName("ListSubscriptions").WithSummary("The calendars that are subscribed to, each with what came of its last readings.");
        calendars.MapPost("/", Subscribe).WithName("SubscribeCalendar").WithSummary("Subscribes to a calendar by its address: its meetings come in by themselves from then on.");
        calendars.MapPost("/{id:guid}/fetch", Fetch).WithName("FetchSubscription").WithSummary("Has a calendar read at once; the list says what came of it.").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        calendars.MapPost("/{id:guid}/pause", Pause).WithName("PauseSubscription").WithSummary("Stops reading a calendar.").ProducesProblem(StatusCodes.Status404NotFound);
        calendars.MapPost("/{id:guid}/resume", Resume).WithName("ResumeSubscription").WithSummary("Goes on reading a calendar.").ProducesProblem(StatusCodes.Status404NotFound);
        calendars.MapDelete("/{id:guid}", Remove).WithName("UnsubscribeCalendar").WithSummary("Ends a subscription, with its address; what came in from it stays.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<ListSubscriptions.Answer>> List(Store store, CancellationToken cancel) => TypedResults.Ok(await new ListSubscriptions(store).Run(cancel));

    /// <param name="dryRun">Look whether it can be read, and keep nothing.</param>
    private static async Task<Results<Ok<SubscribeCalendar.Answer>, ProblemHttpResult>> Subscribe(
        NewSubscription body, Store store, SecretBox box, CalendarServer server, CalendarFetcher fetcher, CancellationToken cancel, bool dryRun = false)
    {
        var subscribed = await new SubscribeCalendar(store, box, server).Run(new(body.Address, body.Name, dryRun), cancel);
        if (subscribed.Refusal is { } refusal)
            return Problem.Of(refusal);
        fetcher.Wake();
        return TypedResults.Ok(subscribed.Value);
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> Fetch(Guid id, Store store, CalendarFetcher fetcher, CancellationToken cancel)
    {
        if (await new FetchSubscription(store).Run(new(id), cancel) is { } refusal)
            return Problem.Of(refusal);
        fetcher.Wake();
        return TypedResults.Accepted("/api/subscriptions");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Pause(Guid id, Store store, CancellationToken cancel) => Done(await new PauseSubscription(store).Run(new(id), cancel));

    private static async Task<Results<NoContent, ProblemHttpResult>> Resume(Guid id, Store store, CancellationToken cancel) => Done(await new PauseSubscription(store).Run(new(id, IsPaused: false), cancel));

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(Guid id, Store store, CancellationToken cancel) => Done(await new UnsubscribeCalendar(store).Run(new(id), cancel));

    private static Results<NoContent, ProblemHttpResult> Done(Refusal? refusal) => refusal is null ? TypedResults.NoContent() : Problem.Of(refusal);
}
