using Evenkeel.App.Import;
using Evenkeel.App.Lists;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Lists leads, a page at a time.</summary>
public sealed class ListLeads(Store.Store store, Chances chances, NameIndex names)
{
    public const int LargestPage = 200;

    /// <summary>What the list can be ordered by. Where it says nothing about a lead, that comes last.</summary>
    public enum Order
    {
        /// <summary>When it was last opened or ended: the newest first.</summary>
        Latest,
        Name,
        Stage,
        Opened,
        Closed,

        /// <summary>Within a currency.</summary>
        Value,

        /// <summary>When its next step is due.</summary>
        NextStep,

        /// <summary>Of being won within <see cref="Chances.Days"/> days.</summary>
        Chance,
    }

    /// <param name="Skip">How many to pass over.</param>
    /// <param name="WithChances">Whether each open lead's chance is told; it takes a forecast.</param>
    /// <param name="WithOwn">Whether what each lead says in own fields is told.</param>
    public sealed record Ask(
        LeadQuery? Query = null, int Skip = 0, int Take = 50, Order Order = Order.Latest, bool Descending = false, bool WithChances = false, bool WithOwn = false);

    /// <param name="Total">How many there are on all pages.</param>
    public sealed record Answer(IReadOnlyList<Row> Leads, int Total);

    /// <param name="WithinMonth">The chance of winning it within <see cref="Chances.Days"/> days; null where it was not asked for, and for what was added a moment ago.</param>
    /// <param name="Own">Values of own fields, by name.</param>
    public sealed record Row(
        Guid Id, string? ExternalId, int Version, string Name, Guid? PersonId, string? Person, Guid? OrganisationId, string? Organisation, Guid? StageId, string? Stage, DateTime OpenedAt, DateTime? ClosedAt, Outcome? Outcome,
        Money? Value, decimal? Hours, string? Offering, string? Source, string? IntroducedBy, DateOnly? ExpectedStartOn, string? Owner, string? Reason, string? NextStep,
        DateOnly? NextStepOn, bool IsOverdue, double? WithinMonth, IReadOnlyDictionary<string, string> Own);

    /// <returns>The page, or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > LargestPage || ask.Skip < 0)
            return new Refusal("page.size", LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var query = ask.Query ?? new LeadQuery();
        var search = string.IsNullOrWhiteSpace(query.Search) ? null : query.Search;
        var fit = ask.WithChances || ask.Order == Order.Chance ? await chances.Of(store, cancel) : null;
        if (query.IsOfNamesAlone && ask is { Order: Order.Latest, Descending: false })
        {
            var (page, total) = (await names.Of(store, cancel)).Leads(search, query.IsOpen, ask.Skip, ask.Take);
            return new Answer(await Rows(page, fit, ask, cancel), total);
        }
        var found = await query.Apply(store, search is null ? null : (await names.Of(store, cancel)).Ids(search, LeadTables.Leads.Kind), cancel);
        if (ask.Order == Order.Chance)
        {
            var ids = await found.OrderByDescending(lead => lead.Id).Select(lead => lead.Id).ToListAsync(cancel);
            double At(Guid id) => fit!.WithinMonth.TryGetValue(id, out var chance) ? ask.Descending ? -chance : chance : double.PositiveInfinity;
            return new Answer(await Rows([.. ids.OrderBy(At).Skip(ask.Skip).Take(ask.Take)], fit, ask, cancel), ids.Count);
        }
        var wanted = await InOrder(found, ask.Order, ask.Descending, query.IsOpen).ThenByDescending(lead => lead.Id).Skip(ask.Skip).Take(ask.Take).Select(lead => lead.Id).ToListAsync(cancel);
        return new Answer(await Rows(wanted, fit, ask, cancel), await found.CountAsync(cancel));
    }

    private IOrderedQueryable<Lead> InOrder(IQueryable<Lead> leads, Order order, bool descending, bool? isOpen) => (order, descending) switch
    {
        (Order.Name, false) => leads.OrderBy(lead => lead.NameKey),
        (Order.Name, true) => leads.OrderByDescending(lead => lead.NameKey),
        (Order.Stage, false) => leads.OrderBy(lead => lead.StageId == null).ThenBy(lead => store.Stages.First(stage => stage.Id == lead.StageId).Position),
        (Order.Stage, true) => leads.OrderBy(lead => lead.StageId == null).ThenByDescending(lead => store.Stages.First(stage => stage.Id == lead.StageId).Position),
        (Order.Opened, false) => leads.OrderBy(lead => lead.OpenedAt),
        (Order.Opened, true) => leads.OrderByDescending(lead => lead.OpenedAt),
        (Order.Closed, false) => leads.OrderBy(lead => lead.ClosedAt == null).ThenBy(lead => lead.ClosedAt),
        (Order.Closed, true) => leads.OrderBy(lead => lead.ClosedAt == null).ThenByDescending(lead => lead.ClosedAt),
        (Order.Value, false) => leads.OrderBy(lead => lead.ValueMinor == null).ThenBy(lead => lead.ValueCurrency).ThenBy(lead => lead.ValueMinor),
        (Order.Value, true) => leads.OrderBy(lead => lead.ValueMinor == null).ThenBy(lead => lead.ValueCurrency).ThenByDescending(lead => lead.ValueMinor),
        (Order.NextStep, false) => ByStep(leads).ThenBy(lead => store.Tasks.Where(step => step.LeadId == lead.Id && step.DoneOn == null).Min(step => step.DueOn)),
        (Order.NextStep, true) => ByStep(leads).ThenByDescending(lead => store.Tasks.Where(step => step.LeadId == lead.Id && step.DoneOn == null).Min(step => step.DueOn)),
        (_, true) => leads.OrderBy(lead => lead.ClosedAt ?? lead.OpenedAt),
        _ when isOpen == true => leads.OrderByDescending(lead => lead.OpenedAt),
        _ when isOpen == false => leads.OrderByDescending(lead => lead.ClosedAt),
        _ => leads.OrderByDescending(lead => lead.ClosedAt ?? lead.OpenedAt),
    };

    private IOrderedQueryable<Lead> ByStep(IQueryable<Lead> leads) =>
        leads.OrderBy(lead => !store.Tasks.Any(step => step.LeadId == lead.Id && step.DoneOn == null && step.DueOn != null));

    private sealed record Found(
        Guid Id, int Version, string Name, Guid? PersonId, string? Person, Guid? OrganisationId, string? Organisation, Guid? StageId, string? Stage, DateTime OpenedAt, DateTime? ClosedAt,
        Outcome? Outcome, long? ValueMinor, string? ValueCurrency, int? WorkMinutes, string? Offering, string? Source, string? IntroducedBy, DateOnly? ExpectedStartOn, string? Owner,
        string? Reason);

    private static readonly Statement<List<Guid>, Found> Find = new((store, page) => store.Leads.AsNoTracking().Where(lead => page.Contains(lead.Id)).Select(lead => new Found(
        lead.Id, lead.Version, lead.Name,
        lead.PersonId, store.People.Where(person => person.Id == lead.PersonId).Select(person => person.Name).FirstOrDefault(),
        lead.OrganisationId, store.Organisations.Where(organisation => organisation.Id == lead.OrganisationId).Select(organisation => organisation.Name).FirstOrDefault(),
        lead.StageId, store.Stages.Where(stage => stage.Id == lead.StageId).Select(stage => stage.Name).FirstOrDefault(),
        lead.OpenedAt, lead.ClosedAt, lead.Outcome, lead.ValueMinor, lead.ValueCurrency, lead.WorkMinutes,
        store.Offerings.Where(offering => offering.Id == lead.OfferingId).Select(offering => offering.Name).FirstOrDefault(),
        store.Sources.Where(source => source.Id == lead.SourceId).Select(source => source.Name).FirstOrDefault(),
        store.People.Where(person => person.Id == lead.IntroducedById).Select(person => person.Name).FirstOrDefault(),
        lead.ExpectedStartOn, lead.Owner, lead.Reason)));

    /// <summary>The rows of these leads, in this order.</summary>
    private async Task<List<Row>> Rows(List<Guid> page, Chances.Fitted? fit, Ask ask, CancellationToken cancel)
    {
        var ids = page.ToHashSet();
        var found = (await Find.ToList(store, page, cancel)).ToDictionary(lead => lead.Id);
        var external = await ExternalIds.Of(store, ids, cancel);
        var steps = await FirstOpen.Of(store, ids, cancel);
        var own = ask.WithOwn ? await OwnValuesOf.Leads(store, ids, cancel) : null;
        var today = await store.Today(cancel);
        return [.. page.Where(found.ContainsKey).Select(id =>
        {
            var (lead, step) = (found[id], steps.GetValueOrDefault(id));
            return new Row(
                id, external.GetValueOrDefault(id), lead.Version, lead.Name, lead.PersonId, lead.Person, lead.OrganisationId, lead.Organisation, lead.StageId, lead.Stage, lead.OpenedAt,
                lead.ClosedAt, lead.Outcome, Money.OfMinor(lead.ValueMinor, lead.ValueCurrency), lead.WorkMinutes / 60m, lead.Offering, lead.Source, lead.IntroducedBy, lead.ExpectedStartOn,
                lead.Owner, lead.Reason, step?.Text, step?.DueOn, step?.DueOn < today, fit is not null && fit.WithinMonth.TryGetValue(id, out var chance) ? chance : null,
                own?[id].DistinctBy(value => value.Field).ToDictionary(value => value.Field, value => value.Text) ?? []);
        })];
    }
}
