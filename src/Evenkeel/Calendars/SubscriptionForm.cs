namespace Evenkeel.Calendars;

/// <summary>A subscription as it was typed.</summary>
public sealed class SubscriptionForm
{
    public string? Address { get; set; }
    public string? Name { get; set; }

    /// <summary>subscribe or test.</summary>
    public string? Act { get; set; }
}
