using Evenkeel.Formats.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Calendars;

/// <summary>Writes the open next steps that have a day as a calendar.</summary>
/// <remarks>
/// They are events of a whole day and not the to-dos (<c>VTODO</c>) that RFC 5545 also has: of a calendar that is subscribed to, what phones, Google and Outlook show is events alone.
/// A step that is overdue stands on the day that it was meant for; one that comes round again stands on every day of its rule.
/// </remarks>
public sealed class WriteFeed(Store.Store store)
{
    /// <param name="Site">Where the web app answers, for the way back to a lead.</param>
    public sealed record Ask(Uri Site);

    /// <returns>As <see cref="CalendarFile.Write"/> does: the same bytes until something is changed.</returns>
    public async Task<byte[]> Run(Ask ask, CancellationToken cancel)
    {
        var steps = await store.Tasks.AsNoTracking().Where(step => step.DoneOn == null && step.DueOn != null).OrderBy(step => step.DueOn).ThenBy(step => step.Id)
            .Select(step => new
            {
                step.Id,
                step.Version,
                step.Text,
                step.LeadId,
                step.Rule,
                step.RecordedAt,
                DueOn = step.DueOn!.Value,
                Lead = store.Leads.Where(lead => lead.Id == step.LeadId).Select(lead => lead.Name).FirstOrDefault(),
                Person = store.People.Where(person => person.Id == (step.PersonId ?? store.Leads.Where(lead => lead.Id == step.LeadId).Select(lead => lead.PersonId).FirstOrDefault()))
                    .Select(person => person.Name).FirstOrDefault(),
                ChangedAt = store.Changes.Where(change => change.RecordId == step.Id).Max(change => (DateTime?)change.At),
            })
            .ToListAsync(cancel);
        return CalendarFile.Write(Words.Say("feed.name"), steps.Select(step => new DayEvent(
            $"{step.Id}@evenkeel", step.ChangedAt ?? step.RecordedAt, step.Version - 1, step.DueOn,
            string.Join(" · ", new[] { step.Text, step.Lead, step.Person }.OfType<string>()),
            step.Lead is null && step.Person is null ? null : string.Join('\n', Named("feed.lead", step.Lead).Concat(Named("feed.person", step.Person))),
            step.Rule is { } rule && Recurrence.Read(rule) is { Ok: true, Value: var again } ? again : null,
            step.LeadId is { } of ? new Uri(ask.Site, $"/leads/{of}") : null)));
    }

    private static IEnumerable<string> Named(string code, string? name) => name is null ? [] : [Words.Say(code, name)];
}
