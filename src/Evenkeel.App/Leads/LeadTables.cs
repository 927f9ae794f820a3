using System.Text.Json;
using Evenkeel.App.Lists;
using Evenkeel.App.Tables;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Leads;

/// <summary>The fields of leads and of what they are made of.</summary>
public static class LeadTables
{
    public static readonly RecordTable<Stage> Stages = new RecordTable<Stage>("stage", "stages")
        .Text("name", x => x.Name, (x, v) => x.Name = v ?? "")
        .Listed("stage");

    public static readonly RecordTable<Offering> Offerings = new RecordTable<Offering>("offering", "offerings")
        .Text("name", x => x.Name, (x, v) => x.Name = v ?? "")
        .Money("price", "currency", x => x.Price, (x, v) => x.Price = v)
        .Hours("hours", x => x.WorkMinutes, (x, v) => x.WorkMinutes = v)
        .Text("billing", x => x.Billing, (x, v) => x.Billing = v)
        .Listed("offering");

    public static readonly RecordTable<Source> Sources = new RecordTable<Source>("source", "sources", person: x => x.PersonId)
        .Text("name", x => x.Name, (x, v) => x.Name = v ?? "")
        .Reference("person_id", "person", x => x.PersonId, (x, v) => x.PersonId = v)
        .Text("kind", x => x.Kind, (x, v) => x.Kind = v)
        .Money("fee", "currency", x => x.Fee, (x, v) => x.Fee = v)
        .Text("every", x => x.Every, (x, v) => x.Every = v)
        .Listed("source");

    public static readonly RecordTable<Lead> Leads = new RecordTable<Lead>("lead", "leads", person: x => x.PersonId)
        .Text("name", x => x.Name, (x, v) => x.Name = v ?? "")
        .Reference("person_id", "person", x => x.PersonId, (x, v) => x.PersonId = v)
        .Reference("organisation_id", "organisation", x => x.OrganisationId, (x, v) => x.OrganisationId = v)
        .Reference("offering_id", "offering", x => x.OfferingId, (x, v) => x.OfferingId = v)
        .Reference("source_id", "source", x => x.SourceId, (x, v) => x.SourceId = v)
        .Reference("introduced_by", "person", x => x.IntroducedById, (x, v) => x.IntroducedById = v)
        .Money("value", "currency", x => x.Value, (x, v) => x.Value = v)
        .Hours("hours", x => x.WorkMinutes, (x, v) => x.WorkMinutes = v)
        .Reference("stage", "stage", x => x.StageId, (x, v) => x.StageId = v)
        .Instant("opened_at", FieldType.Opening, x => x.OpenedAt, (x, v) => x.OpenedAt = v ?? default)
        .Instant("closed_at", FieldType.Closing, x => x.ClosedAt, (x, v) => x.ClosedAt = v)
        .With(new("outcome", FieldType.Outcome, x => Text(x.Outcome), (x, v) => x.Outcome = ToOutcome(v)))
        .Text("reason", x => x.Reason, (x, v) => x.Reason = v)
        .Reference("referred_to", "person", x => x.ReferredToId, (x, v) => x.ReferredToId = v)
        .Text("owner", x => x.Owner, (x, v) => x.Owner = v)
        .With(new("features", FieldType.Facts, x => FactsText(x.Features), (x, v) => x.Features = ToFacts(v)))
        .Day("expected_start", x => x.ExpectedStartOn, (x, v) => x.ExpectedStartOn = v)
        .Text("notes", x => x.Notes, (x, v) => x.Notes = v)
        .List("links", x => x.Links, (x, v) => x.Links = v);

    public static readonly RecordTable<LeadStage> StageChanges = new RecordTable<LeadStage>("stage-change", "stage_changes", partOf: x => x.LeadId, isMoment: true)
        .Reference("lead_id", "lead", x => x.LeadId, (x, v) => x.LeadId = v ?? default)
        .Reference("stage", "stage", x => x.StageId, (x, v) => x.StageId = v ?? default)
        .Instant("at", FieldType.Opening, x => x.At, (x, v) => x.At = v ?? default);

    public static readonly RecordTable<LeadPastEnd> PastEnds = new RecordTable<LeadPastEnd>("past-end", "past_ends", partOf: x => x.LeadId, person: x => x.ReferredToId, isMoment: true)
        .Reference("lead_id", "lead", x => x.LeadId, (x, v) => x.LeadId = v ?? default)
        .Instant("ended_at", FieldType.Closing, x => x.EndedAt, (x, v) => x.EndedAt = v ?? default)
        .With(new("outcome", FieldType.Outcome, x => Text(x.Outcome), (x, v) => x.Outcome = ToOutcome(v) ?? default))
        .Text("reason", x => x.Reason, (x, v) => x.Reason = v)
        .Reference("referred_to", "person", x => x.ReferredToId, (x, v) => x.ReferredToId = v)
        .Instant("reopened_at", FieldType.Opening, x => x.ReopenedAt, (x, v) => x.ReopenedAt = v ?? default);

    public static readonly RecordTable<Guess> Guesses = new RecordTable<Guess>("guess", "guesses")
        .Instant("at", FieldType.Opening, x => x.At, (x, v) => x.At = v ?? default)
        .Whole("horizon_days", x => x.HorizonDays, (x, v) => x.HorizonDays = v)
        .Whole("guess_in_1000", x => x.InThousand, (x, v) => x.InThousand = v)
        .Whole("forecast_in_1000", x => x.ForecastInThousand, (x, v) => x.ForecastInThousand = v);

    public static readonly RecordTable<NoLead> NoLeads = new RecordTable<NoLead>("no-lead", "no_leads", person: x => x.PersonId)
        .Reference("person_id", "person", x => x.PersonId, (x, v) => x.PersonId = v ?? default)
        .Day("began_on", x => x.BeganOn, (x, v) => x.BeganOn = v ?? default)
        .Day("ended_on", x => x.EndedOn, (x, v) => x.EndedOn = v ?? default);

    /// <summary>The word for an end in files and over HTTP.</summary>
    public static string? Text(Outcome? outcome) => outcome switch
    {
        Outcome.Won => "won",
        Outcome.Lost => "lost",
        Outcome.Declined => "declined",
        Outcome.Referred => "referred",
        _ => null,
    };

    /// <summary>The end that a word names; null when it names none.</summary>
    public static Outcome? ToOutcome(string? text) => text switch
    {
        "won" => Outcome.Won,
        "lost" => Outcome.Lost,
        "declined" => Outcome.Declined,
        "referred" => Outcome.Referred,
        _ => null,
    };

    public static string? FactsText(Dictionary<string, string> facts) => facts.Count == 0
        ? null
        : JsonSerializer.Serialize(new SortedDictionary<string, string>(facts, StringComparer.Ordinal), JsonText.Readable.SortedDictionaryStringString);

    public static Dictionary<string, string> ToFacts(string? json) =>
        string.IsNullOrEmpty(json) ? [] : JsonSerializer.Deserialize(json, JsonText.Readable.DictionaryStringString) ?? [];
}
