using Evenkeel.App.Store;
using Evenkeel.App.Time;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenkeel.Time;

/// <summary>The balance of weeks over HTTP.</summary>
internal static class BalanceApi
{
    /// <param name="Hours">A week, by purpose (prospect, produce, network, own, admin); none where it is left out, null or 0.</param>
    public sealed record Targets(IReadOnlyDictionary<string, double?> Hours);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/balance", Measure).WithName("MeasureBalance").WithSummary("Weeks by purpose beside what they are meant to have, and how much comes back by itself.");
        api.MapPut("/balance/targets", Edit).WithName("EditTargets").WithSummary("Says how much of each purpose a week is meant to have.").ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    /// <param name="weeks">The last so many, 1 … 104; 8 when left out.</param>
    /// <param name="asOf">What was known before this day; everything up to today when left out.</param>
    /// <param name="into">Revenue in this currency (ISO 4217), as far as exchange rates are known; nothing is converted when left out.</param>
    private static async Task<Results<Ok<BalanceDocument>, ProblemHttpResult>> Measure(HttpResponse response, Store store, BalanceHeld held, CancellationToken cancel, int? weeks = null, DateOnly? asOf = null, [FromQuery(Name = "in")] string? into = null)
    {
        var balance = weeks is null && asOf is null && into is null ? await held.Of(store, cancel) : await new MeasureBalance(store).Run(new MeasureBalance.Ask(weeks, asOf, into), cancel);
        if (balance.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, (await store.Workspace(cancel)).Version);
        return TypedResults.Ok(BalanceDocument.Of(balance.Value));
    }

    private static async Task<Results<Ok<EditTargets.Answer>, ProblemHttpResult>> Edit(Targets body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new EditTargets(store).Run(new(body.Hours, Versions.Seen(http.Request)), cancel), edited => edited.Version, http);
}
