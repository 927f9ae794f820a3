using Evenkeel.App.History;
using Evenkeel.App.Import;
using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Tells all there is to tell about one person; of who was merged away, about the one who stands for them.</summary>
public sealed class ShowPerson(Store.Store store)
{
    public const int LargestPage = 200;

    /// <param name="Skip">How much of what happened is passed over.</param>
    /// <param name="Take">How much of what happened is told.</param>
    public sealed record Ask(Guid Id, int Skip = 0, int Take = 50);

    /// <param name="Leads">In every role; the newest first.</param>
    /// <param name="Tasks">Steps with them or for their leads: open ones in the order of their days, then those that are done, the latest first.</param>
    /// <param name="Events">What happened, the newest first, a page of it; a conversation stands where its latest contact does.</param>
    /// <param name="EventsTotal">How much happened on all pages.</param>
    public sealed record Answer(
        Guid Id, string? ExternalId, int Version, string Name, string? GivenName, string? FamilyName, Guid? OrganisationId, string? Organisation, string? Role,
        IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, IReadOnlyList<string> Links, IReadOnlyList<string> Tags, string? Notes, DateOnly? MetOn, string? MetWhere, string? Source, int? RhythmDays,
        IReadOnlyList<LeadOf> Leads, IReadOnlyList<ListTasks.Row> Tasks, IReadOnlyList<OwnValuesOf.Value> Own, IReadOnlyList<Origin> Origins, IReadOnlyList<LifeEvent> Events,
        int EventsTotal, TieNow Tie);

    /// <summary>How one stands with them.</summary>
    /// <param name="State">Null where there is no tie that could go cold.</param>
    /// <param name="RhythmDays">How often one is in touch, in days: as chosen, or as usual.</param>
    public sealed record TieNow(TieState? State, int RhythmDays, DateOnly? LastContactOn, int? Silence);

    /// <returns>The person, or <c>person.unknown</c> or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel) => ask.Take is < 1 or > LargestPage || ask.Skip < 0
        ? new Refusal("page.size", LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : await Tell(ask, cancel);

    /// <summary>The person with everything that happened.</summary>
    /// <returns>The person, or <c>person.unknown</c>.</returns>
    internal Task<Result<Answer>> Whole(Guid id, CancellationToken cancel) => Tell(new Ask(id, 0, int.MaxValue), cancel, apart: true);

    private async Task<Result<Answer>> Tell(Ask ask, CancellationToken cancel, bool apart = false)
    {
        if (await FindPerson.Standing(store, ask.Id, cancel) is not { } person)
            return new Refusal("person.unknown");
        var external = await ExternalIds.Of(store, new HashSet<Guid> { person.Id }, cancel);
        var leads = await LeadOf.Person(store, person.Id, cancel);
        var tasks = await Tasks(person.Id, cancel);
        var beside = await LifeEvent.Of(store, leads, tasks, person.MetOn, person.MetWhere, cancel);
        var (events, total) = await LifePage.Person(store, person.Id, beside, ask.Skip, ask.Take, apart, cancel);
        return new Answer(
            person.Id, external.GetValueOrDefault(person.Id), person.Version, person.Name, person.GivenName, person.FamilyName, person.OrganisationId,
            await store.Organisations.Where(organisation => organisation.Id == person.OrganisationId).Select(organisation => organisation.Name).FirstOrDefaultAsync(cancel),
            person.Role, person.Emails, person.Phones, person.Links, person.Tags, person.Notes, person.MetOn, person.MetWhere,
            await store.Sources.Where(source => source.Id == person.SourceId).Select(source => source.Name).FirstOrDefaultAsync(cancel), person.RhythmDays,
            leads, tasks, await OwnValuesOf.Of(store, PeopleTables.People.Kind, person.Id, cancel), await Origin.Of(store, person.Id, cancel),
            events, total, await Tie(person.Id, cancel));
    }

    private async Task<TieNow> Tie(Guid person, CancellationToken cancel)
    {
        var zone = (await store.Workspace(cancel)).Zone();
        var today = CalendarDay.Of(store.Clock.Now(), zone);
        var tie = (await People.Tie.Load(store, CalendarDay.Start(today.AddDays(1), zone), cancel, person)).Single();
        return new TieNow(tie.State(today), tie.RhythmDays, tie.LastOn, tie.Silence(today));
    }

    private async Task<List<ListTasks.Row>> Tasks(Guid person, CancellationToken cancel)
    {
        var all = (await new ListTasks(store).Run(new ListTasks.Ask(PersonId: person, Take: ListTasks.LargestPage), cancel)).Value.Tasks;
        return [.. all.Where(task => task.DoneOn is null), .. all.Where(task => task.DoneOn is not null).OrderByDescending(task => task.DoneOn).ThenByDescending(task => task.Id)];
    }
}
