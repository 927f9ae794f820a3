namespace Evenkeel.Formats.Tables;

/// <summary>Keeps a spreadsheet from running a cell as a formula (OWASP, "CSV Injection").</summary>
public static class SpreadsheetSafety
{
    /// <summary>Puts an apostrophe before a cell that begins with <c>= + - @</c>, their full-width forms, a tab or a line end.</summary>
    /// <returns>The cell itself where it is harmless, plain numbers such as -12.5 and +3 among them.</returns>
    public static string Neutralise(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var runs = cell is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' or '\t' or '\r' or '\n', ..];
        return runs && !IsPlainNumber(cell) ? "'" + cell : cell;
    }

    private static bool IsPlainNumber(ReadOnlySpan<char> cell)
    {
        var cursor = new TextCursor(cell[1..]);
        return cell[0] is '+' or '-' && cursor.Digits().Length > 0 && (!cursor.Skip('.') || cursor.Digits().Length > 0) && cursor.AtEnd;
    }
}
