using Evenkeel.App.Store;

namespace Evenkeel.App.Time;

/// <summary>Hours worked on a day: for whom, and to which purpose.</summary>
public sealed class TimeEntry : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }

    /// <summary>The day on which it began.</summary>
    public DateOnly On { get; set; }
    public int Minutes { get; set; }

    /// <summary>One of <see cref="Core.Time.TimePurpose.All"/>, or what else somebody calls it.</summary>
    public string? Purpose { get; set; }
    public Guid? OrganisationId { get; set; }
    public Guid? EngagementId { get; set; }
    public Guid? LeadId { get; set; }

    /// <summary>Whether the client pays for it by the hour or as part of what is agreed.</summary>
    public bool IsBillable { get; set; }
    public string? Note { get; set; }
}
