using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.People;

/// <summary>Which people and organisations are probably there twice, over HTTP.</summary>
internal static class SameApi
{
    /// <param name="Into">Who stays.</param>
    public sealed record Merge(Guid Into);

    /// <param name="From">Who is somebody else.</param>
    public sealed record Apart(Guid From);

    public static void Map(IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people");
        people.MapGet("/same", List).WithName("ListSame").WithSummary("Who is probably there twice, and why, the surest first.");
        people.MapPost("/{id:guid}/merge", MergeInto).WithName("MergePeople").WithSummary("Merges a person into another one; all that was tied to them is tied to that one. It can be undone.").Conditional();
        people.MapPost("/{id:guid}/apart", TellApart).WithName("TellApart").WithSummary("Keeps that two people are not the same, so that they are not proposed again.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        var organisations = api.MapGroup("/organisations");
        organisations.MapGet("/same", ListOrganisations).WithName("ListSameOrganisations").WithSummary("Which organisations are probably there twice, and why, the surest first.");
        organisations.MapPost("/{id:guid}/merge", MergeOrganisation).WithName("MergeOrganisations").WithSummary("Merges an organisation into another one; all that was tied to it is tied to that one. It can be undone.").Conditional();
        organisations.MapPost("/{id:guid}/apart", TellOrganisationsApart).WithName("TellOrganisationsApart").WithSummary("Keeps that two organisations are not the same, so that they are not proposed again.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">1 … 200; 50 when null.</param>
    private static async Task<Results<Ok<ListSame.Answer>, ProblemHttpResult>> List(Store store, SameHeld held, CancellationToken cancel, int? skip = null, int? take = null) =>
        Answer(await new ListSame(store, held).Run(new(skip ?? 0, take ?? 50), cancel));

    /// <param name="dryRun">Say what they would be together, and change nothing.</param>
    private static async Task<Results<Ok<MergePeople.Answer>, ProblemHttpResult>> MergeInto(Guid id, Merge body, HttpRequest request, Store store, CancellationToken cancel, bool dryRun = false) =>
        Answer(await new MergePeople(store).Run(new(id, body.Into, Versions.Seen(request), dryRun), cancel));

    private static async Task<Results<Ok<TellApart.Answer>, ProblemHttpResult>> TellApart(Guid id, Apart body, Store store, CancellationToken cancel) =>
        Answer(await new TellApart(store).Run(new(id, body.From), cancel));

    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">1 … 200; 50 when null.</param>
    private static async Task<Results<Ok<ListSameOrganisations.Answer>, ProblemHttpResult>> ListOrganisations(Store store, SameHeld held, CancellationToken cancel, int? skip = null, int? take = null) =>
        Answer(await new ListSameOrganisations(store, held).Run(new(skip ?? 0, take ?? 50), cancel));

    /// <param name="dryRun">Say what they would be together, and change nothing.</param>
    private static async Task<Results<Ok<MergeOrganisations.Answer>, ProblemHttpResult>> MergeOrganisation(
        Guid id, Merge body, HttpRequest request, Store store, CancellationToken cancel, bool dryRun = false) =>
        Answer(await new MergeOrganisations(store).Run(new(id, body.Into, Versions.Seen(request), dryRun), cancel));

    private static async Task<Results<Ok<TellApart.Answer>, ProblemHttpResult>> TellOrganisationsApart(Guid id, Apart body, Store store, CancellationToken cancel) =>
        Answer(await new TellApart(store).Run(new(id, body.From, AreOrganisations: true), cancel));

    private static Results<Ok<T>, ProblemHttpResult> Answer<T>(Result<T> result) =>
        result.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(result.Value);
}
