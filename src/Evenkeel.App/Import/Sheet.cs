using Evenkeel.Core;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>A table of another program, its columns by their letters alone, with how it writes days and amounts.</summary>
internal sealed class Sheet : IDisposable
{
    private readonly TableReader table;
    private readonly ILookup<string, int> places;

    private Sheet(TableReader table)
    {
        this.table = table;
        places = table.Header.Index().ToLookup(column => SheetPreset.Key(column.Item), column => column.Index);
    }

    public TableReader Table => table;

    /// <summary>How it writes days; null where they can be read in two ways, or contradict each other.</summary>
    public DateFormat? Days { get; private init; }

    /// <summary>What precedes a fraction; null where that is not clear.</summary>
    public DecimalMark? Mark { get; private init; }

    /// <summary>A day that can be read in two ways.</summary>
    public Example? UnclearDay { get; private init; }

    /// <summary>The one of these that a file is, also below what may stand above its header; null when it is none.</summary>
    public static SheetPreset? Recognise(SourceFile source, IReadOnlyList<SheetPreset> presets)
    {
        using var table = Open(source, presets);
        return table.Fault is null ? presets.FirstOrDefault(preset => preset.Fits(table.Header)) : null;
    }

    /// <summary>Opens it, having gone through it once to find how it writes days and amounts, where that is not told.</summary>
    public static Sheet Open(SourceFile source, SheetPreset preset, Mapping? told, string[] days, string[] amounts, ImportWatch watch)
    {
        var (dayColumn, amountColumn) = (new DateColumn(), new AmountColumn());
        using (var first = new Sheet(Open(source, [preset])))
        {
            var (dayPlaces, amountPlaces) = (days.SelectMany(name => first.places[name]).ToList(), amounts.SelectMany(name => first.places[name]).ToList());
            foreach (var row in watch.Uncounted(first.table.Rows()).Where(row => row.Fault is null))
            {
                dayPlaces.ForEach(place => dayColumn.See(row.Line, row.Cell(place)));
                amountPlaces.ForEach(place => amountColumn.See(row.Line, row.Cell(place)));
            }
        }
        var (found, mark) = (dayColumn.Finding, amountColumn.Finding);
        return new Sheet(Open(source, [preset]))
        {
            Days = Told(told?.DateFormat) ?? (found.Verdict is Verdict.Ambiguous or Verdict.Contradictory ? null : found.Value ?? DateFormat.YearFirst),
            UnclearDay = found.First,
            Mark = told?.DecimalMark is { } sign ? sign == "," ? DecimalMark.Comma : DecimalMark.Dot
                : mark.Verdict is Verdict.Ambiguous or Verdict.Contradictory ? null : mark.Value ?? DecimalMark.Dot,
        };
    }

    /// <summary>The first filled cell of columns of these names; null where there is none.</summary>
    public string? Cell(TableRow row, params string[] names) => All(row, names).FirstOrDefault();

    /// <summary>The filled cells of all columns of these names.</summary>
    public IEnumerable<string> All(TableRow row, params string[] names) => names.SelectMany(name => places[name]).Select(place => row[place].Trim()).Where(text => text.Length > 0);

    /// <summary>A day, perhaps with a time.</summary>
    public Parsed<When> When(string text) => Days!.Read(text);

    public void Dispose() => table.Dispose();

    /// <summary>What to say where a day can be read in two ways.</summary>
    public Refusal UnclearDays() => new("sheet.days", UnclearDay is { } example ? $"line {example.Line}: {example.Text}" : "");

    private static DateFormat? Told(string? pattern) => pattern?.TrimStart() switch
    {
        ['d', ..] => DateFormat.DayFirst,
        ['M', ..] => DateFormat.MonthFirst,
        ['y', ..] => DateFormat.YearFirst,
        _ => null,
    };

    private static TableReader Open(SourceFile source, IReadOnlyList<SheetPreset> presets) => TableReader.OpenBelow(source.Open(), header => presets.Any(preset => preset.Fits(header)));
}
