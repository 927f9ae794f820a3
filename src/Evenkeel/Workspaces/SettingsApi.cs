using Evenkeel.App.Store;
using Evenkeel.App.Workspaces;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Workspaces;

/// <summary>The workspace's settings over HTTP.</summary>
internal static class SettingsApi
{
    public sealed record Settings(string Name, string Currency, string TimeZone, IReadOnlyList<DayOfWeek> RestDays, IReadOnlyList<string> OwnAddresses, bool IsSample);

    /// <param name="OwnAddresses">Under which one writes and is written to; left as they are when left out.</param>
    public sealed record Edit(string Currency, string TimeZone, IReadOnlyList<DayOfWeek> RestDays, IReadOnlyList<string>? OwnAddresses = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/settings", Show).WithName("GetSettings").WithSummary("How the practice counts money and days, and which addresses are one's own.");
        api.MapPut("/settings", Change).WithName("EditSettings").WithSummary("Changes how the practice counts money and days, and which addresses are one's own.")
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<Ok<Settings>> Show(HttpResponse response, Store store, CancellationToken cancel)
    {
        var workspace = await store.Workspace(cancel);
        Versions.Tell(response, workspace.Version);
        return TypedResults.Ok(new Settings(workspace.Name, workspace.Currency, workspace.TimeZone, workspace.RestDays, workspace.OwnAddresses, workspace.IsSample));
    }

    private static async Task<Results<Ok<EditSettings.Answer>, ProblemHttpResult>> Change(Edit body, HttpContext http, Store store, CancellationToken cancel)
    {
        var answer = await new EditSettings(store).Run(new EditSettings.Ask(body.Currency, body.TimeZone, body.RestDays, Versions.Seen(http.Request), body.OwnAddresses), cancel);
        if (answer.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(http.Response, answer.Value.Version);
        return TypedResults.Ok(answer.Value);
    }
}
