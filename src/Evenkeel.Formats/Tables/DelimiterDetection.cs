namespace Evenkeel.Formats.Tables;

/// <summary>Finds out what separates the cells of a table.</summary>
internal static class DelimiterDetection
{
    private const int Records = 20;

    /// <summary>In the order in which they win a tie.</summary>
    private static ReadOnlySpan<char> Candidates => [',', ';', '\t', '|'];

    /// <summary>Reads the line <c>sep=;</c> with which a file tells Excel its delimiter.</summary>
    /// <returns>Zero characters when there is no such line.</returns>
    public static (char Delimiter, int LineLength) Told(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) return default;
        return text[4..] switch
        {
            [not ('"' or '\r' or '\n') and var c, '\r', '\n', ..] => (c, 7),
            [not ('"' or '\r' or '\n') and var c, '\r' or '\n', ..] => (c, 6),
            _ => default,
        };
    }

    /// <summary>The candidate that splits most of the first 20 records into as many cells as the first; of equals, into most.</summary>
    /// <returns>A comma when no candidate splits the first record.</returns>
    public static char From(ReadOnlySpan<char> text, bool atEnd, int maxCells)
    {
        var best = (Delimiter: ',', Alike: -1, Cells: 1);
        foreach (var candidate in Candidates)
        {
            var (alike, cells) = Try(candidate, text, atEnd, maxCells);
            if (cells > 1 && (alike, cells).CompareTo((best.Alike, best.Cells)) > 0) best = (candidate, alike, cells);
        }
        return best.Delimiter;
    }

    private static (int Alike, int Cells) Try(char delimiter, ReadOnlySpan<char> text, bool atEnd, int maxCells)
    {
        var scanner = new RecordScanner(delimiter, maxCells);
        var (alike, cells) = (0, 0);
        for (var i = 0; i < Records && !text.IsEmpty && scanner.Scan(text, atEnd) == ScanEnd.Complete; i++)
        {
            if (cells == 0 && scanner.ContentLength > 0) cells = scanner.Count;
            else if (scanner.Count == cells) alike++;
            text = text[scanner.Length..];
        }
        return (alike, cells);
    }
}
