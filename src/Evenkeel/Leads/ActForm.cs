namespace Evenkeel.Leads;

/// <summary>What a form on a lead's page says of something that happened to it.</summary>
public sealed class ActForm
{
    /// <summary>The version that the one who acts has seen.</summary>
    public int? Version { get; set; }
    public Guid? StageId { get; set; }
    public string? On { get; set; }
    public string? Reason { get; set; }
    public string? ReferredTo { get; set; }
    public bool BeginsEngagement { get; set; }
}
