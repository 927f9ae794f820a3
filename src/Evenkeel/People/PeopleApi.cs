using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.People;

/// <summary>People over HTTP.</summary>
internal static class PeopleApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people");
        people.MapGet("/", List).WithName("ListPeople").WithSummary("People, a page at a time, by name.");
        people.MapPost("/tag", Tag).WithName("TagPeople").WithSummary("Gives up to 200 people a tag at once, or takes one off them; those who do not allow it are named.");
        api.MapGet("/tags", Tags).WithName("ListTags").WithSummary("The tags of people or organisations, the most used first.");
        people.MapGet("/ties", Ties).WithName("ListTies").WithSummary("How alive one's ties are, and whom to contact now.");
        api.MapPost("/notes", Capture).WithName("CaptureNote").WithSummary("Makes of one line the person, the contact, the lead and the next step that it speaks of.");
        people.MapPost("/", Add).WithName("AddPerson").WithSummary("Writes down a person.");
        people.MapGet("/{id:guid}", Show).WithName("GetPerson").WithSummary("One person with their leads, next steps and what happened, a page of it.").ProducesProblem(StatusCodes.Status404NotFound);
        people.MapPut("/{id:guid}", Edit).WithName("EditPerson").WithSummary("Replaces what is said about a person.").Conditional();
        people.MapDelete("/{id:guid}", Erase).WithName("ErasePerson").WithSummary("Erases a person everywhere, the history included. It cannot be undone.").Conditional();
        people.MapGet("/{id:guid}/export", Export).WithName("ExportPerson").WithSummary("Everything that is kept about one person, in one document.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <param name="search">Names, addresses and organisations.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">1 … 200; 50 when null.</param>
    private static async Task<Results<Ok<ListPeople.Answer>, ProblemHttpResult>> List(
        Store store, NameIndex names, CancellationToken cancel, string? search = null, string? tag = null, Guid? organisation = null, int? skip = null, int? take = null) =>
        Answer(await new ListPeople(store, names).Run(new(search, tag, organisation, skip ?? 0, take ?? 50), cancel));

    private static async Task<Results<Ok<TagsChanged>, ProblemHttpResult>> Tag(TagPeople.Ask body, Store store, CancellationToken cancel) =>
        body.People is null ? Problem.Of(new Refusal("people.none-chosen")) : Answer(await new TagPeople(store).Run(body, cancel));

    /// <param name="organisations">Those of organisations; of people when false.</param>
    private static async Task<Ok<ListTags.Answer>> Tags(Store store, CancellationToken cancel, bool organisations = false) => TypedResults.Ok(await new ListTags(store).Run(new(organisations), cancel));

    /// <param name="dryRun">Say what it would become, and change nothing.</param>
    private static async Task<Results<Ok<CaptureNote.Answer>, ProblemHttpResult>> Capture(NoteBody body, Store store, CancellationToken cancel, bool dryRun = false) =>
        Answer(await new CaptureNote(store).Run(new(body.Text, dryRun), cancel));

    /// <param name="show">to-contact, going-cold, dormant or all; to-contact when null.</param>
    /// <param name="asOf">Only what happened before that day is known; all when null.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">1 … 200; 50 when null.</param>
    private static async Task<Results<Ok<TiesDocument>, ProblemHttpResult>> Ties(
        Store store, TiesHeld held, CancellationToken cancel, string? show = null, DateOnly? asOf = null, int? skip = null, int? take = null)
    {
        if (show is not null && TieWords.List(show) is null)
            return Problem.Of(new Refusal("ties.list", show, string.Join(", ", TieWords.Lists.Select(list => list.Name))));
        var ties = await new ListTies(store, held).Run(new(TieWords.List(show) ?? TieList.ToContact, asOf, skip ?? 0, take ?? 50), cancel);
        return ties.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(TiesDocument.Of(ties.Value, await new GainOfTies(store).Run(new(ties.Value.People, asOf), cancel)));
    }

    /// <param name="skip">How much of what happened to pass over.</param>
    /// <param name="take">How much of what happened to tell: 1 … 200; 50 when null.</param>
    private static async Task<Results<Ok<ShowPerson.Answer>, ProblemHttpResult>> Show(
        Guid id, HttpResponse response, Store store, CancellationToken cancel, int? skip = null, int? take = null)
    {
        var person = await new ShowPerson(store).Run(new(id, skip ?? 0, take ?? 50), cancel);
        if (person.Refusal is null)
            Versions.Tell(response, person.Value.Version);
        return Answer(person);
    }

    private static async Task<Results<Created<Changed>, ProblemHttpResult>> Add(PersonFields body, HttpResponse response, Store store, CancellationToken cancel)
    {
        var added = await new AddPerson(store).Run(new(body), cancel);
        if (added.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, added.Value.Version);
        return TypedResults.Created($"/api/people/{added.Value.Id}", added.Value);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Edit(Guid id, PersonFields body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new EditPerson(store).Run(new(id, body, Versions.Seen(http.Request)), cancel), person => person.Version, http);

    private static async Task<Results<Ok<ErasePerson.Answer>, ProblemHttpResult>> Erase(Guid id, HttpContext http, Store store, NameIndex names, CancellationToken cancel) =>
        Answer(await new ErasePerson(store, names).Run(new(id, Versions.Seen(http.Request)), cancel));

    private static async Task<Results<Ok<ExportPerson.Answer>, ProblemHttpResult>> Export(Guid id, Store store, CancellationToken cancel) =>
        Answer(await new ExportPerson(store).Run(new(id), cancel));

    private static Results<Ok<T>, ProblemHttpResult> Answer<T>(Result<T> result) =>
        result.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(result.Value);
}

/// <param name="Text">Such as "Ana Silva, ana@festival.pt, met at the chamber evening, wants a campaign, call Tuesday".</param>
public sealed record NoteBody(string? Text);
