using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Webhooks;

/// <summary>Webhooks over HTTP.</summary>
internal static class WebhooksApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks");
        webhooks.MapGet("/", List).WithName("ListWebhooks").WithSummary("The webhooks, each with what became of its last deliveries.");
        webhooks.MapPost("/", Add).WithName("AddWebhook").WithSummary("Registers an address that is told what is written from then on; the secret that its messages are signed with is told this once.");
        webhooks.MapPost("/{id:guid}/pause", Pause).WithName("PauseWebhook").WithSummary("Stops telling a webhook anything.").ProducesProblem(StatusCodes.Status404NotFound);
        webhooks.MapPost("/{id:guid}/resume", Resume).WithName("ResumeWebhook").WithSummary("Tells a paused webhook again what is written from then on.").ProducesProblem(StatusCodes.Status404NotFound);
        webhooks.MapPost("/{id:guid}/test", Test).WithName("TestWebhook").WithSummary("Sends a webhook an event that tells of nothing; the list says whether it arrived.").ProducesProblem(StatusCodes.Status404NotFound);
        webhooks.MapDelete("/{id:guid}", Remove).WithName("RemoveWebhook").WithSummary("Takes a webhook out, with all that was on its way to it.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<ListWebhooks.Answer>> List(Store store, CancellationToken cancel) => TypedResults.Ok(await new ListWebhooks(store).Run(cancel));

    private static async Task<Results<Created<AddWebhook.Answer>, ProblemHttpResult>> Add(
        AddWebhook.Ask body, HttpResponse response, Store store, SecretBox box, Outgoing outgoing, CancellationToken cancel)
    {
        var added = await new AddWebhook(store, box, outgoing).Run(body, cancel);
        if (added.Refusal is { } refusal)
            return Problem.Of(refusal);
        response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/webhooks/{added.Value.Id}", added.Value);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Pause(Guid id, Store store, CancellationToken cancel) =>
        Done(await new PauseWebhook(store).Run(new PauseWebhook.Ask(id), cancel));

    private static async Task<Results<NoContent, ProblemHttpResult>> Resume(Guid id, Store store, CancellationToken cancel) =>
        Done(await new PauseWebhook(store).Run(new PauseWebhook.Ask(id, IsPaused: false), cancel));

    private static async Task<Results<Accepted<TestWebhook.Answer>, ProblemHttpResult>> Test(Guid id, Store store, CancellationToken cancel)
    {
        var sent = await new TestWebhook(store).Run(new TestWebhook.Ask(id), cancel);
        return sent.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Accepted("/api/webhooks", sent.Value);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(Guid id, Store store, CancellationToken cancel) =>
        Done(await new RemoveWebhook(store).Run(new RemoveWebhook.Ask(id), cancel));

    private static Results<NoContent, ProblemHttpResult> Done(Core.Refusal? refusal) => refusal is null ? TypedResults.NoContent() : Problem.Of(refusal);
}
