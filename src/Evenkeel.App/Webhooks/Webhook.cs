namespace Evenkeel.App.Webhooks;

/// <summary>A program elsewhere that wants to hear what was written. It is no record: its secret is in no history and no export.</summary>
public sealed class Webhook
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public DateTime MadeAt { get; set; }
    public string Url { get; set; } = "";

    /// <summary>Which of <see cref="WebhookEvents.All"/> it hears of.</summary>
    public List<string> Events { get; set; } = [];

    /// <summary>Nothing new is noted for it, and what waits goes on waiting.</summary>
    public bool IsPaused { get; set; }

    /// <summary>What it is signed with, as <see cref="SecretBox"/> locks it.</summary>
    public string LockedSecret { get; set; } = "";
}
