using Evenkeel.App.Tables;

namespace Evenkeel.App.Plan;

/// <summary>The fields of what a plan keeps.</summary>
public static class PlanTables
{
    public static readonly RecordTable<DoneActivity> Activities = new RecordTable<DoneActivity>("activity", "activities", person: x => x.PersonId)
        .Reference("lead_id", "lead", x => x.LeadId, (x, v) => x.LeadId = v)
        .Reference("person_id", "person", x => x.PersonId, (x, v) => x.PersonId = v)
        .Reference("source_id", "source", x => x.SourceId, (x, v) => x.SourceId = v)
        .Instant("done_at", FieldType.Opening, x => x.DoneAt, (x, v) => x.DoneAt = v ?? default)
        .Whole("minutes", x => x.Minutes, (x, v) => x.Minutes = v)
        .Whole("chance_in_1000", x => x.ChanceInThousand, (x, v) => x.ChanceInThousand = v);
}
