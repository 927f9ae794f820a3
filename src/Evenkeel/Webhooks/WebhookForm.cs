namespace Evenkeel.Webhooks;

/// <summary>A webhook as it was typed.</summary>
public sealed class WebhookForm
{
    public string? Url { get; set; }
    public List<string> Events { get; set; } = [];
}
