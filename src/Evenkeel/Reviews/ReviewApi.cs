using Evenkeel.App.Outlook;
using Evenkeel.App.Reviews;
using Evenkeel.App.Store;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Reviews;

/// <summary>The weekly review over HTTP.</summary>
internal static class ReviewApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/review", Look).WithName("ReviewWeek").WithSummary("The last seven days: what the forecast said and what came, where the time went, and one thing to change.");
        api.MapGet("/review/text", Text).WithName("GetReviewText").WithSummary("The same as Markdown.").Produces<string>(StatusCodes.Status200OK, "text/markdown");
    }

    private static async Task<Results<Ok<ReviewDocument>, ProblemHttpResult>> Look(Store store, WinsHeld held, CancellationToken cancel, DateOnly? asOf = null)
    {
        var week = await new ReviewWeek(store, held).Run(new(asOf), cancel);
        return week.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(ReviewDocument.Of(week.Value));
    }

    private static async Task<IResult> Text(Store store, WinsHeld held, CancellationToken cancel, DateOnly? asOf = null)
    {
        var week = await new ReviewWeek(store, held).Run(new(asOf), cancel);
        return week.Refusal is { } refusal ? Problem.Of(refusal) : Results.Text(ReviewWords.Markdown(week.Value), "text/markdown; charset=utf-8");
    }
}
