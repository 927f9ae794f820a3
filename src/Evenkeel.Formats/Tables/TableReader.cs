using System.Text;

namespace Evenkeel.Formats.Tables;

/// <summary>Reads a table of separated values record by record, and goes on after whatever is wrong in one of them.</summary>
/// <remarks>
/// RFC 4180 and what is met in the field: see docs/formats.md. Holds at most one record (<see cref="TableLimits"/>) and 64 KiB of bytes.
/// Throws for no content whatever; exceptions of the stream pass through. Not safe for use by several threads.
/// </remarks>
public sealed class TableReader : IDisposable
{
    /// <summary>How many records may stand above a header.</summary>
    private const int MostAbove = 20;

    private readonly TableLimits limits;
    private readonly Characters source;
    private readonly RecordBuffer text;
    private readonly RecordScanner scanner;
    private long line = 1;
    private bool ended;

    private TableReader(Stream stream, TableLimits limits, char? delimiter, Func<IReadOnlyList<string>, bool>? isHeader = null)
    {
        this.limits = limits;
        source = new(stream);
        text = new(source, limits.RecordChars);
        scanner = new(delimiter ?? ',', limits.Columns);
        if (source.BinaryKind is { } kind)
        {
            Fault = TableFault.Binary(kind);
            return;
        }
        text.Fill();
        var told = DelimiterDetection.Told(text.Pending);
        if (told.LineLength > 0)
        {
            text.Advance(told.LineLength);
            line++;
        }
        if (delimiter is null)
        {
            var found = told.LineLength > 0 ? told.Delimiter : DelimiterDetection.From(text.Pending, text.AtEnd, limits.Columns);
            scanner = new(found, limits.Columns);
        }
        ReadHeader(isHeader);
    }

    /// <summary>The encoding as far as the file has been read; one without a mark is UTF-8 until a byte shows otherwise.</summary>
    public Encoding Encoding => source.Encoding;

    /// <summary>What separates the cells: told by the caller or by a line <c>sep=;</c>, else found from the first lines.</summary>
    public char Delimiter => scanner.Delimiter;

    /// <summary>The columns' names: trimmed, never empty, all different without regard to case.</summary>
    /// <remarks>None when the file has a <see cref="Fault"/>.</remarks>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>Why nothing of the file can be read; null when its rows can.</summary>
    /// <remarks>It is also the only row then, so that nobody can miss it.</remarks>
    public TableFault? Fault { get; private set; }

    /// <summary>Opens a table and reads its header.</summary>
    /// <param name="stream">Read forward only, from where it stands; disposed with the reader.</param>
    /// <param name="delimiter">Null: find out. Neither a quote nor a line end.</param>
    public static TableReader Open(Stream stream, TableLimits? limits = null, char? delimiter = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (delimiter is '"' or '\r' or '\n')
            throw new ArgumentException("A quote or a line end cannot separate cells.", nameof(delimiter));
        return new(stream, limits ?? TableLimits.Default, delimiter);
    }

    /// <summary>Opens a table above whose header something else may stand, such as a note of the program that wrote it.</summary>
    /// <param name="stream">Read forward only, from where it stands; disposed with the reader.</param>
    /// <param name="isHeader">Tells the header from records above it, at most 20; when none is, the file has a <see cref="Fault"/>.</param>
    public static TableReader OpenBelow(Stream stream, Func<IReadOnlyList<string>, bool> isHeader, TableLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(isHeader);
        return new(stream, limits ?? TableLimits.Default, null, isHeader);
    }

    /// <summary>The place of a column: by its exact name, else without regard to case.</summary>
    /// <returns>From 0; -1 when there is none.</returns>
    public int Column(string name)
    {
        for (var i = 0; i < Header.Count; i++)
            if (Header[i].Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    /// <summary>The rows not yet read, in the file's order. Lines without any character are passed over.</summary>
    public IEnumerable<TableRow> Rows()
    {
        if (Fault is { } fault)
        {
            if (!ended) yield return new(fault);
            ended = true;
            yield break;
        }
        while (Next(Header.Count) is { } row) yield return row;
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    private void ReadHeader(Func<IReadOnlyList<string>, bool>? isHeader)
    {
        for (var above = 0; ; above++)
        {
            var row = Next(limits.Columns);
            Fault = row is null ? TableFault.Empty() : row.Fault;
            if (row is null || Fault is not null) break;
            Header = TableHeader.Name(row, scanner.Count);
            if (isHeader is null || isHeader(Header) || above == MostAbove)
            {
                if (Header.Count == 0 || isHeader?.Invoke(Header) == false) Fault = TableFault.NoHeader(row.Line);
                break;
            }
        }
        if (Fault is not null) Header = [];
    }

    private TableRow? Next(int columns)
    {
        while (true)
        {
            if (text.Pending.IsEmpty && !text.Fill()) return null;
            if (text.Pending.IsEmpty) continue;
            var end = scanner.Scan(text.Pending, text.AtEnd);
            if (end == ScanEnd.TextAfterQuote) return new(PassQuote(scanner.StoppedAt, closed: true));
            if (end != ScanEnd.Complete)
            {
                if (text.Fill()) continue;
                return new(PassUnfinished(end));
            }
            var row = scanner.ContentLength == 0 ? null : Take(columns);
            line += scanner.HasQuotes ? Math.Max(1, RecordBuffer.LinesIn(text.Pending[..scanner.Length])) : 1;
            text.Advance(scanner.Length);
            if (row is not null) return row;
        }
    }

    private TableRow Take(int columns)
    {
        if (scanner.ContentLength > limits.RecordChars)
            return new(TableFault.TooLong(line, limits.RecordChars, line + RecordBuffer.LinesIn(text.Pending[..scanner.ContentLength])));
        if (scanner.HasNul) return new(TableFault.Nul(line));
        if (scanner.HasUndecodable) return new(TableFault.NotDecodable(line, Encoding.WebName));
        if (scanner.Count > limits.Columns) return new(TableFault.TooManyColumns(line, limits.Columns));
        for (var i = columns; i < scanner.Count; i++)
            if (scanner.Cells[i].Length > 0) return new(TableFault.TooManyCells(line, columns));
        return RowText.Row(line, text.Pending, scanner.Cells[..Math.Min(columns, scanner.Count)]);
    }

    /// <summary>The file ends, or the limit is reached, inside the record.</summary>
    private TableFault PassUnfinished(ScanEnd end)
    {
        var afterQuote = end == ScanEnd.OpenQuote ? text.Pending[scanner.QuoteAt..] : [];
        if (!afterQuote.IsEmpty && (text.AtEnd || afterQuote.ContainsAny('\r', '\n')))
            return PassQuote(text.Pending.Length, closed: false);
        var began = line;
        PassThrough(text.Pending.Length);
        return TableFault.TooLong(began, limits.RecordChars, line - 1);
    }

    /// <summary>Goes on with the physical line below the one on which the last quote opened.</summary>
    /// <param name="scanned">How far that quote was followed.</param>
    /// <remarks>
    /// What was followed is read once more, and no more than once: it holds only runs of an even number of quotes, for any other would have
    /// closed the cell, and such a run opens no cell that it does not close. So the whole takes linear time, whatever the file.
    /// </remarks>
    private TableFault PassQuote(int scanned, bool closed)
    {
        var (began, opened) = (line, line + RecordBuffer.LinesIn(text.Pending[..scanner.QuoteAt]));
        var sameLine = closed && !text.Pending[scanner.QuoteAt..scanned].ContainsAny('\r', '\n');
        PassThrough(scanner.QuoteAt);
        return sameLine ? TableFault.TextAfterQuote(opened, began) : TableFault.QuoteNotClosed(opened, began);
    }

    private void PassThrough(int chars)
    {
        if (chars > 0 && text.Pending[chars - 1] == '\r') chars--;
        line += RecordBuffer.LinesIn(text.Pending[..chars]) + 1;
        text.Advance(chars);
        text.SkipLine();
    }
}
