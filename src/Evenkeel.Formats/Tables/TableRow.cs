namespace Evenkeel.Formats.Tables;

/// <summary>One record below the header: its cells, or the fault for which it could not be read.</summary>
/// <remarks>Stays valid after the reader has moved on. All cells share one string; a cell is one of its own only when asked for.</remarks>
public sealed class TableRow
{
    private readonly string text;
    private readonly int[] ends;

    internal TableRow(long line, string text, int[] ends)
    {
        Line = line;
        this.text = text;
        this.ends = ends;
    }

    internal TableRow(TableFault fault)
        : this(fault.Line, "", []) => Fault = fault;

    /// <summary>The physical line on which the record starts, from 1; line ends inside cells count too.</summary>
    public long Line { get; }

    /// <summary>Null when the cells can be read.</summary>
    public TableFault? Fault { get; }

    /// <summary>True when every cell is empty, as in the <c>,,,</c> that spreadsheets leave below a table.</summary>
    public bool IsBlank => text.Length == 0;

    /// <summary>The cell of a column, quotes removed, not trimmed; empty where the row is too short to have it.</summary>
    /// <param name="column">From 0.</param>
    /// <exception cref="InvalidOperationException">The row has a <see cref="Fault"/>.</exception>
    public string this[int column] => Cell(column).ToString();

    /// <inheritdoc cref="this[int]"/>
    public ReadOnlySpan<char> Cell(int column)
    {
        if (Fault is not null) throw new InvalidOperationException("A row with a fault has no cells.");
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        if (column >= ends.Length) return [];
        var from = column == 0 ? 0 : ends[column - 1];
        return text.AsSpan(from, ends[column] - from);
    }
}
