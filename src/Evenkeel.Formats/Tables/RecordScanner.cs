using System.Buffers;

namespace Evenkeel.Formats.Tables;

/// <summary>How a scan ended.</summary>
internal enum ScanEnd
{
    /// <summary>A whole record, its line end included, or the last one without.</summary>
    Complete,

    /// <summary>The text ends inside the record.</summary>
    NeedMore,

    /// <summary>The text ends inside a quoted cell.</summary>
    OpenQuote,

    /// <summary>Something other than a delimiter or a line end follows a closing quote.</summary>
    TextAfterQuote,
}

/// <summary>Splits the record at the beginning of a text into cells (RFC 4180, section 2), without copying any.</summary>
/// <remarks>
/// More lenient than the RFC: a line ends with CRLF, LF or CR, and a quote inside a cell that does not begin with one is an ordinary
/// character. The result stands until the next scan.
/// </remarks>
internal sealed class RecordScanner(char delimiter, int maxCells)
{
    private readonly SearchValues<char> stops = SearchValues.Create([delimiter, '\r', '\n', '\0', Characters.Undecodable]);
    private readonly SearchValues<char> quotedStops = SearchValues.Create(['"', '\0', Characters.Undecodable]);
    private readonly CellPlace[] cells = new CellPlace[maxCells];

    /// <summary>Where a cell lies, without its outer quotes, and how many doubled quotes it holds.</summary>
    internal readonly record struct CellPlace(int Start, int Length, int DoubledQuotes);

    public char Delimiter => delimiter;

    /// <summary>The cells found, even those beyond the most that <see cref="Cells"/> keeps.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<CellPlace> Cells => cells.AsSpan(0, Math.Min(Count, cells.Length));

    /// <summary>Characters of the record without its line end.</summary>
    public int ContentLength { get; private set; }

    /// <summary>Characters of the record with its line end.</summary>
    public int Length { get; private set; }

    public bool HasQuotes { get; private set; }

    public bool HasNul { get; private set; }

    public bool HasUndecodable { get; private set; }

    /// <summary>Where the last quoted cell opened.</summary>
    public int QuoteAt { get; private set; }

    /// <summary>How far the scan came when it met text after a quote.</summary>
    public int StoppedAt { get; private set; }

    public ScanEnd Scan(ReadOnlySpan<char> text, bool atEnd)
    {
        Count = 0;
        HasQuotes = HasNul = HasUndecodable = false;
        for (var at = 0; ;)
        {
            var quoted = at < text.Length && text[at] == '"';
            var end = quoted ? ScanQuoted(text, ref at, atEnd) : ScanPlain(text, ref at, atEnd);
            if (end != ScanEnd.Complete) return end;
            if (at == text.Length) return Finish(at, 0);
            if (text[at] != delimiter) return FinishLine(text, at, atEnd);
            at++;
        }
    }

    private ScanEnd ScanPlain(ReadOnlySpan<char> text, ref int at, bool atEnd)
    {
        for (var start = at; ; at++)
        {
            var stop = text[at..].IndexOfAny(stops);
            if (stop < 0 && !atEnd) return ScanEnd.NeedMore;
            at = stop < 0 ? text.Length : at + stop;
            if (at < text.Length && Note(text[at])) continue;
            Add(start, at - start, 0);
            return ScanEnd.Complete;
        }
    }

    private ScanEnd ScanQuoted(ReadOnlySpan<char> text, ref int at, bool atEnd)
    {
        HasQuotes = true;
        QuoteAt = at;
        var (start, doubled) = (++at, 0);
        for (; ; at++)
        {
            var stop = text[at..].IndexOfAny(quotedStops);
            if (stop < 0) return ScanEnd.OpenQuote;
            at += stop;
            if (Note(text[at])) continue;
            if (at + 1 == text.Length && !atEnd) return ScanEnd.OpenQuote;
            if (at + 1 == text.Length || text[at + 1] != '"') break;
            doubled++;
            at++;
        }
        Add(start, at - start, doubled);
        at++;
        if (at == text.Length || text[at] == delimiter || text[at] is '\r' or '\n') return ScanEnd.Complete;
        StoppedAt = at;
        return ScanEnd.TextAfterQuote;
    }

    private bool Note(char c)
    {
        HasNul |= c == '\0';
        HasUndecodable |= c == Characters.Undecodable;
        return c is '\0' or Characters.Undecodable;
    }

    private void Add(int start, int length, int doubledQuotes)
    {
        if (Count < cells.Length) cells[Count] = new(start, length, doubledQuotes);
        Count++;
    }

    private ScanEnd FinishLine(ReadOnlySpan<char> text, int at, bool atEnd)
    {
        if (text[at] == '\n') return Finish(at, 1);
        if (at + 1 == text.Length) return atEnd ? Finish(at, 1) : ScanEnd.NeedMore;
        return Finish(at, text[at + 1] == '\n' ? 2 : 1);
    }

    private ScanEnd Finish(int at, int lineEnd)
    {
        ContentLength = at;
        Length = at + lineEnd;
        return ScanEnd.Complete;
    }
}
