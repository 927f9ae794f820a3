namespace Evenkeel.App.Import;

/// <summary>The id under which a source knows a record, so that the same file twice changes nothing.</summary>
public sealed class KnownAs
{
    public Guid WorkspaceId { get; set; }
    public string Kind { get; set; } = "";
    public string Origin { get; set; } = "";
    public string ExternalId { get; set; } = "";
    public Guid RecordId { get; set; }
}
