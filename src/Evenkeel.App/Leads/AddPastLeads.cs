using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Leads;

/// <summary>Writes down how one's last leads ended, from memory: enough for a first honest answer.</summary>
public sealed class AddPastLeads(Store.Store store)
{
    public const int Most = 50;

    /// <param name="Outcome">Null when the lead is still open.</param>
    /// <param name="EndedOn">Needed with an outcome.</param>
    public sealed record PastLead(string? Name, DateOnly? OpenedOn, Outcome? Outcome, DateOnly? EndedOn, string? Source = null);

    public sealed record Ask(IReadOnlyList<PastLead> Leads);

    /// <param name="Wrong">By the place of the lead in the list, from 0; nothing is written then.</param>
    public sealed record Answer(Guid? Batch, IReadOnlyDictionary<int, Refusal> Wrong);

    /// <returns>The answer, or <c>past.none</c> or <c>past.too-many</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Leads.Count == 0)
            return new Refusal("past.none");
        if (ask.Leads.Count > Most)
            return new Refusal("past.too-many", Most.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var zone = (await store.Workspace(cancel)).Zone();
        var stages = await FirstStages.Ensure(store, cancel);
        var wrong = new Dictionary<int, Refusal>();
        foreach (var (place, past) in ask.Leads.Index())
            if (await Add(past, zone, stages[0], cancel) is { } refusal)
                wrong[place] = refusal;
        if (wrong.Count > 0)
            return new Answer(null, wrong);
        var saved = await store.Save("leads.remembered", cancel);
        return saved.Refusal is { } meanwhile ? meanwhile : new Answer(saved.Value, wrong);
    }

    private async Task<Refusal?> Add(PastLead past, TimeZoneInfo zone, Stage first, CancellationToken cancel)
    {
        if (past.OpenedOn is not { } openedOn)
            return new Refusal("past.no-opening");
        if (past.Outcome is not null && past.EndedOn is null)
            return new Refusal("past.no-end");
        if (past.EndedOn < openedOn)
            return new Refusal("lead.closed-before-opened");
        var now = store.Clock.Now();
        var opened = CalendarDay.Start(openedOn, zone);
        if (opened > now || (past.Outcome is not null && CalendarDay.Start(past.EndedOn!.Value, zone) > now))
            return new Refusal("lead.in-the-future");
        var lead = store.Create<Lead>();
        if (await new LeadFields(past.Name, Source: past.Source).Apply(store, lead, cancel) is { } refusal)
            return refusal;
        lead.OpenedAt = opened;
        if (past.Outcome is { } outcome)
        {
            var end = CalendarDay.End(past.EndedOn!.Value, zone);
            (lead.Outcome, lead.ClosedAt) = (outcome, end < now ? end : now);
            return null;
        }

        // Where an open lead stands is known; through which stages the ended ones went is not, and is not made up.
        lead.StageId = first.Id;
        var change = store.Create<LeadStage>();
        (change.LeadId, change.StageId, change.At) = (lead.Id, first.Id, opened);
        return null;
    }
}
