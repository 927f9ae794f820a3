namespace Evenkeel.Formats.Tables;

/// <summary>Copies the cells of a scanned record into a row of its own.</summary>
internal static class RowText
{
    public static TableRow Row(long line, ReadOnlySpan<char> record, ReadOnlySpan<RecordScanner.CellPlace> cells)
    {
        var ends = new int[cells.Length];
        var length = 0;
        for (var i = 0; i < cells.Length; i++) ends[i] = length += cells[i].Length - cells[i].DoubledQuotes;
        var text = string.Create(length, new Source(record, cells), static (into, source) => source.CopyTo(into));
        return new(line, text, ends);
    }

    private readonly ref struct Source(ReadOnlySpan<char> record, ReadOnlySpan<RecordScanner.CellPlace> cells)
    {
        private readonly ReadOnlySpan<char> record = record;
        private readonly ReadOnlySpan<RecordScanner.CellPlace> cells = cells;

        public void CopyTo(Span<char> into)
        {
            foreach (var cell in cells)
            {
                var text = record.Slice(cell.Start, cell.Length);
                for (var doubled = cell.DoubledQuotes; doubled > 0; doubled--)
                {
                    var first = text.IndexOf('"') + 1;
                    text[..first].CopyTo(into);
                    into = into[first..];
                    text = text[(first + 1)..];
                }
                text.CopyTo(into);
                into = into[text.Length..];
            }
        }
    }
}
