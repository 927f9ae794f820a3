using Evenkeel.App.Store;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Which leads of the list. What is null, or empty, does not matter.</summary>
/// <param name="Search">Words of the lead's name, its person's or its organisation's, however they are written.</param>
/// <param name="Stages">By their names, as <paramref name="Offerings"/> and <paramref name="Sources"/>; one that was merged away stands for the one that it was merged into.</param>
/// <param name="OpenedFrom">The first day, in the workspace's time zone.</param>
/// <param name="OpenedTo">The last day.</param>
public sealed record LeadQuery(
    bool? IsOpen = null, string? Search = null, IReadOnlyList<string>? Stages = null, IReadOnlyList<Outcome>? Outcomes = null, IReadOnlyList<string>? Offerings = null,
    IReadOnlyList<string>? Sources = null, DateOnly? OpenedFrom = null, DateOnly? OpenedTo = null, LeadQuery.Steps? NextStep = null)
{
    /// <summary>What there is to do for a lead.</summary>
    public enum Steps
    {
        /// <summary>Nothing is written down.</summary>
        None,

        /// <summary>Its day has passed.</summary>
        Overdue,

        /// <summary>It is due within seven days, or overdue.</summary>
        Soon,
    }

    /// <summary>Whether all that matters is what the leads are called and whether they are open.</summary>
    internal bool IsOfNamesAlone =>
        this is { Stages: null or [], Outcomes: null or [], Offerings: null or [], Sources: null or [], OpenedFrom: null, OpenedTo: null, NextStep: null };

    /// <param name="searched">The leads that <see cref="Search"/> finds; null where nothing is searched for.</param>
    internal async Task<IQueryable<Lead>> Apply(Store.Store store, IReadOnlyCollection<Guid>? searched, CancellationToken cancel)
    {
        var leads = store.Leads.AsNoTracking();
        if (IsOpen is { } open)
            leads = open ? leads.Where(lead => lead.Outcome == null) : leads.Where(lead => lead.ClosedAt != null);
        if (searched is not null)
            leads = leads.Where(lead => searched.Contains(lead.Id));
        if (Outcomes is { Count: > 0 } outcomes)
            leads = leads.Where(lead => lead.Outcome != null && outcomes.Contains(lead.Outcome.Value));
        if (await Listed(store.Stages, Stages, cancel) is { } stages)
            leads = leads.Where(lead => lead.StageId != null && stages.Contains(lead.StageId.Value));
        if (await Listed(store.Offerings, Offerings, cancel) is { } offerings)
            leads = leads.Where(lead => lead.OfferingId != null && offerings.Contains(lead.OfferingId.Value));
        if (await Listed(store.Sources, Sources, cancel) is { } sources)
            leads = leads.Where(lead => lead.SourceId != null && sources.Contains(lead.SourceId.Value));
        var zone = OpenedFrom is null && OpenedTo is null && NextStep is null ? TimeZoneInfo.Utc : (await store.Workspace(cancel)).Zone();
        if (OpenedFrom is { } from && CalendarDay.Start(from, zone) is var first)
            leads = leads.Where(lead => lead.OpenedAt >= first);
        if (OpenedTo is { } to && CalendarDay.End(to, zone) is var last)
            leads = leads.Where(lead => lead.OpenedAt <= last);
        var today = CalendarDay.Of(store.Clock.Now(), zone);
        var soon = today.AddDays(8);
        return NextStep switch
        {
            Steps.None => leads.Where(lead => !store.Tasks.Any(step => step.LeadId == lead.Id && step.DoneOn == null)),
            Steps.Overdue => leads.Where(lead => store.Tasks.Any(step => step.LeadId == lead.Id && step.DoneOn == null && step.DueOn < today)),
            Steps.Soon => leads.Where(lead => store.Tasks.Any(step => step.LeadId == lead.Id && step.DoneOn == null && step.DueOn < soon)),
            _ => leads,
        };
    }

    /// <returns>The entries of these names, or what they were merged into; null when no names are given.</returns>
    private static async Task<List<Guid>?> Listed<T>(IQueryable<T> list, IReadOnlyList<string>? names, CancellationToken cancel) where T : class, Lists.IListed
    {
        if (names is not { Count: > 0 })
            return null;
        var keys = names.Select(SearchKey.Of).ToList();
        return await list.AsNoTracking().Where(entry => keys.Contains(entry.NameKey)).Select(entry => entry.MergedIntoId ?? entry.Id).ToListAsync(cancel);
    }
}
