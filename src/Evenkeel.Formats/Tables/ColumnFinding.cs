namespace Evenkeel.Formats.Tables;

/// <summary>What the cells of a column tell together about how they are written.</summary>
public enum Verdict
{
    /// <summary>No cell says anything about it.</summary>
    Nothing,

    /// <summary>Every cell that says something says the same.</summary>
    Known,

    /// <summary>Every cell may be read in two ways: somebody must tell.</summary>
    Ambiguous,

    /// <summary>Two cells contradict each other: whatever is told, one of them is refused.</summary>
    Contradictory,
}

/// <summary>A cell that shows something.</summary>
/// <param name="Line">The physical line of its row, from 1.</param>
public sealed record Example(long Line, string Text);

/// <summary>How a column is written, with the cells that show it.</summary>
/// <param name="Value">Set when <see cref="Verdict.Known"/>; else the default.</param>
/// <param name="First">A cell that shows it or is ambiguous; null when the verdict is <see cref="Verdict.Nothing"/>.</param>
/// <param name="Second">The cell that contradicts the first; else null.</param>
public sealed record ColumnFinding<T>(Verdict Verdict, T? Value, Example? First, Example? Second);
