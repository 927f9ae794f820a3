using Evenkeel.App.Tables;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Where in a file each field of a record stands.</summary>
internal sealed class TableColumns
{
    private const int MostShared = 2_000;
    private readonly List<(Column Column, int Place, int CurrencyPlace, HashSet<string> Said)> columns = [];

    /// <summary>The columns of one of our own tables, by their names.</summary>
    public static TableColumns Of(TableReader reader, RecordTable table)
    {
        var found = new TableColumns();
        foreach (var column in table.Columns)
            if (reader.Column(column.Name) is >= 0 and var place)
                found.Add(column, place, column.CurrencyColumn is { } currency ? reader.Column(currency) : -1);
        return found;
    }

    public void Add(Column column, int place, int currencyPlace) => columns.Add((column, place, currencyPlace, new(StringComparer.Ordinal)));

    public bool Read(int place) => columns.Any(column => column.Place == place || column.CurrencyPlace == place);

    /// <summary>The rows that can be read; the others go to the file's rejections.</summary>
    public static IEnumerable<TableRow> Rows(TableReader reader, ReadFile file, ImportWatch watch)
    {
        foreach (var row in watch.Over(reader.Rows()))
            if (row.Fault is not null)
                file.Reject(row.Fault);
            else if (!row.IsBlank)
                yield return row;
    }

    /// <summary>A row's fields as canonical text; null when one of them cannot be read, which goes to the file's rejections.</summary>
    public RowFields? Fields(TableRow row, CellReading reading, ReadFile file)
    {
        var fields = new RowFields(columns.Count);
        foreach (var (column, place, currencyPlace, said) in columns)
        {
            var cell = reading.Read(column, row[place], currencyPlace < 0 ? "" : row[currencyPlace]);
            if (cell.Fault is { } fault)
            {
                file.Reject(row.Line, fault.Code, $"{column.Name}: {fault.Message}");
                return null;
            }
            fields[column.Name] = Shared(said, cell.Text);
        }
        return fields;
    }

    /// <summary>The same text that the column has said before, where it is one of its first: many cells say the same day, purpose or client.</summary>
    private static string? Shared(HashSet<string> said, string? text)
    {
        if (text is null)
            return null;
        if (said.TryGetValue(text, out var before))
            return before;
        if (said.Count < MostShared)
            said.Add(text);
        return text;
    }
}
