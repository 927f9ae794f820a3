namespace Evenkeel.Workspaces;

/// <summary>The settings as they were typed.</summary>
public sealed class SettingsForm
{
    public string? Currency { get; set; }
    public string? TimeZone { get; set; }
    public List<DayOfWeek> RestDays { get; set; } = [];

    /// <summary>One a line.</summary>
    public string? OwnAddresses { get; set; }

    /// <summary>The version that the one who edits has seen.</summary>
    public int? Version { get; set; }
}
