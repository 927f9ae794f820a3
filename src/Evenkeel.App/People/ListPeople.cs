using Evenkeel.App.Leads;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Lists the people whom one knows by name, a page at a time.</summary>
public sealed class ListPeople(Store.Store store, NameIndex names)
{
    /// <param name="Search">Names, addresses and organisations; null for all.</param>
    /// <param name="Tag">However it is cased; null for all.</param>
    /// <param name="OrganisationId">Null for all.</param>
    public sealed record Ask(string? Search = null, string? Tag = null, Guid? OrganisationId = null, int Skip = 0, int Take = 50);

    /// <param name="Total">How many there are on all pages.</param>
    public sealed record Answer(IReadOnlyList<Row> People, int Total);

    /// <param name="Lead">The last one whose client they are: an open one, or the one that ended last.</param>
    /// <param name="NextStep">The first thing to do with them or for their leads.</param>
    public sealed record Row(
        Guid Id, int Version, string Name, Guid? OrganisationId, string? Organisation, string? Role, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, IReadOnlyList<string> Tags,
        Guid? LeadId, string? Lead, Outcome? Outcome, string? NextStep, DateOnly? NextStepOn, bool IsOverdue);

    /// <returns>The page, or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > ListLeads.LargestPage || ask.Skip < 0)
            return new Refusal("page.size", ListLeads.LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var (people, named, total) = (store.People.AsNoTracking(), (List<Guid>?)null, (int?)null);
        if (!string.IsNullOrWhiteSpace(ask.Search) && string.IsNullOrWhiteSpace(ask.Tag) && ask.OrganisationId is null)
        {
            // A family name may be that of thousands: the page is found in memory, and only its people are asked for.
            (named, total) = (await names.Of(store, cancel)).ByName(ask.Search, PeopleTables.People.Kind, ask.Skip, ask.Take);
            people = people.Where(person => named.Contains(person.Id));
        }
        else if (!string.IsNullOrWhiteSpace(ask.Search))
        {
            var searched = (await names.Of(store, cancel)).Ids(ask.Search, PeopleTables.People.Kind);
            people = people.Where(person => searched.Contains(person.Id));
        }
        if (ask.OrganisationId is { } organisation)
            people = people.Where(person => person.OrganisationId == organisation);
        if (!string.IsNullOrWhiteSpace(ask.Tag) && SearchKey.Of(ask.Tag) is var key)
        {
            var tagged = (await store.People.AsNoTracking().Select(person => new { person.Id, person.Tags }).ToListAsync(cancel))
                .Where(person => person.Tags.Exists(tag => SearchKey.Of(tag) == key)).Select(person => person.Id).ToList();
            people = people.Where(person => tagged.Contains(person.Id));
        }
        // Those of a page are put in order here: a statement that orders them reads everybody in their order.
        var those = named is null ? people.OrderBy(person => person.NameKey).ThenBy(person => person.Id).Skip(ask.Skip).Take(ask.Take) : people;
        var page = await those
            .Select(person => new { Person = person, Organisation = store.Organisations.Where(of => of.Id == person.OrganisationId).Select(of => of.Name).FirstOrDefault() })
            .ToListAsync(cancel);
        if (named is not null)
            page = [.. page.OrderBy(row => named.IndexOf(row.Person.Id))];
        var ids = page.ConvertAll(row => row.Person.Id);
        var leads = (await store.Leads.AsNoTracking().Where(lead => lead.PersonId != null && ids.Contains(lead.PersonId.Value)).ToListAsync(cancel))
            .OrderBy(lead => lead.Outcome is not null).ThenByDescending(lead => lead.ClosedAt ?? lead.OpenedAt).ThenBy(lead => lead.Id).ToLookup(lead => lead.PersonId!.Value);
        var steps = await Steps(ids, leads, cancel);
        var today = await store.Today(cancel);
        return new Answer(page.ConvertAll(row =>
        {
            var (person, lead, step) = (row.Person, leads[row.Person.Id].FirstOrDefault(), steps.GetValueOrDefault(row.Person.Id));
            return new Row(
                person.Id, person.Version, person.Name, person.OrganisationId, row.Organisation, person.Role, person.Emails, person.Phones, person.Tags,
                lead?.Id, lead?.Name, lead?.Outcome, step?.Text, step?.DueOn, step?.DueOn < today);
        }), total ?? await people.CountAsync(cancel));
    }

    private async Task<Dictionary<Guid, NextStep>> Steps(List<Guid> people, ILookup<Guid, Lead> leads, CancellationToken cancel)
    {
        var clients = leads.SelectMany(person => person, (person, lead) => (person.Key, lead.Id)).ToDictionary(pair => pair.Id, pair => (Guid?)pair.Key);
        var theirs = clients.Keys.ToList();
        var open = await store.Tasks.AsNoTracking()
            .Where(step => step.DoneOn == null && ((step.PersonId != null && people.Contains(step.PersonId.Value)) || (step.LeadId != null && theirs.Contains(step.LeadId.Value)))).ToListAsync(cancel);
        return open.InOrder().SelectMany(step => new[] { step.PersonId, step.LeadId is { } lead ? clients.GetValueOrDefault(lead) : null }.OfType<Guid>(), (step, person) => (person, step))
            .DistinctBy(pair => pair.person).ToDictionary(pair => pair.person, pair => pair.step);
    }
}
