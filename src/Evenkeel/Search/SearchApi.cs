using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Search;

/// <summary>Search over HTTP.</summary>
internal static class SearchApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/search", Find).WithName("Search").WithSummary("People, organisations and leads by what they are called, the nearest first; accents and typing errors do not matter.");

    private static async Task<Results<Ok<FindByName.Answer>, ProblemHttpResult>> Find(Store store, NameIndex names, CancellationToken cancel, string? text = null, int take = 20) =>
        await new FindByName(store, names).Run(new(text, take), cancel) is var found && found.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(found.Value);
}
