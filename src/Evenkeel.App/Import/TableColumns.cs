using Evenkeel.App.Tables;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Where in a file each field of a record stands.</summary>
internal sealed class TableColumns
{
    private readonly List<(Column Column, int Place, int CurrencyPlace)> columns = [];

    /// <summary>The columns of one of our own tables, by their names.</summary>
    public static TableColumns Of(TableReader reader, RecordTable table)
    {
        var found = new TableColumns();
        foreach (var column in table.Columns)
            if (reader.Column(column.Name) is >= 0 and var place)
                found.columns.Add((column, place, column.CurrencyColumn is { } currency ? reader.Column(currency) : -1));
        return found;
    }

    public void Add(Column column, int place, int currencyPlace) => columns.Add((column, place, currencyPlace));

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
    public Dictionary<string, string?>? Fields(TableRow row, CellReading reading, ReadFile file)
    {
        var fields = new Dictionary<string, string?>(columns.Count, StringComparer.Ordinal);
        foreach (var (column, place, currencyPlace) in columns)
        {
            var cell = reading.Read(column, row[place], currencyPlace < 0 ? "" : row[currencyPlace]);
            if (cell.Fault is { } fault)
            {
                file.Reject(row.Line, fault.Code, $"{column.Name}: {fault.Message}");
                return null;
            }
            fields[column.Name] = cell.Text;
        }
        return fields;
    }
}
