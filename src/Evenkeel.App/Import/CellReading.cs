using System.Globalization;
using System.Text.Json;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core.Money;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>How a file writes what its cells mean.</summary>
/// <param name="Zone">Where its days begin and end, and its clock stands, unless it says so itself.</param>
/// <param name="Currency">What an amount without a currency is in.</param>
/// <param name="Dates">Its way of writing days.</param>
/// <param name="Mark">What precedes a fraction; null for our own tables, which have a dot and no grouping.</param>
internal sealed record CellReading(TimeZoneInfo Zone, string Currency, DateFormat Dates, DecimalMark? Mark = null)
{
    private const decimal MostHours = 100_000;
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>A cell as canonical text; null when it is empty.</summary>
    public Cell Read(Column column, string cell, string currency)
    {
        if (cell.Length == 0 || (column.Type is not FieldType.Text && string.IsNullOrWhiteSpace(cell)))
            return Ok(null);
        return column.Type switch
        {
            FieldType.Text => Ok(Mark is null ? cell : cell.Trim()),
            FieldType.Reference => Ok(cell.Trim()),
            FieldType.List => Ok(CellList.Split(cell) is { Count: > 0 } values ? Canonical.List([.. values]) : null),
            FieldType.Day => When(cell, when => Canonical.Day(when.Day)!),
            FieldType.Instant or FieldType.Opening or FieldType.Closing => When(cell, when => Canonical.Instant(Instant(when, column.Type == FieldType.Closing))!),
            FieldType.Money => Amount(cell, currency, isSigned: false),
            FieldType.SignedMoney => Amount(cell, currency, isSigned: true),
            FieldType.Hours => Hours(cell),
            FieldType.Whole => Whole(cell),
            FieldType.Number => Number(cell),
            FieldType.Flag => YesNo.Read(cell) is { Fault: { } fault } ? Fault(fault) : Ok(YesNo.Read(cell).Value ? Canonical.Yes : null),
            FieldType.Outcome => LeadTables.ToOutcome(cell.Trim().ToLowerInvariant()) is { } outcome
                ? Ok(LeadTables.Text(outcome))
                : Fault("outcome.unknown", $"'{cell}' is not won, lost, declined or referred"),
            FieldType.Direction => InteractionWords.ToDirection(cell.Trim().ToLowerInvariant()) is { } direction
                ? Ok(InteractionWords.Text(direction))
                : Fault("direction.unknown", $"'{cell}' is not in, out or both"),
            FieldType.Facts => Facts(cell),
            _ => throw new InvalidOperationException($"A field of type {column.Type} is not read from a cell."),
        };
    }

    /// <summary>An instant in UTC: a day alone begins or ends in the file's zone.</summary>
    public DateTime Instant(When when, bool atEnd) => when.Kind switch
    {
        WhenKind.Instant => Clock.ToMicroseconds(when.Instant.UtcDateTime),
        WhenKind.Local => ToUtc(when.Wall),
        _ => atEnd ? CalendarDay.End(when.Day, Zone) : CalendarDay.Start(when.Day, Zone),
    };

    /// <summary>The instant of a time by the clock on the wall, UTC.</summary>
    public DateTime ToUtc(DateTime wall)
    {
        // A clock that is put forward skips an hour: what names a time in it happened when the clock moved.
        for (; Zone.IsInvalidTime(wall); wall = wall.AddMinutes(15))
            wall = new DateTime(wall.Ticks - (wall.Ticks % TimeSpan.FromMinutes(15).Ticks));
        return Clock.ToMicroseconds(TimeZoneInfo.ConvertTimeToUtc(wall, Zone));
    }

    private Cell When(string cell, Func<When, string> canonical)
    {
        var when = Dates.Read(cell);
        if (!when.Ok)
            return Fault(when.Fault!);
        return when.Value.Wall.Year is < FirstYear or > LastYear
            ? Fault("date.range", $"{cell} is not between {FirstYear} and {LastYear}")
            : Ok(canonical(when.Value));
    }

    private Cell Amount(string cell, string currency, bool isSigned)
    {
        var amount = Mark is { } mark ? Formats.Tables.Amount.Read(cell, mark) : Formats.Tables.Amount.ReadPlain(cell);
        if (!amount.Ok)
            return Fault(amount.Fault!);
        if (amount.Value.Value < 0 && !isSigned)
            return Fault("money.negative", $"{cell} is negative");
        var code = Core.Money.Currency.IsKnown(amount.Value.Currency) ? amount.Value.Currency! : currency.Length > 0 ? currency.Trim() : Currency;
        var money = Money.Of(amount.Value.Value, code);
        return money.Refusal is { } refusal ? Fault(refusal.Code, Words.Of(refusal)) : Ok(money.Value.ToString());
    }

    private Cell Hours(string cell)
    {
        var hours = Mark is { } mark ? Formats.Tables.Amount.Read(cell, mark) : Formats.Tables.Amount.ReadPlain(cell);
        return !hours.Ok ? Fault(hours.Fault!)
            : hours.Value.Value is < 0 or > MostHours ? Fault("hours.range", $"{cell} is not between 0 and {MostHours} hours")
            : Ok(Canonical.Hours((int)Math.Round(hours.Value.Value * 60)));
    }

    private Cell Number(string cell)
    {
        var number = Mark is { } mark ? Formats.Tables.Amount.Read(cell, mark) : Formats.Tables.Amount.ReadPlain(cell);
        return number.Ok ? Ok(((double)number.Value.Value).ToString("R", CultureInfo.InvariantCulture)) : Fault(number.Fault!);
    }

    private static Cell Whole(string cell)
    {
        var whole = WholeNumber.Read(cell);
        return whole.Ok ? Ok(whole.Value.ToString(CultureInfo.InvariantCulture)) : Fault(whole.Fault!);
    }

    private static Cell Facts(string cell)
    {
        try
        {
            return Ok(LeadTables.FactsText(LeadTables.ToFacts(cell)));
        }
        catch (JsonException)
        {
            return Fault("facts.shape", "not a JSON object of texts");
        }
    }

    private static Cell Ok(string? text) => new(text, null);

    private static Cell Fault(string code, string why) => new(null, new CellFault(code, why));

    private static Cell Fault(CellFault fault) => new(null, fault);
}

/// <summary>A cell as canonical text, or why it is none.</summary>
internal readonly record struct Cell(string? Text, CellFault? Fault);
