using Evenkeel.App.Mailboxes;
using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.Core;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Mailboxes;

/// <summary>Mailboxes over HTTP.</summary>
internal static class MailboxesApi
{
    /// <param name="Port">993 for tls, 143 for the others when null.</param>
    /// <param name="Security">tls, starttls, or none on this machine; tls when null.</param>
    /// <param name="Password">Best one for this application alone. It is kept locked and told to nobody.</param>
    /// <param name="Address">The mailbox's own address; the user when null and one.</param>
    /// <param name="Folders">To be read beside the inbox and what was sent.</param>
    public sealed record NewMailbox(string? Host, int? Port, string? Security, string? User, string? Password, string? Address = null, IReadOnlyList<string>? Folders = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var mailboxes = api.MapGroup("/mailboxes");
        mailboxes.MapGet("/", List).WithName("ListMailboxes").WithSummary("The mailboxes that are read, each with what came of its last readings.");
        mailboxes.MapPost("/", Connect).WithName("ConnectMailbox").WithSummary("Logs in to a mailbox by IMAP and reads it from then on; nothing is changed there.");
        mailboxes.MapPost("/{id:guid}/fetch", Fetch).WithName("FetchNow").WithSummary("Has a mailbox read at once; the list says what came of it.").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        mailboxes.MapPost("/{id:guid}/pause", Pause).WithName("PauseMailbox").WithSummary("Stops reading a mailbox.").ProducesProblem(StatusCodes.Status404NotFound);
        mailboxes.MapPost("/{id:guid}/resume", Resume).WithName("ResumeMailbox").WithSummary("Goes on reading a mailbox where it stopped.").ProducesProblem(StatusCodes.Status404NotFound);
        mailboxes.MapDelete("/{id:guid}", Remove).WithName("RemoveMailbox").WithSummary("Takes a mailbox out, with its password; what came in from it stays.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<ListMailboxes.Answer>> List(Store store, CancellationToken cancel) => TypedResults.Ok(await new ListMailboxes(store).Run(cancel));

    /// <param name="dryRun">Log in, say which folders there are, and keep nothing.</param>
    private static async Task<Results<Ok<ConnectMailbox.Answer>, ProblemHttpResult>> Connect(
        NewMailbox body, Store store, SecretBox box, MailServer server, MailFetcher fetcher, CancellationToken cancel, bool dryRun = false)
    {
        if (ListMailboxes.ToSecurity(body.Security ?? "tls") is not { } security)
            return Problem.Of(new Refusal("mailbox.security"));
        var connected = await new ConnectMailbox(store, box, server).Run(new(body.Host, body.Port, security, body.User, body.Password, body.Address, body.Folders, dryRun), cancel);
        if (connected.Refusal is { } refusal)
            return Problem.Of(refusal);
        fetcher.Wake();
        return TypedResults.Ok(connected.Value);
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> Fetch(Guid id, Store store, MailFetcher fetcher, CancellationToken cancel)
    {
        if (await new FetchNow(store).Run(new(id), cancel) is { } refusal)
            return Problem.Of(refusal);
        fetcher.Wake();
        return TypedResults.Accepted("/api/mailboxes");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Pause(Guid id, Store store, CancellationToken cancel) => Done(await new PauseMailbox(store).Run(new(id), cancel));

    private static async Task<Results<NoContent, ProblemHttpResult>> Resume(Guid id, Store store, CancellationToken cancel) => Done(await new PauseMailbox(store).Run(new(id, IsPaused: false), cancel));

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(Guid id, Store store, CancellationToken cancel) => Done(await new RemoveMailbox(store).Run(new(id), cancel));

    private static Results<NoContent, ProblemHttpResult> Done(Refusal? refusal) => refusal is null ? TypedResults.NoContent() : Problem.Of(refusal);
}
