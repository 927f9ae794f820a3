using Evenkeel.App.Plan;
using Evenkeel.App.Store;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Plan;

/// <summary>What was done for a new client, over HTTP; the plan itself is part of the week.</summary>
internal static class PlanApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/activities", Do).WithName("DoActivity").WithSummary("Notes that something was done about a lead, with a person, or at a place.");

    private static async Task<Results<Ok<DoActivity.Answer>, ProblemHttpResult>> Do(DoActivity.Ask ask, Store store, CancellationToken cancel)
    {
        var done = await new DoActivity(store).Run(ask, cancel);
        return done.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(done.Value);
    }
}
