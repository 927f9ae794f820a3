using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>Lists what is agreed with clients, a page at a time: what runs first, then by the first day, the latest first.</summary>
public sealed class ListEngagements(Store.Store store)
{
    /// <summary>Which can be asked for.</summary>
    public static readonly IReadOnlyList<string> Shows = ["running", "ended", "all"];

    /// <param name="Show">One of <see cref="Shows"/>; all when null. What begins later is running.</param>
    /// <param name="Client">An organisation, with its people, or a person; null for all.</param>
    public sealed record Ask(string? Show = null, Guid? Client = null, int Skip = 0, int Take = 50);

    /// <param name="Total">How many there are on all pages.</param>
    /// <param name="Running">How many are running, whichever are shown.</param>
    /// <param name="HoursPerWeek">Of those that have begun and say so.</param>
    public sealed record Answer(IReadOnlyList<Row> Engagements, int Total, int Running, decimal HoursPerWeek);

    /// <param name="EndsOn">The last day; null while no end is known.</param>
    /// <param name="IsRunning">Whether its last day is not over.</param>
    public sealed record Row(
        Guid Id, int Version, string Name, Guid? OrganisationId, string? Organisation, Guid? PersonId, string? Person, string? Billing, DateOnly? StartsOn, DateOnly? EndsOn, decimal? HoursPerWeek, Money? Amount, bool IsRunning);

    /// <returns>The page, or <c>page.size</c> or <c>page.show</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > ListLeads.LargestPage || ask.Skip < 0)
            return new Refusal("page.size", ListLeads.LargestPage.ToString(CultureInfo.InvariantCulture));
        if (ask.Show is { } show && !Shows.Contains(show))
            return new Refusal("page.show", show, string.Join(", ", Shows));
        var today = await store.Today(cancel);
        var found = store.Engagements.AsNoTracking();
        if (ask.Client is { } client)
            found = found.Where(of => of.OrganisationId == client || (of.OrganisationId == null && (of.PersonId == client || store.People.Any(person => person.Id == of.PersonId && person.OrganisationId == client))));
        var running = found.Where(of => of.EndsOn == null || of.EndsOn >= today);
        if (ask.Show is "running")
            found = running;
        if (ask.Show is "ended")
            found = found.Where(of => of.EndsOn < today);
        var page = await found.OrderByDescending(of => of.EndsOn == null || of.EndsOn >= today).ThenBy(of => of.StartsOn == null).ThenByDescending(of => of.StartsOn).ThenByDescending(of => of.Id)
            .Skip(ask.Skip).Take(ask.Take)
            .Select(of => new
            {
                Engagement = of,
                Organisation = store.Organisations.Where(organisation => organisation.Id == of.OrganisationId).Select(organisation => organisation.Name).FirstOrDefault(),
                Person = store.People.Where(person => person.Id == of.PersonId).Select(person => person.Name).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return new Answer(
            page.ConvertAll(row => Of(row.Engagement, row.Organisation, row.Person, today)), await found.CountAsync(cancel), await running.CountAsync(cancel),
            await running.Where(of => of.StartsOn == null || of.StartsOn <= today).SumAsync(of => of.MinutesPerWeek ?? 0, cancel) / 60m);
    }

    private static Row Of(Engagement of, string? organisation, string? person, DateOnly today) => new(
        of.Id, of.Version, of.Name, of.OrganisationId, organisation, of.PersonId, person, of.Billing, of.StartsOn, of.EndsOn, of.MinutesPerWeek / 60m, of.Amount, !(of.EndsOn < today));
}
