using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Leads;

/// <summary>Past leads that mail and calendar tell of, over HTTP.</summary>
internal static class ProposedApi
{
    /// <param name="Outcome">won, lost, declined or referred; what an invoice says when null.</param>
    public sealed record Confirm(Outcome? Outcome = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var proposed = api.MapGroup("/leads/proposed");
        proposed.MapGet("/", List).WithName("ListProposed").WithSummary("Past leads that nobody has written down, as mail and calendar tell of them, the newest first.");
        proposed.MapPost("/{key}/confirm", Keep).WithName("ConfirmProposed").WithSummary("Writes a past lead down that was proposed, with how it ended. It can be undone.").ProducesProblem(StatusCodes.Status404NotFound);
        proposed.MapPost("/{key}/dismiss", Dismiss).WithName("DismissProposed").WithSummary("Keeps that it was no lead, so that it is not proposed again. It can be undone.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <param name="asOf">What happened until the end of the day before is known; now when null.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">1 … 200; 50 when null.</param>
    private static async Task<Results<Ok<ListProposed.Answer>, ProblemHttpResult>> List(Store store, ProposedHeld held, CancellationToken cancel, DateOnly? asOf = null, int? skip = null, int? take = null) =>
        Answer(await new ListProposed(store, held).Run(new(asOf, skip ?? 0, take ?? 50), cancel));

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Keep(string key, Confirm? body, Store store, ProposedHeld held, CancellationToken cancel) =>
        Answer(await new ConfirmProposed(store, held).Run(new(key, body?.Outcome), cancel));

    private static async Task<Results<Ok<DismissProposed.Answer>, ProblemHttpResult>> Dismiss(string key, Store store, ProposedHeld held, CancellationToken cancel) =>
        Answer(await new DismissProposed(store, held).Run(new(key), cancel));

    private static Results<Ok<T>, ProblemHttpResult> Answer<T>(Result<T> result) =>
        result.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(result.Value);
}
