using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.History;

/// <summary>What was written, and taking it back, over HTTP.</summary>
internal static class BatchesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var batches = api.MapGroup("/batches");
        batches.MapGet("/", List).WithName("ListBatches").WithSummary("What was written, the newest first; with record, what has touched that one.");
        batches.MapGet("/{id:guid}", Show).WithName("GetBatch").WithSummary("What one batch did, and whether it was taken back.").ProducesProblem(StatusCodes.Status404NotFound);
        batches.MapPost("/{id:guid}/undo", Undo).WithName("UndoBatch").WithSummary("Takes back what a batch wrote; leaves, and lists, what was changed later.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<Results<Ok<ListBatches.Answer>, ProblemHttpResult>> List(Store store, CancellationToken cancel, Guid? record = null, int? skip = null, int? take = null)
    {
        var answer = await new ListBatches(store).Run(new ListBatches.Ask(skip ?? 0, take ?? 50, record), cancel);
        return answer.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(answer.Value);
    }

    private static async Task<Results<Ok<ShowBatch.Answer>, ProblemHttpResult>> Show(Guid id, Store store, CancellationToken cancel)
    {
        var answer = await new ShowBatch(store).Run(new ShowBatch.Ask(id), cancel);
        return answer.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(answer.Value);
    }

    private static async Task<Results<Ok<UndoBatch.Answer>, ProblemHttpResult>> Undo(Guid id, Store store, CancellationToken cancel)
    {
        var answer = await new UndoBatch(store).Run(new UndoBatch.Ask(id), cancel);
        return answer.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(answer.Value);
    }
}
