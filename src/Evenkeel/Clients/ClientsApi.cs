using Evenkeel.App.Clients;
using Evenkeel.App.Store;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenkeel.Clients;

/// <summary>The figures of clients over HTTP.</summary>
internal static class ClientsApi
{
    /// <param name="Hours">A week, by the id of the client; null or 0 for nothing said. Clients that are left out stay as they are.</param>
    public sealed record Attention(IReadOnlyDictionary<Guid, decimal?> Hours);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/clients", Measure).WithName("MeasureClients").WithSummary("For every client what came back for what went in, and how much hangs on the largest.");
        api.MapPut("/clients/attention", Edit).WithName("EditAttention").WithSummary("Says how many hours of a week clients are meant to get.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<EditAttention.Answer>, ProblemHttpResult>> Edit(Attention body, Store store, CancellationToken cancel)
    {
        var edited = await new EditAttention(store).Run(new(body.Hours), cancel);
        return edited.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(edited.Value);
    }

    /// <param name="months">Of the last so many months, 1 … 120; all when left out.</param>
    /// <param name="asOf">What was known before this day; everything up to today when left out.</param>
    /// <param name="into">Everything in this currency (ISO 4217), as far as exchange rates are known; nothing is converted when left out.</param>
    private static async Task<Results<Ok<ClientsDocument>, ProblemHttpResult>> Measure(Store store, ClientsHeld held, CancellationToken cancel, int? months = null, DateOnly? asOf = null, [FromQuery(Name = "in")] string? into = null)
    {
        var clients = asOf is null
            ? await held.Of(store, await store.Today(cancel), months, cancel, into)
            : await new MeasureClients(store).Run(new MeasureClients.Ask(asOf, months, into), cancel);
        return clients.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(ClientsDocument.Of(clients.Value));
    }
}
