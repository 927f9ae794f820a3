using System.Buffers;
using System.Text;

namespace Evenkeel.Formats.Tables;

/// <summary>Writes a table as RFC 4180 has it: UTF-8 without a mark, commas, quotes only where a cell needs them.</summary>
/// <remarks>
/// Lines end with LF, not with the RFC's CRLF, so that line tools and version control see the same text on every system; whatever
/// reads CSV takes both. The same cells always give the same bytes. A character that UTF-8 text cannot carry or
/// <see cref="TableReader"/> does not take (half a surrogate pair, NUL, U+FFFF) is written as U+FFFD.
/// </remarks>
public sealed class TableWriter : IDisposable
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(',', '"', '\r', '\n');

    private readonly StreamWriter output;
    private readonly bool forSpreadsheets;
    private readonly int columns;

    /// <summary>Begins a table with its header.</summary>
    /// <param name="stream">Written forward only; left open.</param>
    /// <param name="header">At least one name.</param>
    /// <param name="forSpreadsheets">
    /// Neutralise what a spreadsheet would run: see <see cref="SpreadsheetSafety"/>. Such a table does not read back the same.
    /// </param>
    /// <exception cref="ArgumentException">The header is empty.</exception>
    public TableWriter(Stream stream, IReadOnlyList<string> header, bool forSpreadsheets = false)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (header.Count == 0) throw new ArgumentException("A table has at least one column.", nameof(header));
        output = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 14, leaveOpen: true);
        this.forSpreadsheets = forSpreadsheets;
        columns = header.Count;
        Write([.. header]);
    }

    /// <summary>Writes one row.</summary>
    /// <param name="cells">As many as the header has; null is written like an empty text.</param>
    /// <exception cref="ArgumentException">The number of cells is not that of the header.</exception>
    public void Write(params ReadOnlySpan<string?> cells)
    {
        if (cells.Length != columns) throw new ArgumentException($"{cells.Length} cells for {columns} columns.", nameof(cells));
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) output.Write(',');
            WriteCell(forSpreadsheets ? SpreadsheetSafety.Neutralise(cells[i] ?? "") : cells[i] ?? "");
        }
        output.Write('\n');
    }

    /// <summary>Passes everything on to the stream, which stays open.</summary>
    public void Dispose() => output.Dispose();

    private void WriteCell(string cell)
    {
        if (cell.AsSpan().ContainsAny('\0', Characters.Undecodable))
            cell = cell.Replace('\0', '\uFFFD').Replace(Characters.Undecodable, '\uFFFD');
        // an empty line would be passed over, so the one empty cell of a row is written as ""
        if (!cell.AsSpan().ContainsAny(NeedQuotes) && (columns > 1 || cell.Length > 0))
        {
            output.Write(cell);
            return;
        }
        output.Write('"');
        output.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        output.Write('"');
    }
}
