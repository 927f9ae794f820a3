using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Something that happened with a person or an organisation.</summary>
/// <param name="On">The day, in the practice's zone.</param>
/// <param name="What">As a code: <c>met</c>, <c>lead-opened</c>, <c>lead-ended</c>, <c>lead-reopened</c>, <c>step-done</c>, <c>contact</c>.</param>
/// <param name="Part">The part in the lead: client, introduced-by or referred-to.</param>
/// <param name="Text">Where one met, why a lead ended, or which step was done.</param>
/// <param name="Contact">What was a contact; of a conversation, the latest.</param>
/// <param name="Further">How many earlier contacts of the same conversation stand behind it.</param>
public sealed record LifeEvent(DateOnly On, string What, Guid? LeadId = null, string? Lead = null, string? Part = null, Outcome? Outcome = null, string? Text = null, ListInteractions.Row? Contact = null, int Further = 0)
{
    internal static LifeEvent Of(ListInteractions.Row contact, TimeZoneInfo zone, int further) => new(CalendarDay.Of(contact.At, zone), "contact", Contact: contact, Further: further);

    /// <summary>What happened beside contacts, the newest first.</summary>
    internal static async Task<List<(DateTime At, LifeEvent Event)>> Of(
        Store.Store store, IReadOnlyList<LeadOf> leads, IReadOnlyList<ListTasks.Row> tasks, DateOnly? metOn, string? metWhere, CancellationToken cancel)
    {
        var zone = (await store.Workspace(cancel)).Zone();
        var events = new List<(DateTime At, LifeEvent Event)>();
        void Happened(DateTime at, LifeEvent happened) => events.Add((at, happened with { On = CalendarDay.Of(at, zone) }));
        if (metOn is { } met)
            Happened(CalendarDay.Start(met, zone), new(met, "met", Text: metWhere));
        foreach (var task in tasks)
            if (task.DoneOn is { } done)
                Happened(CalendarDay.End(done, zone), new(done, "step-done", task.LeadId, task.Lead, Text: task.Text));
        var ids = leads.Select(lead => lead.Id).ToHashSet();
        var reasons = await store.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id)).ToDictionaryAsync(lead => lead.Id, lead => lead.Reason, cancel);
        var ends = (await store.LeadPastEnds.AsNoTracking().Where(end => ids.Contains(end.LeadId)).OrderBy(end => end.EndedAt).ToListAsync(cancel)).ToLookup(end => end.LeadId);
        foreach (var lead in leads)
        {
            var about = new LifeEvent(default, "lead-opened", lead.Id, lead.Name, lead.Part);
            Happened(lead.OpenedAt, about);
            foreach (var end in ends[lead.Id])
            {
                Happened(end.EndedAt, about with { What = "lead-ended", Outcome = end.Outcome, Text = end.Reason });
                Happened(end.ReopenedAt, about with { What = "lead-reopened" });
            }
            if (lead.ClosedAt is { } closed)
                Happened(closed, about with { What = "lead-ended", Outcome = lead.Outcome, Text = reasons[lead.Id] });
        }
        return [.. events.OrderBy(happened => happened.At).Reverse()];
    }
}
