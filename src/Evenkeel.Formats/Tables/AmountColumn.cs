namespace Evenkeel.Formats.Tables;

/// <summary>Finds out, from cells shown one by one, which decimal mark a column of amounts uses.</summary>
/// <remarks>
/// Keeps one example of each kind, however long the column. Whole numbers without grouping and what is no amount say nothing.
/// </remarks>
public sealed class AmountColumn
{
    private Example? dot;
    private Example? comma;
    private Example? either;

    /// <summary>
    /// Known is the dot once a cell such as 1.5 or 1,234.50 was seen, the comma after 1,5 or 1.234,50, contradictory after both; ambiguous
    /// when only such as 1,234 or 1.234 were; nothing when every cell reads the same with either.
    /// </summary>
    public ColumnFinding<DecimalMark?> Finding => (dot, comma, either) switch
    {
        ({ } first, { } second, _) => new(Verdict.Contradictory, null, first, second),
        ({ } shown, null, _) => new(Verdict.Known, DecimalMark.Dot, shown, null),
        (null, { } shown, _) => new(Verdict.Known, DecimalMark.Comma, shown, null),
        (null, null, { } open) => new(Verdict.Ambiguous, null, open, null),
        _ => new(Verdict.Nothing, null, null, null),
    };

    /// <summary>Takes a cell into account.</summary>
    /// <param name="line">The physical line of its row, from 1.</param>
    public void See(long line, ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny('.', ',')) return;
        var (asDot, asComma) = (Amount.Read(text, DecimalMark.Dot), Amount.Read(text, DecimalMark.Comma));
        if (asDot.Ok && asComma.Ok && asDot.Value != asComma.Value) either ??= new(line, text.ToString());
        else if (asDot.Ok && !asComma.Ok) dot ??= new(line, text.ToString());
        else if (asComma.Ok && !asDot.Ok) comma ??= new(line, text.ToString());
    }
}
