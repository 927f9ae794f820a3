using Evenkeel.App.Fit;
using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Fit;

/// <summary>Criteria, and scores by them, over HTTP; a criterion is retired, placed and merged as one of <c>/lists/criterion</c>.</summary>
internal static class FitApi
{
    /// <param name="Scores">What is not named stays as it is.</param>
    public sealed record Assess(IReadOnlyList<AssessFit.Scored> Scores);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/criteria", Show).WithName("ShowCriteria").WithSummary("What makes a good client, and a set to begin with where nothing is said yet.");
        api.MapPost("/criteria", Add).WithName("AddCriteria").WithSummary("Adds criteria: all of them, or none.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPut("/criteria/{id:guid}", Edit).WithName("EditCriterion").WithSummary("Changes a criterion; its scale only as long as nothing is scored by it.").Conditional();
        api.MapGet("/organisations/{id:guid}/fit", ShowOrganisation).WithName("ShowOrganisationFit").WithSummary("How an organisation scores by each criterion, and what that comes to.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/organisations/{id:guid}/fit", AssessOrganisation).WithName("AssessOrganisation").WithSummary("Scores an organisation by criteria; null for what is not known.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/leads/{id:guid}/fit", ShowLead).WithName("ShowLeadFit").WithSummary("How a lead scores by each criterion, and what that comes to.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/leads/{id:guid}/fit", AssessLead).WithName("AssessLead").WithSummary("Scores a lead by criteria; null for what is not known.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<ShowCriteria.Answer>> Show(Store store, CancellationToken cancel) => TypedResults.Ok(await new ShowCriteria(store).Run(cancel));

    private static async Task<Results<Created<AddCriteria.Answer>, ProblemHttpResult>> Add(AddCriteria.Ask body, Store store, CancellationToken cancel)
    {
        var added = await new AddCriteria(store).Run(body, cancel);
        return added.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Created("/api/criteria", added.Value);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Edit(Guid id, CriterionFields body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new EditCriterion(store).Run(new(id, body, Versions.Seen(http.Request)), cancel), criterion => criterion.Version, http);

    private static async Task<Results<Ok<FitDocument>, ProblemHttpResult>> ShowOrganisation(Guid id, Store store, CancellationToken cancel) => Shown(await new ShowFit(store).Run(new(OrganisationId: id), cancel));

    private static async Task<Results<Ok<FitDocument>, ProblemHttpResult>> ShowLead(Guid id, Store store, CancellationToken cancel) => Shown(await new ShowFit(store).Run(new(LeadId: id), cancel));

    private static async Task<Results<Ok<AssessFit.Answer>, ProblemHttpResult>> AssessOrganisation(Guid id, Assess body, Store store, CancellationToken cancel) =>
        Assessed(await new AssessFit(store).Run(new(id, null, body.Scores), cancel));

    private static async Task<Results<Ok<AssessFit.Answer>, ProblemHttpResult>> AssessLead(Guid id, Assess body, Store store, CancellationToken cancel) =>
        Assessed(await new AssessFit(store).Run(new(null, id, body.Scores), cancel));

    private static Results<Ok<FitDocument>, ProblemHttpResult> Shown(Result<ShowFit.Answer> shown) => shown.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(FitDocument.Of(shown.Value));

    private static Results<Ok<AssessFit.Answer>, ProblemHttpResult> Assessed(Result<AssessFit.Answer> assessed) => assessed.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(assessed.Value);
}
