using Evenkeel.App.Leads;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Leads;

/// <summary>Leads over HTTP.</summary>
internal static class LeadsApi
{
    public sealed record NewLead(LeadFields Fields, Guid? StageId = null, DateTimeOffset? OpenedAt = null, TaskFields? NextStep = null);

    public sealed record Move(Guid StageId, DateTimeOffset? At = null);

    /// <param name="ReferredTo">The person's name; for referring only.</param>
    /// <param name="BeginsEngagement">Whether a won lead becomes an engagement; for winning only.</param>
    public sealed record End(string? Reason = null, string? ReferredTo = null, DateTimeOffset? At = null, bool BeginsEngagement = true);

    public sealed record Reopen(DateTimeOffset? At = null);

    /// <param name="Text">In Markdown; null for none.</param>
    public sealed record Notes(string? Text);

    public sealed record Link(string? Url, string? Title = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var leads = api.MapGroup("/leads");
        leads.MapGet("/", List).WithName("ListLeads").WithSummary("Leads, a page at a time, the newest first.");
        leads.MapPost("/", Add).WithName("AddLead").WithSummary("Writes down a new lead.");
        leads.MapPost("/change", Change).WithName("ChangeLeads").WithSummary("Changes one thing or several about up to 200 leads at once; those that do not allow it are named.");
        leads.MapGet("/table.csv", LeadTableFile.Get).WithName("GetLeadTable").WithSummary("The list of leads as a table, all pages of it.").Produces<byte[]>(StatusCodes.Status200OK, "text/csv");
        leads.MapGet("/board", Board).WithName("GetBoard").WithSummary("The open leads by stage, with what is to be expected of them within a month.");
        leads.MapGet("/count", Count).WithName("CountLeads").WithSummary("How many leads are open, and how many have ended.");
        leads.MapGet("/names", Names).WithName("ListNames").WithSummary("The stages in their order, and the names of offerings, sources, people and organisations.");
        leads.MapPost("/past", AddPast).WithName("AddPastLeads").WithSummary("Writes down how one's last leads ended, from memory.");
        leads.MapGet("/{id:guid}", Show).WithName("GetLead").WithSummary("One lead with all that happened to it.").ProducesProblem(StatusCodes.Status404NotFound);
        leads.MapPut("/{id:guid}", Edit).WithName("EditLead").WithSummary("Replaces what is said about a lead.").Conditional();
        leads.MapPost("/{id:guid}/move", MoveOn).WithName("MoveLead").WithSummary("Moves an open lead into another stage.").Conditional();
        foreach (var (route, outcome, summary) in new[]
        {
            ("win", Outcome.Won, "The client signed."), ("lose", Outcome.Lost, "The client said no."),
            ("decline", Outcome.Declined, "The user said no."), ("refer", Outcome.Referred, "The lead was passed on to somebody else."),
        })
            leads.MapPost($"/{{id:guid}}/{route}", (Guid id, End? body, HttpContext http, Store store, CancellationToken cancel) => EndAs(outcome, id, body, http, store, cancel))
                .WithName($"{char.ToUpperInvariant(route[0])}{route[1..]}Lead").WithSummary(summary).Conditional();
        leads.MapPost("/{id:guid}/reopen", OpenAgain).WithName("ReopenLead").WithSummary("Opens an ended lead again.").Conditional();
        leads.MapPut("/{id:guid}/notes", Note).WithName("NoteLead").WithSummary("Replaces the notes on a lead, in Markdown.").Conditional();
        leads.MapPost("/{id:guid}/links", Tie).WithName("LinkLead").WithSummary("Ties a file or page elsewhere to a lead.").Conditional();
        leads.MapDelete("/{id:guid}/links", Untie).WithName("UnlinkLead").WithSummary("Unties a file or page elsewhere from a lead, by its address.").Conditional();
    }

    /// <param name="stage">Only this one; an empty id for leads without a stage.</param>
    /// <param name="skip">How many leads of each stage to pass over.</param>
    private static async Task<Ok<ShowBoard.Answer>> Board(Store store, Chances chances, StageSums sums, CancellationToken cancel, Guid? stage = null, int? skip = null) =>
        TypedResults.Ok(await new ShowBoard(store, chances, sums).Run(new ShowBoard.Ask(stage, Math.Max(skip ?? 0, 0)), cancel));

    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">1 … 200; 50 when null.</param>
    /// <param name="chances">Whether each open lead's chance within a month is told.</param>
    private static async Task<Results<Ok<ListLeads.Answer>, ProblemHttpResult>> List(
        [AsParameters] LeadAddress address, Store store, Chances fits, NameIndex names, CancellationToken cancel, int? skip = null, int? take = null, bool chances = false)
    {
        var query = address.Query();
        return query.Refusal is { } refusal ? Problem.Of(refusal)
            : Answer(await new ListLeads(store, fits, names).Run(new(query.Value, skip ?? 0, take ?? 50, address.Order, address.IsDescending, chances, WithOwn: true), cancel));
    }

    private static async Task<Results<Ok<ChangeLeads.Answer>, ProblemHttpResult>> Change(ChangeLeads.Ask body, Store store, CancellationToken cancel) =>
        Answer(await new ChangeLeads(store).Run(body, cancel));

    private static async Task<Results<Ok<ShowLead.Answer>, ProblemHttpResult>> Show(Guid id, HttpResponse response, Store store, CancellationToken cancel)
    {
        var lead = await new ShowLead(store).Run(new ShowLead.Ask(id), cancel);
        if (lead.Refusal is null)
            Versions.Tell(response, lead.Value.Version);
        return Answer(lead);
    }

    private static async Task<Ok<CountLeads.Answer>> Count(Store store, CancellationToken cancel) => TypedResults.Ok(await new CountLeads(store).Run(cancel));

    private static async Task<Ok<ListNames.Answer>> Names(Store store, CancellationToken cancel) => TypedResults.Ok(await new ListNames(store).Run(cancel));

    private static async Task<Results<Created<Changed>, ProblemHttpResult>> Add(NewLead body, HttpResponse response, Store store, CancellationToken cancel)
    {
        var added = await new AddLead(store).Run(new AddLead.Ask(body.Fields, body.StageId, body.OpenedAt?.UtcDateTime, body.NextStep), cancel);
        if (added.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, added.Value.Version);
        return TypedResults.Created($"/api/leads/{added.Value.Id}", added.Value);
    }

    private static async Task<Results<Ok<AddPastLeads.Answer>, ProblemHttpResult>> AddPast(AddPastLeads.Ask body, Store store, CancellationToken cancel)
    {
        var added = await new AddPastLeads(store).Run(body, cancel);
        return added is { Refusal: null, Value.Wrong.Count: > 0 } ? Problem.Of(added.Value.Wrong.Values.First()) : Answer(added);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Edit(Guid id, LeadFields body, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new EditLead(store).Run(new EditLead.Ask(id, body, Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> MoveOn(Guid id, Move body, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new MoveLead(store).Run(new MoveLead.Ask(id, body.StageId, body.At?.UtcDateTime, Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> EndAs(
        Outcome outcome, Guid id, End? body, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new EndLead(store).Run(
            new EndLead.Ask(id, outcome, body?.Reason, body?.ReferredTo, body?.At?.UtcDateTime, Versions.Seen(http.Request), body?.BeginsEngagement ?? true), cancel), http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> OpenAgain(Guid id, Reopen? body, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new ReopenLead(store).Run(new ReopenLead.Ask(id, body?.At?.UtcDateTime, Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Note(Guid id, Notes body, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new NoteLead(store).Run(new NoteLead.Ask(id, body.Text, Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Tie(Guid id, Link body, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new LinkLead(store).Run(new LinkLead.Ask(id, body.Url, body.Title, Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Untie(Guid id, string url, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new UnlinkLead(store).Run(new UnlinkLead.Ask(id, url, Versions.Seen(http.Request)), cancel), http);

    private static Results<Ok<Changed>, ProblemHttpResult> Changed(Result<Changed> changed, HttpContext http) => Versions.Changed(changed, lead => lead.Version, http);

    private static Results<Ok<T>, ProblemHttpResult> Answer<T>(Result<T> result) =>
        result.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(result.Value);
}
