using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Changes one thing or several about many leads at once, as one batch. A lead that does not allow it is left as it is, and named.</summary>
public sealed class ChangeLeads(Store.Store store)
{
    public const int Most = 200;

    public sealed record Ask(IReadOnlyList<Seen> Leads, Changes Changes);

    /// <param name="Version">The one that was seen; null for whatever it is.</param>
    public sealed record Seen(Guid Id, int? Version = null);

    /// <summary>What is to be different; what is null stays as it is.</summary>
    /// <param name="StageId">Where they move to, now.</param>
    /// <param name="Outcome">won, lost, declined or referred, now; with <paramref name="Reason"/>. Won leads begin no engagement here.</param>
    /// <param name="NextStep">Added to each.</param>
    /// <param name="Clear">Fields to be emptied: person, organisation, offering, source, introducedBy, value, hours, expectedStartOn.</param>
    public sealed record Changes(
        string? Name = null, Guid? StageId = null, string? Outcome = null, string? Reason = null, string? Person = null, string? Organisation = null, string? Offering = null,
        string? Source = null, string? IntroducedBy = null, decimal? Value = null, string? Currency = null, decimal? Hours = null, DateOnly? ExpectedStartOn = null,
        TaskFields? NextStep = null, IReadOnlyDictionary<string, string?>? Own = null, IReadOnlyList<string>? Clear = null);

    /// <param name="Batch">What an undo takes back; null when nothing had changed.</param>
    public sealed record Answer(Guid? Batch, IReadOnlyList<Changed> Changed, IReadOnlyList<Left> Left);

    /// <summary>A lead that stayed as it was.</summary>
    public sealed record Left(Guid Id, string? Name, string Code, string Why);

    /// <returns>
    /// What was done; or <c>leads.none-chosen</c>, <c>leads.too-many</c>, <c>leads.no-change</c>, <c>leads.move-or-end</c>, <c>leads.outcome</c>, <c>leads.clear</c>, <c>stage.unknown</c>,
    /// <c>record.changed-meanwhile</c> or what <see cref="LeadFields"/>, <see cref="TaskFields"/> or <see cref="EndLead"/> refuse of what is the same for all.
    /// </returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Leads.Count is 0 or > Most)
            return ask.Leads.Count == 0 ? new Refusal("leads.none-chosen") : new Refusal("leads.too-many", Most.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var told = await Told.Read(store, ask.Changes, cancel);
        if (told.Refusal is { } wrong)
            return wrong;
        var ids = ask.Leads.Select(seen => seen.Id).ToHashSet();
        var leads = await store.Leads.Where(lead => ids.Contains(lead.Id)).ToDictionaryAsync(lead => lead.Id, cancel);
        var (done, left) = (new List<Lead>(), new List<Left>());
        foreach (var seen in ask.Leads.DistinctBy(seen => seen.Id))
        {
            var lead = leads.GetValueOrDefault(seen.Id);
            var refusal = lead is null ? new Refusal("lead.unknown")
                : seen.Version is { } version && version != lead.Version ? new Refusal("record.changed-meanwhile")
                : await told.Value.Step(store, lead, cancel);
            if (refusal is null && await told.Value.Apply(store, lead!, cancel) is { } all)
                return all;
            if (refusal is null)
                done.Add(lead!);
            else
                left.Add(new(seen.Id, lead?.Name, refusal.Code, Words.Of(refusal)));
        }
        if (done.Count == 0)
            return new Answer(null, [], left);
        var saved = await store.Save("leads.changed", cancel);
        return saved.Refusal is { } stood ? stood : new Answer(saved.Value, [.. done.Select(lead => new Changed(lead.Id, lead.Version, saved.Value))], left);
    }

    /// <summary>What was asked for, read once for all leads.</summary>
    private sealed record Told(
        Changes Changes, string? Name, Stage? Stage, Outcome? Outcome, Guid? Person, Guid? Organisation, Guid? Offering, Guid? Source, Guid? Introducer, int? Minutes, Money? Value)
    {
        private static readonly IReadOnlyList<string> Emptied = ["person", "organisation", "offering", "source", "introducedBy", "value", "hours", "expectedStartOn"];

        public static async Task<Result<Told>> Read(Store.Store store, Changes changes, CancellationToken cancel)
        {
            if (changes == new Changes(Reason: changes.Reason, Currency: changes.Currency) || (changes.Own is { Count: 0 } && changes == new Changes(Own: changes.Own)))
                return new Refusal("leads.no-change");
            if (changes is { StageId: not null, Outcome: not null })
                return new Refusal("leads.move-or-end");
            var outcome = LeadTables.ToOutcome(changes.Outcome);
            if (changes.Outcome is { } word && outcome is null)
                return new Refusal("leads.outcome", word);
            if (changes.Clear?.FirstOrDefault(field => !Emptied.Contains(field)) is { } unknown)
                return new Refusal("leads.clear", unknown, string.Join(", ", Emptied));
            Stage? stage = null;
            if (changes.StageId is { } to && (stage = await store.Stages.SingleOrDefaultAsync(found => found.Id == to && found.MergedIntoId == null, cancel)) is null)
                return new Refusal("stage.unknown");
            var (name, reason) = (CleanText.Of(changes.Name, CleanText.Name), CleanText.Of(changes.Reason, CleanText.Note));
            var (minutes, value) = (LeadFields.Minutes(changes.Hours), await LeadFields.Worth(store, changes.Value, changes.Currency, cancel));
            if ((name.Refusal ?? reason.Refusal ?? minutes.Refusal ?? value.Refusal ?? changes.NextStep?.Apply(new NextStep())) is { } wrong)
                return wrong;
            if (changes.Name is not null && name.Value is null)
                return new Refusal("lead.no-name");
            var (person, organisation) = (await LeadFields.Id<Person>(store, changes.Person, cancel), await LeadFields.Id<Organisation>(store, changes.Organisation, cancel));
            var (offering, source) = (await LeadFields.Id<Offering>(store, changes.Offering, cancel), await LeadFields.Id<Source>(store, changes.Source, cancel));
            var introducer = await LeadFields.Id<Person>(store, changes.IntroducedBy, cancel);
            if ((person.Refusal ?? organisation.Refusal ?? offering.Refusal ?? source.Refusal ?? introducer.Refusal) is { } tooLong)
                return tooLong;
            return new Told(changes, name.Value, stage, outcome, person.Value, organisation.Value, offering.Value, source.Value, introducer.Value, minutes.Value, value.Value);
        }

        /// <summary>Moves or ends a lead. A lead that stands in the stage already is none that refuses.</summary>
        /// <returns>Null, or why this lead does not allow it; nothing is changed then.</returns>
        public async Task<Refusal?> Step(Store.Store store, Lead lead, CancellationToken cancel) =>
            Stage is not null && (Stage.Id != lead.StageId || lead.Outcome is not null) ? await MoveLead.Apply(store, lead, Stage, null, cancel)
            : Outcome is { } outcome ? await EndLead.Apply(store, lead, new EndLead.Ask(lead.Id, outcome, Changes.Reason, BeginsEngagement: false), cancel)
            : null;

        public async Task<Refusal?> Apply(Store.Store store, Lead lead, CancellationToken cancel)
        {
            bool IsEmptied(string field) => Changes.Clear?.Contains(field) == true;
            lead.Name = Name ?? lead.Name;
            lead.PersonId = Person ?? (IsEmptied("person") ? null : lead.PersonId);
            lead.OrganisationId = Organisation ?? (IsEmptied("organisation") ? null : lead.OrganisationId);
            lead.OfferingId = Offering ?? (IsEmptied("offering") ? null : lead.OfferingId);
            lead.SourceId = Source ?? (IsEmptied("source") ? null : lead.SourceId);
            lead.IntroducedById = Introducer ?? (IsEmptied("introducedBy") ? null : lead.IntroducedById);
            lead.WorkMinutes = Minutes ?? (IsEmptied("hours") ? null : lead.WorkMinutes);
            lead.ExpectedStartOn = Changes.ExpectedStartOn ?? (IsEmptied("expectedStartOn") ? null : lead.ExpectedStartOn);
            lead.Value = Value ?? (IsEmptied("value") ? null : lead.Value);
            if (Changes.NextStep is { } next)
            {
                var step = store.Create<NextStep>();
                step.LeadId = lead.Id;
                next.Apply(step);
            }
            return Changes.Own is null ? null : await SetOwnValues.Of(store, lead, Changes.Own, cancel);
        }
    }
}
