using Evenkeel.App.Store;

namespace Evenkeel.App.People;

/// <summary>Two people, or two organisations, of which somebody said that they are not the same: they are not proposed again.</summary>
public sealed class ToldApart : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public Guid? OneId { get; set; }
    public Guid? OtherId { get; set; }
    public Guid? OneOrganisationId { get; set; }
    public Guid? OtherOrganisationId { get; set; }

    /// <summary>The two, in either order.</summary>
    public IEnumerable<(Guid One, Guid Other)> Both =>
        (OneId ?? OneOrganisationId) is { } one && (OtherId ?? OtherOrganisationId) is { } other ? [(one, other), (other, one)] : [];
}
