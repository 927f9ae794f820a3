using Evenkeel.App.Tables;

namespace Evenkeel.App.People;

/// <summary>The fields of people and organisations, and of who was told apart.</summary>
public static class PeopleTables
{
    public static readonly RecordTable<Person> People = new RecordTable<Person>("person", "people", person: x => x.Id)
        .Text("name", x => x.Name, (x, v) => x.Name = v ?? "")
        .Text("given_name", x => x.GivenName, (x, v) => x.GivenName = v)
        .Text("family_name", x => x.FamilyName, (x, v) => x.FamilyName = v)
        .Reference("organisation_id", "organisation", x => x.OrganisationId, (x, v) => x.OrganisationId = v)
        .Text("role", x => x.Role, (x, v) => x.Role = v)
        .List("emails", x => x.Emails, (x, v) => x.Emails = v)
        .List("phones", x => x.Phones, (x, v) => x.Phones = v)
        .List("links", x => x.Links, (x, v) => x.Links = v)
        .List("tags", x => x.Tags, (x, v) => x.Tags = v)
        .Text("notes", x => x.Notes, (x, v) => x.Notes = v)
        .Day("met_on", x => x.MetOn, (x, v) => x.MetOn = v)
        .Text("met_where", x => x.MetWhere, (x, v) => x.MetWhere = v)
        .Reference("source_id", "source", x => x.SourceId, (x, v) => x.SourceId = v)
        .Whole("rhythm_days", x => x.RhythmDays, (x, v) => x.RhythmDays = v)
        .Hours("attention_per_week", x => x.AttentionMinutes, (x, v) => x.AttentionMinutes = v)
        .Reference("merged_into", "person", x => x.MergedIntoId, (x, v) => x.MergedIntoId = v);

    public static readonly RecordTable<Organisation> Organisations = new RecordTable<Organisation>("organisation", "organisations")
        .Text("name", x => x.Name, (x, v) => x.Name = v ?? "")
        .Text("website", x => x.Website, (x, v) => x.Website = v)
        .List("tags", x => x.Tags, (x, v) => x.Tags = v)
        .Text("notes", x => x.Notes, (x, v) => x.Notes = v)
        .Hours("attention_per_week", x => x.AttentionMinutes, (x, v) => x.AttentionMinutes = v)
        .Reference("merged_into", "organisation", x => x.MergedIntoId, (x, v) => x.MergedIntoId = v);

    public static readonly RecordTable<ToldApart> ToldApart = new RecordTable<ToldApart>("told-apart", "told_apart", person: x => x.OneId)
        .Reference("one_id", "person", x => x.OneId, (x, v) => x.OneId = v)
        .Reference("other_id", "person", x => x.OtherId, (x, v) => x.OtherId = v)
        .Reference("one_organisation_id", "organisation", x => x.OneOrganisationId, (x, v) => x.OneOrganisationId = v)
        .Reference("other_organisation_id", "organisation", x => x.OtherOrganisationId, (x, v) => x.OtherOrganisationId = v);
}
