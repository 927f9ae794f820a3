using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Core.Plan;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Plan;

/// <summary>Notes that something was done for a new client. Turning to a person is a contact with them; what was due about the lead or with the person is done by it.</summary>
public sealed class DoActivity(Store.Store store)
{
    /// <summary>Exactly one of the three is told.</summary>
    /// <param name="Minutes">1..1,440; what it usually takes when null.</param>
    public sealed record Ask(Guid? LeadId = null, Guid? PersonId = null, Guid? SourceId = null, int? Minutes = null);

    /// <param name="Batch">What an undo takes back.</param>
    public sealed record Answer(Guid Id, Guid? Batch);

    /// <returns>
    /// What was noted, or <c>activity.about</c>, <c>activity.minutes</c>, <c>lead.unknown</c>, <c>lead.not-open</c>, <c>person.unknown</c>, <c>source.unknown</c> or <c>record.changed-meanwhile</c>.
    /// </returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (new[] { ask.LeadId, ask.PersonId, ask.SourceId }.Count(one => one is not null) != 1)
            return new Refusal("activity.about");
        if (ask.Minutes is < 1 or > DoneActivity.MostMinutes)
            return new Refusal("activity.minutes", DoneActivity.MostMinutes.ToString(CultureInfo.InvariantCulture));
        if (await Unknown(ask, cancel) is { } refusal)
            return refusal;
        var chance = (await new AnswerWeek(store).Run(new AnswerWeek.Ask(), cancel)).Value.Forecast.Chance.Mean;
        var done = store.Create<DoneActivity>();
        (done.LeadId, done.PersonId, done.SourceId, done.DoneAt) = (ask.LeadId, ask.PersonId, ask.SourceId, store.Clock.Now());
        done.Minutes = ask.Minutes ?? (ask.LeadId is not null ? Effects.LeadMinutes : ask.SourceId is not null ? Effects.PlaceMinutes : ListTies.Minutes);
        done.ChanceInThousand = (int)Math.Round(chance * 1000);
        if (ask.PersonId is { } person)
            await TurnTo(person, done.Minutes, cancel);
        await DoSteps(ask, cancel);
        var saved = await store.Save("activity.done", cancel);
        return saved.Refusal is { } meanwhile ? meanwhile : new Answer(done.Id, saved.Value);
    }

    private async Task<Refusal?> Unknown(Ask ask, CancellationToken cancel)
    {
        if (ask.PersonId is { } person)
            return await store.People.AnyAsync(one => one.Id == person, cancel) ? null : new Refusal("person.unknown");
        if (ask.SourceId is { } source)
            return await store.Sources.AnyAsync(one => one.Id == source, cancel) ? null : new Refusal("source.unknown");
        var lead = await store.Leads.AsNoTracking().SingleOrDefaultAsync(one => one.Id == ask.LeadId, cancel);
        return lead is null ? new Refusal("lead.unknown") : lead.Outcome is not null ? new Refusal("lead.not-open") : null;
    }

    private async Task TurnTo(Guid person, int minutes, CancellationToken cancel)
    {
        var contact = store.Create<Interaction>();
        (contact.At, contact.Minutes, contact.Direction, contact.Purpose) = (store.Clock.Now(), minutes, Direction.Out, "prospect");
        var part = store.Create<InteractionPerson>();
        (part.InteractionId, part.PersonId) = (contact.Id, person);
        await StepsAfterContact.Move(store, [person], await store.Today(cancel), cancel);
    }

    /// <summary>Those that were due; one that comes round again goes on from its contact, not from here.</summary>
    private async Task DoSteps(Ask ask, CancellationToken cancel)
    {
        if (ask.SourceId is not null)
            return;
        var today = await store.Today(cancel);
        var due = await store.Tasks.Where(step => step.DoneOn == null && step.Rule == null && step.DueOn <= today && (ask.LeadId == null ? step.PersonId == ask.PersonId : step.LeadId == ask.LeadId))
            .OrderBy(step => step.DueOn).ThenBy(step => step.Id).FirstOrDefaultAsync(cancel);
        if (due is not null)
            due.DoneOn = today;
    }
}
