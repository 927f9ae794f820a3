namespace Evenkeel.App.History;

/// <summary>What one actor wrote in one transaction: an import, a move, an undo. It is what an undo takes back.</summary>
public sealed class Batch
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public Guid ActorId { get; set; }
    public DateTime At { get; set; }

    /// <summary>What was done, as a code: <c>lead.won</c>, <c>import</c>.</summary>
    public string What { get; set; } = "";

    /// <summary>The kind of source that an import read; null for the user's own doing.</summary>
    public string? Origin { get; set; }

    /// <summary>The batch that this one took back.</summary>
    public Guid? UndoOf { get; set; }

    /// <summary>When it was taken back itself.</summary>
    public DateTime? UndoneAt { get; set; }
}
