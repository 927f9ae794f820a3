namespace Evenkeel.App.Time;

/// <summary>What entries of a row of the week have in common: for whom, under which agreement or lead, and to which purpose.</summary>
public sealed record WeekRow(Guid? OrganisationId, Guid? EngagementId, Guid? LeadId, string? Purpose)
{
    public static WeekRow Of(TimeEntry entry) => new(entry.OrganisationId, entry.EngagementId, entry.LeadId, entry.Purpose);
}

/// <summary>When what stands in a cell of the week can be changed as one length.</summary>
internal static class WeekCell
{
    /// <summary>Whether nothing is lost: where it is one entry, or several of which one at most has a note, and for which a client pays alike.</summary>
    public static bool CanChange(IReadOnlyCollection<(string? Note, bool IsBillable)> entries) =>
        entries.Count(entry => entry.Note is not null) <= 1 && entries.Select(entry => entry.IsBillable).Distinct().Count() <= 1;
}
