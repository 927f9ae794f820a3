using Evenkeel.Core;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Finds out how a foreign table writes days and amounts; what can be read in two ways is asked about, never guessed.</summary>
internal static class ForeignReading
{
    private static readonly string[] DayColumns = ["openedOn", "closedOn", "stageChangedOn", "nextStepOn"];
    private static readonly string[] AmountColumns = ["value", "hours"];

    /// <param name="table">Read to its end.</param>
    /// <returns>How to read its cells, or <c>import.ambiguous-dates</c> or <c>import.ambiguous-amounts</c>.</returns>
    public static Result<CellReading> Find(TableReader table, Mapping mapping, TimeZoneInfo zone, string currency, ImportWatch watch)
    {
        var (days, amounts) = (new DateColumn(), new AmountColumn());
        if (mapping.DateFormat is null || mapping.DecimalMark is null)
        {
            var dayPlaces = Places(table, mapping, DayColumns);
            var amountPlaces = Places(table, mapping, AmountColumns);
            foreach (var row in watch.Uncounted(table.Rows()).Where(row => row.Fault is null))
            {
                foreach (var place in dayPlaces)
                    days.See(row.Line, row.Cell(place));
                foreach (var place in amountPlaces)
                    amounts.See(row.Line, row.Cell(place));
            }
        }
        var reading = new CellReading(
            mapping.TimeZone is { } told ? TimeZoneInfo.FindSystemTimeZoneById(told) : zone, mapping.Currency ?? currency, DateFormat.Iso, DecimalMark.Dot);

        if (mapping.DateFormat is { } format)
            reading = reading with { Dates = DateFormat.Of(format).Value };
        else if (days.Finding is { Verdict: Verdict.Ambiguous or Verdict.Contradictory } unclear)
            return new Refusal("import.ambiguous-dates", Show(unclear.First!), unclear.Second is { } other ? Show(other) : "");
        else if (days.Finding.Value is { } found)
            reading = reading with { Dates = found };

        if (mapping.DecimalMark is { } mark)
            return reading with { Mark = mark == "," ? DecimalMark.Comma : DecimalMark.Dot };
        if (amounts.Finding is { Verdict: Verdict.Ambiguous or Verdict.Contradictory } odd)
            return new Refusal("import.ambiguous-amounts", Show(odd.First!), odd.Second is { } contradiction ? Show(contradiction) : "");
        return amounts.Finding.Value is { } known ? reading with { Mark = known } : reading;
    }

    private static string Show(Example example) => $"line {example.Line}: {example.Text}";

    private static List<int> Places(TableReader table, Mapping mapping, string[] ours) =>
        [.. ours.SelectMany(mapping.Theirs).Select(table.Column).Where(place => place >= 0)];
}
