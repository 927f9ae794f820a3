using Evenkeel.Core;
using Evenkeel.Core.Money;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Reads amounts and days of a sheet, each amount in the currency of its row.</summary>
/// <param name="usual">The currency of a row that names none.</param>
internal sealed class SheetMoney(Sheet sheet, string usual)
{
    private static readonly string[] Currencies = ["currency", "currencycode", "wahrung", "invoicecurrency", "clientcurrency"];

    /// <summary>The amount of a column; none where it is empty.</summary>
    public (Money? Money, CellFault? Fault) Read(TableRow row, params string[] names)
    {
        if (sheet.Cell(row, names) is not { } text)
            return default;
        var (number, fault) = Number(text);
        return fault is null ? Of(row, number.Value, number.Currency) : (null, fault);
    }

    /// <summary>What a line of an invoice comes to without tax: its total, else quantity times price, rounded to the currency's smallest coin, a half away from zero.</summary>
    public (Money? Money, CellFault? Fault) Line(TableRow row)
    {
        if (sheet.Cell(row, "linetotal") is not null)
            return Read(row, "linetotal");
        if (sheet.Cell(row, "quantity") is not { } quantity || sheet.Cell(row, "unitamount") is not { } price)
            return default;
        var (many, each) = (Number(quantity), Number(price));
        return (many.Fault ?? each.Fault) is { } fault ? (null, fault) : Of(row, many.Amount.Value * each.Amount.Value, each.Amount.Currency);
    }

    public static Money? Add(Money? to, Money? more) => to is { } one && more is { } other ? Money.OfMinor(one.Minor + other.Minor, one.Currency) : to ?? more;

    public static Money Less(Money from, Money less) => Money.OfMinor(from.Minor - less.Minor, from.Currency);

    /// <summary>A day; which it is must be clear from the sheet.</summary>
    public (DateOnly? Day, CellFault? Fault) Day(string text)
    {
        if (sheet.Days is null)
            return (null, new CellFault("sheet.days", Words.Of(new Refusal("sheet.days", text))));
        var when = sheet.When(text);
        return when.Ok ? (when.Value.Day, null) : (null, when.Fault);
    }

    /// <summary>A number; where the sheet does not tell its decimal mark, only one that reads the same with either.</summary>
    private (Amount Amount, CellFault? Fault) Number(string text)
    {
        var (read, other) = (Amount.Read(text, sheet.Mark ?? DecimalMark.Dot), Amount.Read(text, sheet.Mark ?? DecimalMark.Comma));
        return !read.Ok ? (default, read.Fault)
            : other.Ok && other.Value == read.Value ? (read.Value, null)
            : (default, new CellFault("sheet.amounts", Words.Of(new Refusal("sheet.amounts", text))));
    }

    private (Money?, CellFault?) Of(TableRow row, decimal amount, string? beside)
    {
        var code = (sheet.Cell(row, Currencies) ?? (Currency.IsKnown(beside) ? beside! : usual)).ToUpperInvariant();
        if (!Currency.IsKnown(code))
            return (null, new CellFault("money.currency", Words.Of(new Refusal("money.currency", code))));
        var money = Money.Of(Math.Round(amount, Currency.DecimalsOf(code), MidpointRounding.AwayFromZero), code);
        return money.Refusal is { } refusal ? (null, new CellFault(refusal.Code, Words.Of(refusal))) : (money.Value, null);
    }
}
