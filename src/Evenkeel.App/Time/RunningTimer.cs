using Evenkeel.App.Store;

namespace Evenkeel.App.Time;

/// <summary>A clock that runs for somebody until they stop it, and what it is for. Its id is that of the one who has started it: nobody has two.</summary>
public sealed class RunningTimer : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public DateTime StartedAt { get; set; }

    /// <summary>As <see cref="TimeEntry.Purpose"/>.</summary>
    public string? Purpose { get; set; }
    public Guid? OrganisationId { get; set; }
    public string? Note { get; set; }
}
