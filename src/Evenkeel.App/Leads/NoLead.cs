using Evenkeel.App.Store;

namespace Evenkeel.App.Leads;

/// <summary>A time in which one was in touch with somebody of whom it was said that there was no lead: it is not proposed again.</summary>
public sealed class NoLead : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }

    /// <summary>With whom one was in touch most.</summary>
    public Guid PersonId { get; set; }

    /// <summary>The first day of it, in the practice's zone.</summary>
    public DateOnly BeganOn { get; set; }

    /// <summary>The last one.</summary>
    public DateOnly EndedOn { get; set; }
}
