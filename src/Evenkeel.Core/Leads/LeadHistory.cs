namespace Evenkeel.Core.Leads;

/// <summary>How a lead ended: four different ends, never folded into "lost".</summary>
public enum Outcome
{
    /// <summary>The client signed.</summary>
    Won,

    /// <summary>The client said no, or went silent for good.</summary>
    Lost,

    /// <summary>The user said no.</summary>
    Declined,

    /// <summary>The user passed it on to somebody else.</summary>
    Referred,
}

/// <summary>The moment at which a lead entered a stage.</summary>
/// <param name="Stage">The user's own name of the stage.</param>
/// <param name="At">UTC.</param>
public readonly record struct StageChange(string Stage, DateTime At);

/// <summary>An end that was taken back later.</summary>
/// <param name="EndedAt">UTC.</param>
/// <param name="Outcome">The end that was recorded then.</param>
/// <param name="ReopenedAt">UTC, not before <paramref name="EndedAt"/>.</param>
public readonly record struct PastEnd(DateTime EndedAt, Outcome Outcome, DateTime ReopenedAt);

/// <summary>What happened to one lead, and when: all that a forecast may know about it.</summary>
/// <param name="Id">Unique among the leads of one forecast.</param>
/// <param name="OpenedAt">UTC.</param>
public sealed record LeadHistory(string Id, DateTime OpenedAt)
{
    /// <summary>Whose lead it is; empty for a practice of one.</summary>
    public string Owner { get; init; } = "";

    /// <summary>UTC; null while the lead is open. Set together with <see cref="Outcome"/>.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>The end that stands now; null while the lead is open.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Stage changes by ascending time; empty when no history is known.</summary>
    public IReadOnlyList<StageChange> Stages { get; init; } = [];

    /// <summary>Ends that were taken back, by ascending time.</summary>
    public IReadOnlyList<PastEnd> PastEnds { get; init; } = [];

    /// <summary>Where the lead came from, as known when it was opened.</summary>
    public string? Source { get; init; }

    /// <summary>The kind of work it is about, as known when it was opened.</summary>
    public string? Offering { get; init; }

    /// <summary>Its expected worth in whole currency units; any size, also negative or absurd.</summary>
    public double? Value { get; init; }

    /// <summary>Further named facts that a forecast may learn from, by column name.</summary>
    public IReadOnlyDictionary<string, string> Features { get; init; } = System.Collections.Frozen.FrozenDictionary<string, string>.Empty;

    /// <summary>Whether it was won from an instant on, within so many times 24 hours.</summary>
    /// <param name="from">UTC.</param>
    public bool WasWonWithin(DateTime from, int days) => LeadPath.Before(this, DateTime.MaxValue)?.WonWithin(from, days) ?? false;
}
