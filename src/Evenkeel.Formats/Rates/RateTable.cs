using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Rates;

/// <summary>Rates as a table: a row for each day, a column for each currency.</summary>
internal static class RateTable
{
    private static readonly TableLimits Limits = new() { RecordChars = 1 << 14, Columns = 256 };

    public static IEnumerable<(ReadRate Rate, RateFault? Fault)> Read(Func<Stream> open, Func<string, bool> isCurrency)
    {
        using var table = TableReader.Open(open(), Limits);
        var currencies = new List<(int Place, string Code)>();
        // the Bank's lines end in a comma, which is a column without a name
        var nameless = new List<int>();
        foreach (var (place, name) in table.Header.Index().Skip(1))
            if (name == $"column {place + 1}")
                nameless.Add(place);
            else if (RateReader.Currency(1, name, isCurrency) is { } unknown)
                yield return (default, unknown);
            else
                currencies.Add((place, name));
        foreach (var row in table.Rows())
        {
            if (row.Fault is { } broken)
                yield return (default, new(broken.Line, broken.Code, broken.Message));
            else if (!row.IsBlank)
                foreach (var read in Row(row, currencies, nameless))
                    yield return read;
        }
    }

    private static IEnumerable<(ReadRate Rate, RateFault? Fault)> Row(TableRow row, List<(int Place, string Code)> currencies, List<int> nameless)
    {
        if (RateReader.Day(row.Line, row[0].Trim(), out var day) is { } noDay)
        {
            yield return (default, noDay);
            yield break;
        }
        foreach (var (place, code) in currencies)
        {
            var cell = row[place].Trim();
            if (cell.Length > 0 && cell != "N/A")
                yield return RateReader.Rate(row.Line, code, cell, out var rate) is { } wrong ? (default, wrong) : (new(row.Line, day, code, rate), null);
        }
        foreach (var stray in nameless.Select(place => row[place].Trim()).Where(cell => cell.Length > 0))
            yield return (default, new(row.Line, "rates.currency", $"'{RateReader.Short(stray)}' stands under no currency"));
    }
}
