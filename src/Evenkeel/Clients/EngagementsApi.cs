using Evenkeel.App.Clients;
using Evenkeel.App.Store;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Clients;

/// <summary>What is agreed with clients, over HTTP.</summary>
internal static class EngagementsApi
{
    /// <param name="On">The last day; today when null.</param>
    public sealed record Ending(DateOnly? On = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var engagements = api.MapGroup("/engagements");
        engagements.MapGet("/", List).WithName("ListEngagements").WithSummary("What is agreed with clients, what runs first.");
        engagements.MapPost("/", Add).WithName("AddEngagement").WithSummary("Writes down what was agreed with a client.");
        engagements.MapGet("/{id:guid}", Show).WithName("GetEngagement").WithSummary("What was agreed, and what came of it so far.").ProducesProblem(StatusCodes.Status404NotFound);
        engagements.MapPut("/{id:guid}", Edit).WithName("EditEngagement").WithSummary("Replaces what is said about agreed work; the lead from which it came stays.").Conditional();
        engagements.MapPost("/{id:guid}/end", End).WithName("EndEngagement").WithSummary("Says the last day of agreed work.").Conditional();
        engagements.MapDelete("/{id:guid}", Remove).WithName("RemoveEngagement").WithSummary("Takes out agreed work without invoices and time; an undo brings it back.").Conditional();
    }

    /// <param name="show">running, ended or all; all when left out.</param>
    /// <param name="client">An organisation, with its people, or a person; all when left out.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">1 … 200; 50 when left out.</param>
    private static async Task<Results<Ok<ListEngagements.Answer>, ProblemHttpResult>> List(Store store, CancellationToken cancel, string? show = null, Guid? client = null, int? skip = null, int? take = null)
    {
        var list = await new ListEngagements(store).Run(new(show, client, skip ?? 0, take ?? 50), cancel);
        return list.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(list.Value);
    }

    private static async Task<Results<Ok<ShowEngagement.Answer>, ProblemHttpResult>> Show(Guid id, HttpResponse response, Store store, CancellationToken cancel)
    {
        var engagement = await new ShowEngagement(store).Run(new(id), cancel);
        if (engagement.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, engagement.Value.Version);
        return TypedResults.Ok(engagement.Value);
    }

    private static async Task<Results<Created<Changed>, ProblemHttpResult>> Add(EngagementFields body, HttpResponse response, Store store, CancellationToken cancel)
    {
        var added = await new AddEngagement(store).Run(new(body), cancel);
        if (added.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, added.Value.Version);
        return TypedResults.Created($"/api/engagements/{added.Value.Id}", added.Value);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Edit(Guid id, EngagementFields body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new EditEngagement(store).Run(new(id, body, Versions.Seen(http.Request)), cancel), engagement => engagement.Version, http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> End(Guid id, Ending? body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new EndEngagement(store).Run(new(id, body?.On, Versions.Seen(http.Request)), cancel), engagement => engagement.Version, http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Remove(Guid id, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new RemoveEngagement(store).Run(new(id, Versions.Seen(http.Request)), cancel), engagement => engagement.Version, http);
}
