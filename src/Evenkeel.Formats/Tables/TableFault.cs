namespace Evenkeel.Formats.Tables;

/// <summary>Why a row, or a whole file, could not be read.</summary>
/// <param name="Line">The physical line to look at, from 1: where the record starts or, for a quote, where the quote opened.</param>
/// <param name="Code">Stable, one of those listed in docs/formats.md.</param>
/// <param name="Message">One short English clause, without the line.</param>
public sealed record TableFault(long Line, string Code, string Message)
{
    internal static TableFault Empty() => new(1, "table.empty", "the file is empty");

    internal static TableFault Binary(string what) => new(1, "table.binary", $"the file is {what}, not a text table");

    internal static TableFault NoHeader(long line) => new(line, "table.no-header", "the header line names no column");

    internal static TableFault TooManyColumns(long line, int limit) =>
        new(line, "table.too-many-columns", $"more than {limit} columns");

    internal static TableFault TooManyCells(long line, int columns) =>
        new(line, "table.too-many-cells", $"more cells than the header's {columns} columns");

    internal static TableFault TooLong(long line, int limit, long last) =>
        new(line, "table.too-long", $"the record is longer than {limit} characters{Skipped(line, last)}");

    internal static TableFault QuoteNotClosed(long line, long recordLine) =>
        new(line, "table.quote-not-closed", "a quote opens here and is never closed" + Began(line, recordLine));

    internal static TableFault TextAfterQuote(long line, long recordLine) =>
        new(line, "table.text-after-quote",
            "text follows a closing quote; a quote inside a quoted cell is written twice" + Began(line, recordLine));

    internal static TableFault Nul(long line) => new(line, "table.nul", "the record holds a NUL character");

    internal static TableFault NotDecodable(long line, string encoding) =>
        new(line, "table.encoding", $"the record holds bytes that are not {encoding}");

    private static string Skipped(long line, long last) => line == last ? "" : $"; all is skipped to line {last}";

    private static string Began(long line, long recordLine) => line == recordLine ? "" : $"; its record began on line {recordLine}";
}
