using Evenkeel.App.Store;

namespace Evenkeel.App.Fit;

/// <summary>How an organisation or a lead was scored by a criterion on a day; a later one takes its place, and it stays as it was.</summary>
public sealed class Assessment : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public Guid? LeadId { get; set; }
    public Guid? OrganisationId { get; set; }
    public Guid CriterionId { get; set; }

    /// <summary>Within the criterion's scale; null where it is not known any more.</summary>
    public double? Score { get; set; }
    public DateOnly On { get; set; }
    public string? Note { get; set; }
}
