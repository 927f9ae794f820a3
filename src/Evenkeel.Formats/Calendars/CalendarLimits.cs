namespace Evenkeel.Formats.Calendars;

/// <summary>How much of a calendar is held and worked out.</summary>
public sealed record CalendarLimits
{
    /// <summary>Lines of up to 1 MiB, 100,000 entries with 500 people each, 300,000 candidates.</summary>
    public static CalendarLimits Default { get; } = new();

    /// <summary>The longest line, unfolded, in bytes; what is longer is left out of its entry.</summary>
    public int LineBytes { get; init; } = 1 << 20;

    /// <summary>What the values of one entry may come to, in characters.</summary>
    public int EntryChars { get; init; } = 1 << 20;

    /// <summary>How many entries a file may have.</summary>
    public int Entries { get; init; } = 100_000;

    /// <summary>How many people one entry may name.</summary>
    public int People { get; init; } = 500;

    /// <summary>How many times one entry may come round within the window that is asked for.</summary>
    public int Occurrences { get; init; } = 2_000;

    /// <summary>How many days and times all recurrence rules of a file may go through together.</summary>
    public long Candidates { get; init; } = 300_000;
}
