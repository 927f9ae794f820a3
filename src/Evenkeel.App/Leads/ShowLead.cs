using Evenkeel.App.History;
using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Shows one lead with all that happened to it.</summary>
public sealed class ShowLead(Store.Store store)
{
    public sealed record Ask(Guid Id);

    /// <param name="NextStep">The first of its open tasks, and the day on which that is due.</param>
    /// <param name="Tasks">Open ones in the order of their days, then those that are done, the latest first.</param>
    /// <param name="Events">What happened, the newest first.</param>
    public sealed record Answer(
        Guid Id, string? ExternalId, int Version, string Name, Guid? PersonId, string? Person, Guid? OrganisationId, string? Organisation, string? Offering, string? Source,
        Guid? IntroducedById, string? IntroducedBy,
        Money? Value, decimal? Hours, Guid? StageId, string? Stage, DateTime OpenedAt, DateTime? ClosedAt, Outcome? Outcome, string? Reason, Guid? ReferredToId, string? ReferredTo,
        string? NextStep, DateOnly? NextStepOn, string? Owner, DateOnly? ExpectedStartOn, string? Notes, IReadOnlyList<LeadLink> Links,
        IReadOnlyList<ListTasks.Row> Tasks, IReadOnlyList<OwnValuesOf.Value> Own, IReadOnlyList<Engagement> Engagements, IReadOnlyList<Origin> Origins,
        IReadOnlyList<Event> Events);

    /// <summary>Agreed work that the lead has become.</summary>
    public sealed record Engagement(Guid Id, int Version, string Name, string? Billing, DateOnly? StartsOn, DateOnly? EndsOn, Money? Amount);

    /// <summary>Something that happened to the lead.</summary>
    /// <param name="At">When it happened.</param>
    /// <param name="What">As a code: <c>opened</c>, <c>stage</c>, <c>ended</c>, <c>reopened</c>.</param>
    public sealed record Event(DateTime At, string What, string? Stage = null, Outcome? Outcome = null, string? Reason = null);

    /// <summary>The lead with the names of what it refers to, and of what else there is something to read.</summary>
    private sealed record Found(
        Lead Lead, string? Person, string? Organisation, string? Offering, string? Source, string? IntroducedBy, string? ReferredTo, string? Stage,
        bool HasTasks, bool HasOwn, bool HasEngagements, bool HasPastEnds);

    private static readonly Statement<Guid, Found> Find = new((store, id) => store.Leads.AsNoTracking().Where(lead => lead.Id == id).Select(lead => new Found(
        lead,
        store.People.Where(person => person.Id == lead.PersonId).Select(person => person.Name).FirstOrDefault(),
        store.Organisations.Where(organisation => organisation.Id == lead.OrganisationId).Select(organisation => organisation.Name).FirstOrDefault(),
        store.Offerings.Where(offering => offering.Id == lead.OfferingId).Select(offering => offering.Name).FirstOrDefault(),
        store.Sources.Where(source => source.Id == lead.SourceId).Select(source => source.Name).FirstOrDefault(),
        store.People.Where(person => person.Id == lead.IntroducedById).Select(person => person.Name).FirstOrDefault(),
        store.People.Where(person => person.Id == lead.ReferredToId).Select(person => person.Name).FirstOrDefault(),
        store.Stages.Where(stage => stage.Id == lead.StageId).Select(stage => stage.Name).FirstOrDefault(),
        store.Tasks.Any(task => task.LeadId == id), store.OwnFields.Any(), store.Engagements.Any(engagement => engagement.LeadId == id),
        store.LeadPastEnds.Any(end => end.LeadId == id))));

    private static readonly Statement<Guid, Event> Moves = new((store, id) => store.LeadStages.AsNoTracking().Where(move => move.LeadId == id).OrderBy(move => move.At).ThenBy(move => move.Id)
        .Select(move => new Event(move.At, "stage", store.Stages.First(stage => stage.Id == move.StageId).Name, null, null)));

    /// <returns>The lead, or <c>lead.unknown</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (await Find.SingleOrDefault(store, ask.Id, cancel) is not { } found)
            return new Refusal("lead.unknown");
        var lead = found.Lead;
        var tasks = found.HasTasks ? await Tasks(lead, cancel) : [];
        var origins = await Origin.Of(store, lead.Id, cancel);
        var next = tasks.Find(task => task.DoneOn is null);
        return new Answer(
            lead.Id, origins.Find(origin => origin.ExternalId is not null)?.ExternalId, lead.Version, lead.Name, lead.PersonId, found.Person, lead.OrganisationId, found.Organisation,
            found.Offering, found.Source, lead.IntroducedById, found.IntroducedBy, lead.Value, lead.WorkMinutes / 60m, lead.StageId, found.Stage, lead.OpenedAt, lead.ClosedAt, lead.Outcome,
            lead.Reason, lead.ReferredToId, found.ReferredTo, next?.Text, next?.DueOn, lead.Owner, lead.ExpectedStartOn, lead.Notes, [.. lead.Links.Select(LeadLink.Of)], tasks,
            found.HasOwn ? await OwnValuesOf.Of(store, LeadTables.Leads.Kind, lead.Id, cancel) : [], found.HasEngagements ? await Engagements(lead, cancel) : [], origins,
            await Events(found, cancel));
    }

    private async Task<List<ListTasks.Row>> Tasks(Lead lead, CancellationToken cancel)
    {
        var all = await ListTasks.Rows(store, store.Tasks.AsNoTracking().Where(step => step.LeadId == lead.Id), 0, ListTasks.LargestPage, cancel);
        return [.. all.Where(task => task.DoneOn is null), .. all.Where(task => task.DoneOn is not null).OrderByDescending(task => task.DoneOn).ThenByDescending(task => task.Id)];
    }

    private async Task<List<Engagement>> Engagements(Lead lead, CancellationToken cancel) =>
        [.. (await store.Engagements.AsNoTracking().Where(engagement => engagement.LeadId == lead.Id).OrderBy(engagement => engagement.Id).ToListAsync(cancel))
            .Select(found => new Engagement(found.Id, found.Version, found.Name, found.Billing, found.StartsOn, found.EndsOn, found.Amount))];

    private async Task<List<Event>> Events(Found found, CancellationToken cancel)
    {
        var lead = found.Lead;
        var events = new List<Event> { new(lead.OpenedAt, "opened") };
        events.AddRange(await Moves.ToList(store, lead.Id, cancel));
        if (found.HasPastEnds)
            foreach (var end in await store.LeadPastEnds.AsNoTracking().Where(end => end.LeadId == lead.Id).OrderBy(end => end.EndedAt).ToListAsync(cancel))
                events.AddRange([new Event(end.EndedAt, "ended", Outcome: end.Outcome, Reason: end.Reason), new Event(end.ReopenedAt, "reopened")]);
        if (lead.ClosedAt is { } closed)
            events.Add(new Event(closed, "ended", Outcome: lead.Outcome, Reason: lead.Reason));
        return [.. events.OrderBy(happened => happened.At).Reverse()];
    }
}
