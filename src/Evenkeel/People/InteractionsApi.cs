using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.People;

/// <summary>Contacts over HTTP.</summary>
internal static class InteractionsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var interactions = api.MapGroup("/interactions");
        interactions.MapGet("/", List).WithName("ListInteractions").WithSummary("Contacts, a page at a time, the latest first.").ProducesProblem(StatusCodes.Status404NotFound);
        interactions.MapGet("/count", Count).WithName("CountInteractions").WithSummary("How many contacts there are, by kind and by purpose.").ProducesProblem(StatusCodes.Status404NotFound);
        interactions.MapPost("/", Log).WithName("LogContact").WithSummary("Writes down a contact; steps with these people that come round again begin anew from its day.").ProducesProblem(StatusCodes.Status404NotFound);
        interactions.MapPut("/{id:guid}", Edit).WithName("EditInteraction").WithSummary("Replaces what is said about a contact; who took part stays.").Conditional();
        interactions.MapDelete("/{id:guid}", Remove).WithName("RemoveInteraction").WithSummary("Takes a contact out; an undo brings it back.").Conditional();
    }

    /// <param name="person">Those in which this person took part.</param>
    /// <param name="lead">Those with the client of this lead since it was opened.</param>
    /// <param name="thread">Those of one conversation, by the id of one of its contacts.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">1 … 200; 50 when null.</param>
    private static async Task<Results<Ok<ListInteractions.Answer>, ProblemHttpResult>> List(
        Store store, CancellationToken cancel, Guid? person = null, Guid? lead = null, Guid? thread = null, int? skip = null, int? take = null)
    {
        var found = await new ListInteractions(store).Run(new(person, lead, skip ?? 0, take ?? 50, thread), cancel);
        return found.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(found.Value);
    }

    /// <param name="person">Those in which this person took part.</param>
    /// <param name="lead">Those with the client of this lead since it was opened.</param>
    private static async Task<Results<Ok<CountInteractions.Answer>, ProblemHttpResult>> Count(Store store, CancellationToken cancel, Guid? person = null, Guid? lead = null)
    {
        var counted = await new CountInteractions(store).Run(new(person, lead), cancel);
        return counted.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(counted.Value);
    }

    private static async Task<Results<Created<InteractionChanged>, ProblemHttpResult>> Log(LogContact.Ask body, HttpResponse response, Store store, CancellationToken cancel)
    {
        var logged = await new LogContact(store).Run(body, cancel);
        if (logged.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, logged.Value.Version);
        return TypedResults.Created($"/api/interactions/{logged.Value.Id}", logged.Value);
    }

    private static async Task<Results<Ok<InteractionChanged>, ProblemHttpResult>> Edit(Guid id, InteractionFields body, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new EditInteraction(store).Run(new(id, body, Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<InteractionChanged>, ProblemHttpResult>> Remove(Guid id, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new RemoveInteraction(store).Run(new(id, Versions.Seen(http.Request)), cancel), http);

    private static Results<Ok<InteractionChanged>, ProblemHttpResult> Changed(Result<InteractionChanged> changed, HttpContext http) =>
        Versions.Changed(changed, interaction => interaction.Version, http);
}
