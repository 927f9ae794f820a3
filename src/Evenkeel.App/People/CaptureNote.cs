using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Makes of one line, written in a hurry, the person, the contact, the lead and the next step that it speaks of.</summary>
public sealed class CaptureNote(Store.Store store)
{
    /// <param name="Text">See <see cref="QuickNote"/>.</param>
    /// <param name="DryRun">Say what it would become, and change nothing.</param>
    public sealed record Ask(string? Text, bool DryRun = false);

    /// <param name="PersonId">Null in a dry run for somebody who is new.</param>
    /// <param name="IsKnown">The person is there already, and only what is new is added.</param>
    /// <param name="Lead">What the lead is called; null for none.</param>
    /// <param name="Batch">What an undo takes back; null when nothing was written.</param>
    public sealed record Answer(Guid? PersonId, string Person, bool IsKnown, QuickNote Note, Guid? LeadId, string? Lead, Guid? ContactId, Guid? StepId, string? Step, Guid? Batch);

    /// <returns>What it became, or what <see cref="QuickNote.Read"/>, <see cref="PersonFields"/>, <see cref="LeadFields"/> or <see cref="TaskFields"/> refuse.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var zone = (await store.Workspace(cancel)).Zone();
        var (now, today) = (store.Clock.Now(), CalendarDay.Of(store.Clock.Now(), zone));
        var read = QuickNote.Read(ask.Text, today);
        if (read.Refusal is { } unclear)
            return unclear;
        var note = read.Value;
        var (person, isKnown) = await Whom(note, cancel) is { } known ? (known, true) : (store.Create<Person>(), false);
        if (await (isKnown ? Add(person, note, cancel) : Fields(note, today).Apply(store, person, cancel)) is { } wrong)
            return wrong;

        var contact = note.Met is null ? null : Met(person, note, now);
        if (contact is not null)
            await StepsAfterContact.Move(store, [person.Id], today, cancel);
        var wanted = note.Wants is null ? (Lead?)null : await Lead(person, note, now, cancel);
        if (wanted.Refusal is { } noLead)
            return noLead;
        var lead = wanted.Value;
        var step = note.Step is null ? null : store.Create<NextStep>();
        if (step is not null)
        {
            (step.PersonId, step.LeadId) = (person.Id, lead?.Id);
            if (new TaskFields(Sentence(note.Step!.Contains(' ', StringComparison.Ordinal) ? note.Step : $"{note.Step} {person.Name}"), note.StepOn).Apply(step) is { } noStep)
                return noStep;
        }

        var answer = new Answer(person.Id, person.Name, isKnown, note, lead?.Id, lead?.Name, contact?.Id, step?.Id, step?.Text, null);
        if (ask.DryRun)
        {
            store.ChangeTracker.Clear();
            return answer with { PersonId = isKnown ? person.Id : null, LeadId = null, ContactId = null, StepId = null };
        }
        var saved = await store.Save("note.captured", cancel);
        return saved.Refusal is { } meanwhile ? meanwhile : answer with { Batch = saved.Value };
    }

    /// <summary>The one with an address of the note; or of its name, unless both have addresses and share none.</summary>
    private async Task<Person?> Whom(QuickNote note, CancellationToken cancel)
    {
        bool Shares(IEnumerable<string> emails) => emails.Any(email => note.Emails.Any(other => EmailAddress.AreSame(email, other)));
        if (note.Emails.Count > 0 && (await store.People.AsNoTracking().Select(person => new { person.Id, person.Emails }).ToListAsync(cancel)).Find(person => Shares(person.Emails)) is { } found)
            return await store.People.SingleAsync(person => person.Id == found.Id, cancel);
        var key = SearchKey.Of(note.Name);
        return (await store.People.Where(person => EF.Property<string>(person, nameof(Person.NameKey)) == key).OrderBy(person => person.RecordedAt).ThenBy(person => person.Id).ToListAsync(cancel))
            .Find(person => note.Emails.Count == 0 || person.Emails.Count == 0);
    }

    private static PersonFields Fields(QuickNote note, DateOnly today) => new(
        note.Name, Organisation: note.Organisation, Role: note.Role, Emails: note.Emails, Phones: note.Phones, Links: note.Links, Notes: Notes(note),
        MetOn: note.Met is null ? null : today, MetWhere: note.Met is { Length: > 0 } where ? Sentence(where) : null);

    /// <summary>Adds what is new, and changes nothing that is there.</summary>
    private async Task<Refusal?> Add(Person person, QuickNote note, CancellationToken cancel)
    {
        var emails = Several.Read([.. person.Emails, .. note.Emails], person.Emails, EmailAddress.Read, text => text.ToLowerInvariant());
        var phones = Several.Read([.. person.Phones, .. note.Phones], person.Phones, Several.Phone, Several.Digits);
        var links = Several.Read([.. person.Links, .. note.Links], person.Links, Several.Link, text => text);
        var notes = CleanText.Of(string.Join("\n\n", new[] { person.Notes, Notes(note) }.OfType<string>()), CleanText.Note);
        var organisation = await LeadFields.Id<Organisation>(store, note.Organisation, cancel);
        if ((emails.Refusal ?? phones.Refusal ?? links.Refusal ?? notes.Refusal ?? organisation.Refusal) is { } wrong)
            return wrong;
        (person.Emails, person.Phones, person.Links, person.Notes) = (emails.Value, phones.Value, links.Value, notes.Value);
        (person.Role, person.OrganisationId) = (person.Role ?? note.Role, person.OrganisationId ?? organisation.Value);
        return null;
    }

    private Interaction Met(Person person, QuickNote note, DateTime now)
    {
        var (contact, part) = (store.Create<Interaction>(), store.Create<InteractionPerson>());
        (contact.Kind, contact.At, contact.Direction, contact.Subject) = ("meeting", now, Direction.Both, note.Met is { Length: > 0 } where ? Sentence(where) : null);
        contact.Purpose = note.Wants is null ? "network" : "prospect";
        (part.InteractionId, part.PersonId) = (contact.Id, person.Id);
        return contact;
    }

    private async Task<Result<Lead?>> Lead(Person person, QuickNote note, DateTime now, CancellationToken cancel)
    {
        var organisation = await store.Organisations.Where(of => of.Id == person.OrganisationId).Select(of => of.Name).FirstOrDefaultAsync(cancel) ?? note.Organisation;
        var lead = await AddLead.Prepare(store, new(new LeadFields($"{organisation ?? person.Name}, {note.Wants}", Organisation: organisation), OpenedAt: now), cancel);
        if (lead.Refusal is { } refusal)
            return refusal;
        lead.Value.PersonId = person.Id;
        return lead.Value;
    }

    private static string? Notes(QuickNote note) => note.Notes.Count > 0 ? string.Join('\n', note.Notes) : null;

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
