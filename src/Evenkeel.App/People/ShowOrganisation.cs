using Evenkeel.App.History;
using Evenkeel.App.Import;
using Evenkeel.App.Lists;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Tells all there is to tell about one organisation; of one that was merged away, about the one that stands for it.</summary>
public sealed class ShowOrganisation(Store.Store store)
{
    public const int LargestPage = ShowPerson.LargestPage;

    /// <param name="Skip">How much of what happened is passed over.</param>
    /// <param name="Take">How much of what happened is told.</param>
    public sealed record Ask(Guid Id, int Skip = 0, int Take = 50);

    /// <param name="Leads">The newest first.</param>
    /// <param name="Events">What happened with it and its people, the newest first, a page of it; a conversation stands where its latest contact does.</param>
    /// <param name="EventsTotal">How much happened on all pages.</param>
    public sealed record Answer(
        Guid Id, string? ExternalId, int Version, string Name, string? Website, IReadOnlyList<string> Tags, string? Notes, IReadOnlyList<Member> People, IReadOnlyList<LeadOf> Leads,
        IReadOnlyList<OwnValuesOf.Value> Own, IReadOnlyList<Origin> Origins, IReadOnlyList<LifeEvent> Events, int EventsTotal);

    /// <summary>Somebody of it.</summary>
    public sealed record Member(Guid Id, string Name, string? Role);

    /// <returns>The organisation, or <c>organisation.unknown</c> or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > LargestPage || ask.Skip < 0)
            return new Refusal("page.size", LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (await FindOrganisation.Standing(store, ask.Id, cancel) is not { } organisation)
            return new Refusal("organisation.unknown");
        var external = await ExternalIds.Of(store, new HashSet<Guid> { organisation.Id }, cancel);
        var leads = await LeadOf.Organisation(store, organisation.Id, cancel);
        var (events, total) = await LifePage.Organisation(store, organisation.Id, await LifeEvent.Of(store, leads, [], null, null, cancel), ask.Skip, ask.Take, cancel);
        return new Answer(
            organisation.Id, external.GetValueOrDefault(organisation.Id), organisation.Version, organisation.Name, organisation.Website, organisation.Tags, organisation.Notes,
            await store.People.AsNoTracking().Where(person => person.OrganisationId == organisation.Id).OrderBy(person => person.NameKey).ThenBy(person => person.Id)
                .Select(person => new Member(person.Id, person.Name, person.Role)).ToListAsync(cancel),
            leads, await OwnValuesOf.Of(store, PeopleTables.Organisations.Kind, organisation.Id, cancel), await Origin.Of(store, organisation.Id, cancel),
            events, total);
    }
}
