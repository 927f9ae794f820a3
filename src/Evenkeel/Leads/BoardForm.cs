namespace Evenkeel.Leads;

/// <summary>Which card goes where: lead, version and stage, separated by spaces.</summary>
public sealed class BoardForm
{
    /// <summary>By a card's button.</summary>
    public string? Pressed { get; set; }

    /// <summary>By hand or by arrow.</summary>
    public string? Dragged { get; set; }

    /// <summary>What was asked for; null when it makes no sense.</summary>
    public (Guid Lead, int Version, Guid Stage)? Move =>
        (Pressed ?? Dragged)?.Split(' ') is [var lead, var version, var stage] && Guid.TryParse(lead, out var id) && int.TryParse(version, out var seen) && Guid.TryParse(stage, out var to)
            ? (id, seen, to)
            : null;
}
