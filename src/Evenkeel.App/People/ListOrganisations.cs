using Evenkeel.App.Leads;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Lists organisations by name, a page at a time.</summary>
public sealed class ListOrganisations(Store.Store store, NameIndex names)
{
    /// <param name="Search">Null for all.</param>
    /// <param name="Tag">However it is cased; null for all.</param>
    public sealed record Ask(string? Search = null, string? Tag = null, int Skip = 0, int Take = 50);

    /// <param name="Total">How many there are on all pages.</param>
    public sealed record Answer(IReadOnlyList<Row> Organisations, int Total);

    /// <param name="People">How many people of it are known.</param>
    /// <param name="OpenLeads">How many of its leads are open.</param>
    /// <param name="Leads">How many leads it has had.</param>
    public sealed record Row(Guid Id, int Version, string Name, string? Website, IReadOnlyList<string> Tags, int People, int OpenLeads, int Leads);

    /// <returns>The page, or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > ListLeads.LargestPage || ask.Skip < 0)
            return new Refusal("page.size", ListLeads.LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var (organisations, named, total) = (store.Organisations.AsNoTracking(), (List<Guid>?)null, (int?)null);
        if (!string.IsNullOrWhiteSpace(ask.Search) && string.IsNullOrWhiteSpace(ask.Tag))
        {
            (named, total) = (await names.Of(store, cancel)).ByName(ask.Search, PeopleTables.Organisations.Kind, ask.Skip, ask.Take);
            organisations = organisations.Where(organisation => named.Contains(organisation.Id));
        }
        else if (!string.IsNullOrWhiteSpace(ask.Search))
        {
            var searched = (await names.Of(store, cancel)).Ids(ask.Search, PeopleTables.Organisations.Kind);
            organisations = organisations.Where(organisation => searched.Contains(organisation.Id));
        }
        if (!string.IsNullOrWhiteSpace(ask.Tag) && SearchKey.Of(ask.Tag) is var key)
        {
            var tagged = (await store.Organisations.AsNoTracking().Select(organisation => new { organisation.Id, organisation.Tags }).ToListAsync(cancel))
                .Where(organisation => organisation.Tags.Exists(tag => SearchKey.Of(tag) == key)).Select(organisation => organisation.Id).ToList();
            organisations = organisations.Where(organisation => tagged.Contains(organisation.Id));
        }
        var those = named is null ? organisations.OrderBy(organisation => organisation.NameKey).ThenBy(organisation => organisation.Id).Skip(ask.Skip).Take(ask.Take) : organisations;
        var page = await those
            .Select(organisation => new Row(
                organisation.Id, organisation.Version, organisation.Name, organisation.Website, organisation.Tags,
                store.People.Count(person => person.OrganisationId == organisation.Id),
                store.Leads.Count(lead => lead.OrganisationId == organisation.Id && lead.Outcome == null), store.Leads.Count(lead => lead.OrganisationId == organisation.Id)))
            .ToListAsync(cancel);
        if (named is not null)
            page = [.. page.OrderBy(row => named.IndexOf(row.Id))];
        return new Answer(page, total ?? await organisations.CountAsync(cancel));
    }
}
