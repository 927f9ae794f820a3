using Evenkeel.App.Store;

namespace Evenkeel.App.People;

/// <summary>Two people of whom somebody said that they are not the same: they are not proposed again.</summary>
public sealed class ToldApart : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public Guid OneId { get; set; }
    public Guid OtherId { get; set; }
}
