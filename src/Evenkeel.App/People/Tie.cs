using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.Core.Leads;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>What the records say of the tie to one person until a day.</summary>
/// <param name="Days">On which there was contact, ascending and each once; the day on which they were met is one.</param>
/// <param name="IsMutual">Each has turned to the other, or they have met or talked.</param>
/// <param name="Won">Leads won whose client they are.</param>
/// <param name="Brought">Leads that they introduced, or that came through a source which they are.</param>
/// <param name="Step">The first open step with them that is due.</param>
internal sealed record Tie(Guid Id, string Name, Guid? OrganisationId, string? Role, int? ChosenRhythm, IReadOnlyList<DateOnly> Days, bool IsMutual, int Won, int Brought, Tie.DueStep? Step)
{
    public sealed record DueStep(Guid Id, string Text, DateOnly On);

    public DateOnly? LastOn => Days.Count > 0 ? Days[^1] : null;

    /// <summary>How often one is in touch, in days: as chosen, or as usual.</summary>
    public int RhythmDays => ChosenRhythm ?? Rhythm.Of(Days);

    /// <summary>Days since the last contact; null without any.</summary>
    public int? Silence(DateOnly today) => today.DayNumber - LastOn?.DayNumber;

    /// <summary>How it stands; null where there never was a tie that could go cold: nobody answered, bought, introduced anybody or was chosen to be kept in touch with.</summary>
    public TieState? State(DateOnly today) =>
        Silence(today) is { } silence && (IsMutual || Won + Brought > 0 || ChosenRhythm is not null) ? Rhythm.After(silence, RhythmDays) : null;

    /// <summary>Those of all people, or of one.</summary>
    /// <param name="until">UTC; what happened from then on is not known.</param>
    public static async Task<List<Tie>> Load(Store.Store store, DateTime until, CancellationToken cancel, Guid? only = null)
    {
        var zone = (await store.Workspace(cancel)).Zone();
        var (all, through) = (store.Leads.AsQueryable(), store.Sources.Where(source => source.PersonId != null));
        if (only is { } one)
        {
            through = through.Where(source => source.PersonId == one);
            all = all.Where(lead => lead.PersonId == one || lead.IntroducedById == one || through.Any(source => source.Id == lead.SourceId));
        }
        var contacts = await TookPart.Until(store, until, cancel, only);
        var byPerson = contacts.ToLookup(contact => contact.PersonId);
        var leads = await all.Where(lead => lead.OpenedAt < until && (lead.PersonId != null || lead.IntroducedById != null || lead.SourceId != null))
            .Select(lead => new { lead.PersonId, lead.IntroducedById, lead.SourceId, lead.Outcome, lead.ClosedAt }).ToListAsync(cancel);
        var sources = await through.ToDictionaryAsync(source => source.Id, source => source.PersonId, cancel);
        var won = leads.Where(lead => lead is { PersonId: not null, Outcome: Outcome.Won } && lead.ClosedAt < until).CountBy(lead => lead.PersonId!.Value).ToDictionary();
        var brought = leads.SelectMany(lead => new[] { lead.IntroducedById, lead.SourceId is { } source ? sources.GetValueOrDefault(source) : null }.OfType<Guid>().Distinct()).CountBy(person => person).ToDictionary();
        var today = CalendarDay.Of(until.AddTicks(-1), zone);
        var steps = (await store.Tasks.Where(step => step.PersonId != null && step.DoneOn == null && step.DueOn <= today).Select(step => new { step.PersonId, step.Id, step.Text, step.DueOn }).ToListAsync(cancel))
            .OrderBy(step => step.DueOn).ThenBy(step => step.Id).DistinctBy(step => step.PersonId).ToDictionary(step => step.PersonId!.Value, step => new DueStep(step.Id, step.Text, step.DueOn!.Value));
        var people = await (only is { } who ? store.People.Where(person => person.Id == who) : store.People).Select(person => new { person.Id, person.Name, person.OrganisationId, person.Role, person.MetOn, person.RhythmDays }).ToListAsync(cancel);
        return people.ConvertAll(person =>
        {
            var days = new SortedSet<DateOnly>(byPerson[person.Id].Select(contact => CalendarDay.Of(contact.At, zone)));
            if (person.MetOn is { } met && met <= today)
                days.Add(met);
            var directions = byPerson[person.Id].Select(contact => contact.Direction ?? Direction.Both).ToHashSet();
            return new Tie(
                person.Id, person.Name, person.OrganisationId, person.Role, person.RhythmDays, [.. days],
                directions.Contains(Direction.Both) || directions.Count == 2, won.GetValueOrDefault(person.Id), brought.GetValueOrDefault(person.Id), steps.GetValueOrDefault(person.Id));
        });
    }
}
