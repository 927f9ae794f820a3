using Evenkeel.App.Lists;
using Evenkeel.App.Tables;
using Evenkeel.Core.Fit;

namespace Evenkeel.App.Fit;

/// <summary>The fields of criteria, and of what was scored by them.</summary>
public static class FitTables
{
    public static readonly RecordTable<Criterion> Criteria = new RecordTable<Criterion>("criterion", "criteria")
        .Text("name", x => x.Name, (x, v) => x.Name = v ?? "")
        .Number("weight", x => x.Weight, (x, v) => x.Weight = v ?? 1)
        .Flag("deal_breaker", x => x.IsDealBreaker, (x, v) => x.IsDealBreaker = v)
        .With(new("scale", FieldType.Text, x => x.Scale.ToString(), (x, v) => x.Scale = Scale.Read(v) is { Refusal: null } scale ? scale.Value : Scale.Usual))
        .Listed("criterion");

    public static readonly RecordTable<Assessment> Assessments = new RecordTable<Assessment>("assessment", "assessments", partOf: x => x.LeadId ?? x.OrganisationId)
        .Reference("lead_id", "lead", x => x.LeadId, (x, v) => x.LeadId = v)
        .Reference("organisation_id", "organisation", x => x.OrganisationId, (x, v) => x.OrganisationId = v)
        .Reference("criterion_id", Criteria.Kind, x => x.CriterionId, (x, v) => x.CriterionId = v ?? default)
        .Number("score", x => x.Score, (x, v) => x.Score = v)
        .Day("on", x => x.On, (x, v) => x.On = v ?? x.On)
        .Text("note", x => x.Note, (x, v) => x.Note = v);
}
