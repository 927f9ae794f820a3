namespace Evenkeel.Formats.Tables;

/// <summary>Finds out, from cells shown one by one, which way round a column writes its days.</summary>
/// <remarks>Keeps one example of each kind, however long the column. Blank cells and those that are no date say nothing.</remarks>
public sealed class DateColumn
{
    private Example? yearFirst;
    private Example? dayFirst;
    private Example? monthFirst;
    private Example? either;
    private Example? dotted;
    private Example? unreadable;

    /// <summary>The first cell, if any, that is neither blank nor a date in any known order.</summary>
    public Example? Unreadable => unreadable;

    /// <summary>
    /// Known is day first once a cell such as 13/04/2018 was seen, month first after 04/13/2018, contradictory after both; ambiguous when
    /// only such as 03/04/2018 were; day first when only such as 03.04.2018 were, for no locale of the Unicode CLDR writes the month
    /// before a dot and the day; year first when nothing else.
    /// </summary>
    public ColumnFinding<DateFormat> Finding => (dayFirst, monthFirst, either, dotted, yearFirst) switch
    {
        ({ } day, { } month, _, _, _) => new(Verdict.Contradictory, null, day, month),
        ({ } day, null, _, _, _) => new(Verdict.Known, DateFormat.DayFirst, day, null),
        (null, { } month, _, _, _) => new(Verdict.Known, DateFormat.MonthFirst, month, null),
        (null, null, { } open, _, _) => new(Verdict.Ambiguous, null, open, null),
        (null, null, null, { } dots, _) => new(Verdict.Known, DateFormat.DayFirst, dots, null),
        (null, null, null, null, { } year) => new(Verdict.Known, DateFormat.YearFirst, year, null),
        _ => new(Verdict.Nothing, null, null, null),
    };

    /// <summary>Takes a cell into account.</summary>
    /// <param name="line">The physical line of its row, from 1.</param>
    public void See(long line, ReadOnlySpan<char> text)
    {
        if (text.IsWhiteSpace()) return;
        if (DateFormat.YearFirst.Read(text).Ok) Note(ref yearFirst, line, text);
        else if (DateFormat.MonthFirst.Read(text).Ok) Note(ref !DateFormat.DayFirst.Read(text).Ok ? ref monthFirst : ref text.Trim() is [_, '.', ..] or [_, _, '.', ..] ? ref dotted : ref either, line, text);
        else Note(ref DateFormat.DayFirst.Read(text).Ok ? ref dayFirst : ref unreadable, line, text);
    }

    private static void Note(ref Example? first, long line, ReadOnlySpan<char> text) => first ??= new(line, text.ToString());
}
