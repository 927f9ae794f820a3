namespace Evenkeel.App.Webhooks;

/// <summary>One event on its way to one webhook: written together with what it tells of, and kept until some time after it has arrived or was given up.</summary>
public sealed class Delivery
{
    public Guid WorkspaceId { get; set; }

    /// <summary>Sent along each time, so that a receiver knows what it has had already.</summary>
    public Guid Id { get; set; }
    public Guid WebhookId { get; set; }

    /// <summary>One of <see cref="WebhookEvents.All"/>, or <see cref="WebhookEvents.Test"/>.</summary>
    public string Event { get; set; } = "";
    public DateTime At { get; set; }

    /// <summary>What is sent, the same each time.</summary>
    public string Body { get; set; } = "";
    public int Tries { get; set; }

    /// <summary>When it is tried next; null when it has arrived or was given up.</summary>
    public DateTime? NextAt { get; set; }
    public DateTime? ArrivedAt { get; set; }
}

/// <summary>One try to deliver.</summary>
public sealed class DeliveryTry
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public Guid DeliveryId { get; set; }
    public DateTime At { get; set; }
    public int Milliseconds { get; set; }

    /// <summary>What the receiver answered, as HTTP has it; null when it did not.</summary>
    public int? Status { get; set; }

    /// <summary>Why it counts as failed, as a code; null when it arrived.</summary>
    public string? Failure { get; set; }
}
