using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Lists;

/// <summary>Stages, offerings, sources and own fields over HTTP.</summary>
internal static class ListsApi
{
    /// <param name="Of">For an own field: the kinds of record that have it (lead, person, organisation).</param>
    /// <param name="Kind">For an own field: text, number, day, choice or yes-no.</param>
    public sealed record NewEntry(string? Name, IReadOnlyList<string>? Of = null, string? Kind = null, IReadOnlyList<string>? Choices = null);

    public sealed record Edit(string? Name, IReadOnlyList<string>? Choices = null);

    /// <param name="To">From 0, among the entries that are offered.</param>
    public sealed record Place(int To);

    /// <param name="Into">The entry that stays.</param>
    public sealed record Merge(Guid Into);

    public static void Map(IEndpointRouteBuilder api)
    {
        var lists = api.MapGroup("/lists");
        lists.MapGet("/", Show).WithName("ShowLists").WithSummary("Stages, offerings, sources and own fields, each in its order.");
        lists.MapPost("/{list}", Add).WithName("AddToList").WithSummary("Adds an entry to the list: stage, offering, source or own-field.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        lists.MapPut("/{list}/{id:guid}", Change).WithName("EditListed").WithSummary("Renames an entry wherever it stands.").Conditional();
        lists.MapPost("/{list}/{id:guid}/place", PlaceAt).WithName("PlaceListed").WithSummary("Gives an entry another place in its list.").Conditional();
        lists.MapPost("/{list}/{id:guid}/merge", MergeInto).WithName("MergeListed").WithSummary("Merges an entry into another one, which all that had it has from then on.").Conditional();
        lists.MapPost("/{list}/{id:guid}/retire", Retire).WithName("RetireListed").WithSummary("Stops offering an entry; what has it keeps it.").Conditional();
        lists.MapPost("/{list}/{id:guid}/offer", Offer).WithName("OfferListed").WithSummary("Offers a retired entry again.").Conditional();
    }

    private static async Task<Ok<ShowLists.Answer>> Show(Store store, CancellationToken cancel) => TypedResults.Ok(await new ShowLists(store).Run(cancel));

    private static async Task<Results<Created<Changed>, ProblemHttpResult>> Add(string list, NewEntry body, HttpResponse response, Store store, CancellationToken cancel)
    {
        var added = await new AddToList(store).Run(new AddToList.Ask(list, body.Name, body.Of, body.Kind, body.Choices), cancel);
        if (added.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, added.Value.Version);
        return TypedResults.Created($"/api/lists/{list}/{added.Value.Id}", added.Value);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Change(string list, Guid id, Edit body, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new EditListed(store).Run(new EditListed.Ask(list, id, body.Name, body.Choices, Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> PlaceAt(string list, Guid id, Place body, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new PlaceListed(store).Run(new PlaceListed.Ask(list, id, body.To, Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> MergeInto(string list, Guid id, Merge body, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new MergeListed(store).Run(new MergeListed.Ask(list, id, body.Into, Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Retire(string list, Guid id, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new RetireListed(store).Run(new RetireListed.Ask(list, id, SeenVersion: Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Offer(string list, Guid id, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new RetireListed(store).Run(new RetireListed.Ask(list, id, IsRetired: false, Versions.Seen(http.Request)), cancel), http);

    private static Results<Ok<Changed>, ProblemHttpResult> Changed(Result<Changed> changed, HttpContext http) => Versions.Changed(changed, entry => entry.Version, http);
}
