using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Lists leads, a page at a time: open ones by when they were opened, ended ones by when they ended, the newest first.</summary>
public sealed class ListLeads(Store.Store store)
{
    public const int LargestPage = 200;

    /// <param name="IsOpen">Null for both.</param>
    /// <param name="Search">Part of the lead's name, its person's or its organisation's, however it is written.</param>
    /// <param name="Skip">How many to pass over.</param>
    public sealed record Ask(bool? IsOpen = null, string? Search = null, int Skip = 0, int Take = 50);

    /// <param name="Total">How many there are on all pages.</param>
    public sealed record Answer(IReadOnlyList<Row> Leads, int Total);

    public sealed record Row(
        Guid Id, string? ExternalId, int Version, string Name, string? Person, string? Organisation, string? Stage, DateTime OpenedAt, DateTime? ClosedAt, Outcome? Outcome,
        Money? Value);

    /// <returns>The page, or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > LargestPage || ask.Skip < 0)
            return new Refusal("page.size", LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var found = from lead in store.Leads.AsNoTracking()
                    join person in store.People on lead.PersonId equals person.Id into people
                    from person in people.DefaultIfEmpty()
                    join organisation in store.Organisations on lead.OrganisationId equals organisation.Id into organisations
                    from organisation in organisations.DefaultIfEmpty()
                    join stage in store.Stages on lead.StageId equals stage.Id into stages
                    from stage in stages.DefaultIfEmpty()
                    select new { lead, person, organisation, stage };
        if (ask.IsOpen is { } open)
            found = found.Where(row => (row.lead.Outcome == null) == open);
        if (ask.Search is { } search && SearchKey.Of(search) is { Length: > 0 } key)
            found = found.Where(row => row.lead.NameKey.Contains(key)
                || (row.person != null && row.person.NameKey.Contains(key)) || (row.organisation != null && row.organisation.NameKey.Contains(key)));
        var total = await found.CountAsync(cancel);
        var page = await found.OrderByDescending(row => row.lead.ClosedAt ?? row.lead.OpenedAt).ThenByDescending(row => row.lead.Id).Skip(ask.Skip).Take(ask.Take)
            .Select(row => new
            {
                row.lead,
                Person = row.person == null ? null : row.person.Name,
                Organisation = row.organisation == null ? null : row.organisation.Name,
                Stage = row.stage == null ? null : row.stage.Name,
            }).ToListAsync(cancel);
        var external = await ExternalIds.Of(store, LeadTables.Leads.Kind, page.Select(row => row.lead.Id).ToHashSet(), cancel);
        return new Answer(
            [.. page.Select(row => new Row(
                row.lead.Id, external.GetValueOrDefault(row.lead.Id), row.lead.Version, row.lead.Name, row.Person, row.Organisation, row.Stage,
                row.lead.OpenedAt, row.lead.ClosedAt, row.lead.Outcome, row.lead.Value))],
            total);
    }
}
