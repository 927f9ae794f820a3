using Evenkeel.App.History;
using Evenkeel.App.Import;
using Evenkeel.App.Lists;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Tells all there is to tell about one organisation.</summary>
public sealed class ShowOrganisation(Store.Store store)
{
    public sealed record Ask(Guid Id);

    /// <param name="Leads">The newest first.</param>
    /// <param name="Events">What happened, the newest first.</param>
    public sealed record Answer(
        Guid Id, string? ExternalId, int Version, string Name, string? Website, IReadOnlyList<string> Tags, string? Notes, IReadOnlyList<Member> People, IReadOnlyList<LeadOf> Leads,
        IReadOnlyList<OwnValuesOf.Value> Own, IReadOnlyList<Origin> Origins, IReadOnlyList<LifeEvent> Events);

    /// <summary>Somebody of it.</summary>
    public sealed record Member(Guid Id, string Name, string? Role);

    /// <returns>The organisation, or <c>organisation.unknown</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (await store.Organisations.AsNoTracking().SingleOrDefaultAsync(organisation => organisation.Id == ask.Id, cancel) is not { } organisation)
            return new Refusal("organisation.unknown");
        var external = await ExternalIds.Of(store, new HashSet<Guid> { organisation.Id }, cancel);
        var leads = await LeadOf.Organisation(store, organisation.Id, cancel);
        return new Answer(
            organisation.Id, external.GetValueOrDefault(organisation.Id), organisation.Version, organisation.Name, organisation.Website, organisation.Tags, organisation.Notes,
            await store.People.AsNoTracking().Where(person => person.OrganisationId == organisation.Id).OrderBy(person => person.NameKey).ThenBy(person => person.Id)
                .Select(person => new Member(person.Id, person.Name, person.Role)).ToListAsync(cancel),
            leads, await OwnValuesOf.Of(store, PeopleTables.Organisations.Kind, organisation.Id, cancel), await Origin.Of(store, organisation.Id, cancel),
            [.. (await LifeEvent.Of(store, leads, [], null, null, cancel)).Select(happened => happened.Event)]);
    }
}
