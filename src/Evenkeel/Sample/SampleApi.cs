using Evenkeel.App.Sample;
using Evenkeel.App.Store;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Sample;

/// <summary>Removing the sample practice over HTTP.</summary>
internal static class SampleApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/sample", Remove).WithName("RemoveSample")
        .WithSummary("Empties the sample practice; refused for any other.").ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(Store store, CancellationToken cancel) =>
        await new RemoveSample(store).Run(cancel) is { } refusal ? Problem.Of(refusal) : TypedResults.NoContent();
}
