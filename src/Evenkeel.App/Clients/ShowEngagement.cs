using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>Shows what was agreed, and what came of it so far.</summary>
public sealed class ShowEngagement(Store.Store store)
{
    public sealed record Ask(Guid Id);

    /// <param name="Lead">From which it came.</param>
    /// <param name="Hours">Worked so far, of time that names it.</param>
    /// <param name="OtherHours">Worked for its organisation between its days, of time that names no engagement.</param>
    /// <param name="Invoiced">So far with tax, each currency for itself, of invoices that name it.</param>
    public sealed record Answer(
        Guid Id, string? ExternalId, int Version, string Name, Guid? OrganisationId, string? Organisation, Guid? PersonId, string? Person, Guid? LeadId, string? Lead, string? Billing, DateOnly? StartsOn, DateOnly? EndsOn,
        decimal? HoursPerWeek, Money? Amount, bool IsRunning, decimal Hours, decimal OtherHours, int Invoices, IReadOnlyList<Money> Invoiced, IReadOnlyList<Origin> Origins);

    /// <returns>The engagement, or <c>engagement.unknown</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.Engagements.AsNoTracking().Where(of => of.Id == ask.Id)
            .Select(of => new
            {
                Engagement = of,
                Organisation = store.Organisations.Where(organisation => organisation.Id == of.OrganisationId).Select(organisation => organisation.Name).FirstOrDefault(),
                Person = store.People.Where(person => person.Id == of.PersonId).Select(person => person.Name).FirstOrDefault(),
                Lead = store.Leads.Where(lead => lead.Id == of.LeadId).Select(lead => lead.Name).FirstOrDefault(),
                Minutes = store.TimeEntries.Where(entry => entry.EngagementId == of.Id).Sum(entry => entry.Minutes),
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return new Refusal("engagement.unknown");
        var engagement = found.Engagement;
        var (from, until, today) = (engagement.StartsOn ?? DateOnly.MinValue, engagement.EndsOn ?? DateOnly.MaxValue, await store.Today(cancel));
        var others = engagement.OrganisationId is null ? 0 : await store.TimeEntries
            .Where(entry => entry.OrganisationId == engagement.OrganisationId && entry.EngagementId == null && entry.On >= from && entry.On <= until).SumAsync(entry => entry.Minutes, cancel);
        var invoiced = await store.Invoices.Where(invoice => invoice.EngagementId == ask.Id).GroupBy(invoice => invoice.Currency)
            .Select(group => new { group.Key, Count = group.Count(), Minor = group.Sum(invoice => invoice.AmountMinor) }).ToListAsync(cancel);
        var origins = await Origin.Of(store, ask.Id, cancel);
        return new Answer(
            engagement.Id, origins.Find(origin => origin.ExternalId is not null)?.ExternalId, engagement.Version, engagement.Name, engagement.OrganisationId, found.Organisation, engagement.PersonId, found.Person,
            engagement.LeadId, found.Lead, engagement.Billing, engagement.StartsOn, engagement.EndsOn, engagement.MinutesPerWeek / 60m, engagement.Amount, !(engagement.EndsOn < today), found.Minutes / 60m, others / 60m,
            invoiced.Sum(of => of.Count), [.. invoiced.OrderBy(of => of.Key, StringComparer.Ordinal).Select(of => Money.OfMinor(of.Minor, of.Key))], origins);
    }
}
