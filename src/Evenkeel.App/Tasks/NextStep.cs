using Evenkeel.App.Store;

namespace Evenkeel.App.Tasks;

/// <summary>A next step: what is to be done for a lead or a person, perhaps by a day, perhaps again and again.</summary>
public sealed class NextStep : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Text { get; set; } = "";
    public Guid? PersonId { get; set; }
    public Guid? LeadId { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>A recurrence rule of RFC 5545, beginning on <see cref="DueOn"/>; it moves on to the next step when this one is done.</summary>
    public string? Rule { get; set; }

    /// <summary>Null as long as it is open.</summary>
    public DateOnly? DoneOn { get; set; }
}
