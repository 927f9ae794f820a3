using Evenkeel.App.Store;
using Evenkeel.App.Views;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Views;

/// <summary>Saved views over HTTP.</summary>
internal static class ViewsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var views = api.MapGroup("/views");
        views.MapGet("/", List).WithName("ListViews").WithSummary("The saved views of a list (lead, person, organisation) or of the outlook (what-ifs); the query of each is what follows the question mark in /api/leads?…, /api/people?…, /api/organisations?… or /api/outlook?….");
        views.MapPost("/", Keep).WithName("SaveView").WithSummary("Keeps a way of looking at a list under a name; one of the same name becomes the new one.");
        views.MapDelete("/{id:guid}", Remove).WithName("RemoveView").WithSummary("Forgets a saved view.").Conditional();
    }

    private static async Task<Ok<ListViews.Answer>> List(Store store, CancellationToken cancel, string of = "lead") => TypedResults.Ok(await new ListViews(store).Run(new(of), cancel));

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Keep(SaveView.Ask body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new SaveView(store).Run(body, cancel), view => view.Version, http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Remove(Guid id, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new RemoveView(store).Run(new(id, Versions.Seen(http.Request)), cancel), view => view.Version, http);
}
