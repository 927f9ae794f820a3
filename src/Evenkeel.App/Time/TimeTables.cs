using Evenkeel.App.Tables;

namespace Evenkeel.App.Time;

/// <summary>The fields of time, and of clocks that run.</summary>
public static class TimeTables
{
    public static readonly RecordTable<TimeEntry> Entries = new RecordTable<TimeEntry>("time-entry", "time_entries")
        .Day("on", x => x.On, (x, v) => x.On = v ?? x.On)
        .Whole("minutes", x => x.Minutes, (x, v) => x.Minutes = v)
        .Text("purpose", x => x.Purpose, (x, v) => x.Purpose = v)
        .Reference("organisation_id", "organisation", x => x.OrganisationId, (x, v) => x.OrganisationId = v)
        .Reference("engagement_id", "engagement", x => x.EngagementId, (x, v) => x.EngagementId = v)
        .Reference("lead_id", "lead", x => x.LeadId, (x, v) => x.LeadId = v)
        .Flag("billable", x => x.IsBillable, (x, v) => x.IsBillable = v)
        .Text("note", x => x.Note, (x, v) => x.Note = v);

    public static readonly RecordTable<RunningTimer> Timers = new RecordTable<RunningTimer>("timer", "timers")
        .Instant("started_at", FieldType.Opening, x => x.StartedAt, (x, v) => x.StartedAt = v ?? default)
        .Text("purpose", x => x.Purpose, (x, v) => x.Purpose = v)
        .Reference("organisation_id", "organisation", x => x.OrganisationId, (x, v) => x.OrganisationId = v)
        .Text("note", x => x.Note, (x, v) => x.Note = v);
}
