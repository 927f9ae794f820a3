using Evenkeel.Formats.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Export;

/// <summary>The meetings as a calendar, for programs that know no tables; what only interactions.csv says is not in it, nor are other kinds of contact.</summary>
internal static class MeetingsCalendar
{
    private const string Kind = "meeting";

    /// <returns>How many meetings.</returns>
    public static async Task<int> Write(Store.Store store, Stream file, CancellationToken cancel)
    {
        var meetings = await store.Interactions.AsNoTracking().Where(interaction => interaction.Kind == Kind).OrderBy(interaction => interaction.At).ThenBy(interaction => interaction.Id).ToListAsync(cancel);
        var parts = from part in store.InteractionPeople.AsNoTracking()
                    join interaction in store.Interactions on part.InteractionId equals interaction.Id
                    join person in store.People on part.PersonId equals person.Id
                    where interaction.Kind == Kind
                    orderby part.Id
                    select new { part.InteractionId, person.Name, person.Emails };
        var people = (await parts.ToListAsync(cancel)).ToLookup(part => part.InteractionId);
        using var writer = new MeetingWriter(file);
        foreach (var meeting in meetings)
            writer.Write(new Meeting(
                meeting.Id.ToString(), meeting.RecordedAt, meeting.At, meeting.Minutes, meeting.Subject,
                [.. people[meeting.Id].Select(person => new CalendarPerson(person.Name, person.Emails.Count > 0 ? person.Emails[0] : null, HasDeclined: false))]));
        return meetings.Count;
    }
}
