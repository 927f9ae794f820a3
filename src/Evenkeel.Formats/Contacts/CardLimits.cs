namespace Evenkeel.Formats.Contacts;

/// <summary>How much of a file of cards is held at once.</summary>
public sealed record CardLimits
{
    /// <summary>A line of up to 1 MiB, a card of up to 4 Mi characters and 10,000 lines.</summary>
    public static CardLimits Default { get; } = new();

    /// <summary>The longest line, unfolded, in bytes; what is longer is left out of its card.</summary>
    public int LineBytes { get; init; } = 1 << 20;

    /// <summary>What the values of one card may come to, in characters.</summary>
    public int CardChars { get; init; } = 4 << 20;

    /// <summary>How many lines, unfolded, one card may have, nested cards included.</summary>
    public int Lines { get; init; } = 10_000;

    /// <summary>How deep cards may stand in cards (AGENT of vCard 2.1).</summary>
    public int Depth { get; init; } = 8;
}
