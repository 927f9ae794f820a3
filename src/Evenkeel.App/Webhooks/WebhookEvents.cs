namespace Evenkeel.App.Webhooks;

/// <summary>What webhooks tell of: each batch is one event, by what was done.</summary>
public static class WebhookEvents
{
    /// <summary>Whatever has no event of its own: an import, an undo, a change of a list. It tells how many records, by kind.</summary>
    public const string Recorded = "batch.recorded";

    /// <summary>Sent when somebody asks for it, to whoever is asked.</summary>
    public const string Test = "webhook.test";

    public static IReadOnlyList<string> All { get; } =
    [
        "lead.added", "lead.changed", "lead.moved", "lead.ended", "lead.reopened", "task.added", "task.changed", "task.done", "task.reopened", "task.removed", Recorded,
    ];

    /// <summary>The event of a batch.</summary>
    /// <param name="what">The batch's code.</param>
    public static string Of(string what) => what switch
    {
        "lead.edited" or "lead.noted" or "lead.linked" or "lead.unlinked" => "lead.changed",
        "lead.won" or "lead.lost" or "lead.declined" or "lead.referred" => "lead.ended",
        "task.edited" => "task.changed",
        _ => All.Contains(what) ? what : Recorded,
    };
}
