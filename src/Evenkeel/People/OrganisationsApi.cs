using Evenkeel.App.People;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.People;

/// <summary>Organisations over HTTP.</summary>
internal static class OrganisationsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var organisations = api.MapGroup("/organisations");
        organisations.MapGet("/", List).WithName("ListOrganisations").WithSummary("Organisations, a page at a time, by name.");
        organisations.MapPost("/", Add).WithName("AddOrganisation").WithSummary("Writes down an organisation.");
        organisations.MapPost("/tag", Tag).WithName("TagOrganisations").WithSummary("Gives up to 200 organisations a tag at once, or takes one off them; those that do not allow it are named.");
        organisations.MapGet("/{id:guid}", Show).WithName("GetOrganisation").WithSummary("One organisation with its people, its leads and what happened, a page of it.").ProducesProblem(StatusCodes.Status404NotFound);
        organisations.MapPut("/{id:guid}", Edit).WithName("EditOrganisation").WithSummary("Replaces what is said about an organisation.").Conditional();
    }

    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">1 … 200; 50 when null.</param>
    private static async Task<Results<Ok<ListOrganisations.Answer>, ProblemHttpResult>> List(
        Store store, NameIndex names, CancellationToken cancel, string? search = null, string? tag = null, int? skip = null, int? take = null)
    {
        var found = await new ListOrganisations(store, names).Run(new(search, tag, skip ?? 0, take ?? 50), cancel);
        return found.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(found.Value);
    }

    /// <param name="skip">How much of what happened to pass over.</param>
    /// <param name="take">How much of what happened to tell: 1 … 200; 50 when null.</param>
    private static async Task<Results<Ok<ShowOrganisation.Answer>, ProblemHttpResult>> Show(
        Guid id, HttpResponse response, Store store, CancellationToken cancel, int? skip = null, int? take = null)
    {
        var shown = await new ShowOrganisation(store).Run(new(id, skip ?? 0, take ?? 50), cancel);
        if (shown.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, shown.Value.Version);
        return TypedResults.Ok(shown.Value);
    }

    private static async Task<Results<Ok<TagsChanged>, ProblemHttpResult>> Tag(TagOrganisations.Ask body, Store store, CancellationToken cancel)
    {
        var tagged = body.Organisations is null ? new Refusal("organisations.none-chosen") : await new TagOrganisations(store).Run(body, cancel);
        return tagged.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(tagged.Value);
    }

    private static async Task<Results<Created<Changed>, ProblemHttpResult>> Add(OrganisationFields body, HttpResponse response, Store store, CancellationToken cancel)
    {
        var added = await new AddOrganisation(store).Run(new(body), cancel);
        if (added.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, added.Value.Version);
        return TypedResults.Created($"/api/organisations/{added.Value.Id}", added.Value);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Edit(Guid id, OrganisationFields body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new EditOrganisation(store).Run(new(id, body, Versions.Seen(http.Request)), cancel), organisation => organisation.Version, http);
}
