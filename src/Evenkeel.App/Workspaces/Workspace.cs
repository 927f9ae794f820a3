using Evenkeel.App.Store;

namespace Evenkeel.App.Workspaces;

/// <summary>One practice's data and how it counts money, days and hours of rest.</summary>
public sealed class Workspace : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Name { get; set; } = "";

    /// <summary>ISO 4217: what an amount without a currency is in.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>IANA: where the practice's days begin and end.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Days of the week without work, ascending from Sunday.</summary>
    public List<DayOfWeek> RestDays { get; set; } = [DayOfWeek.Sunday, DayOfWeek.Saturday];

    /// <summary>Whether it is the sample practice, which one click removes.</summary>
    public bool IsSample { get; set; }

    public TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
