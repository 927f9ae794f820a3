using System.Globalization;
using Evenkeel.App.Outlook;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Outlook;

/// <summary>A bill as it was typed.</summary>
public sealed class BillForm
{
    /// <summary>The version that the one who changes it has seen.</summary>
    public int? Version { get; set; }
    public string? Name { get; set; }
    public string? Amount { get; set; }
    public string? Every { get; set; }
    public string? Currency { get; set; }
    public string? Starts { get; set; }
    public string? Ends { get; set; }

    public static BillForm Of(ListBills.Row bill) => new()
    {
        Version = bill.Version,
        Name = bill.Name,
        Amount = bill.Amount.Amount.ToString("0.###", CultureInfo.CurrentCulture),
        Currency = bill.Amount.Currency,
        Every = bill.Every,
        Starts = bill.StartsOn is { } starts ? DayText.Iso(starts) : null,
        Ends = bill.EndsOn is { } ends ? DayText.Iso(ends) : null,
    };

    /// <returns>The fields; or a refusal with the field that it is about.</returns>
    public (BillFields? Fields, Refusal? Refusal, string? Field) Read()
    {
        var (amount, starts, ends) = (Typed.Number(Amount), Typed.Day(Starts), Typed.Day(Ends));
        (Refusal? Refusal, string Field)[] read = [(amount.Refusal, nameof(Amount)), (starts.Refusal, nameof(Starts)), (ends.Refusal, nameof(Ends))];
        return Array.Find(read, one => one.Refusal is not null) is { Refusal: { } unread } at
            ? (null, unread, at.Field)
            : (new BillFields(Name, amount.Value, Typed.Text(Currency), Typed.Text(Every), starts.Value, ends.Value), null, null);
    }

    /// <summary>The field that a refusal is about; null where it is about the whole.</summary>
    public static string? FieldOf(Refusal refusal) => refusal.Code switch
    {
        "bill.no-name" or "text.too-long" => nameof(Name),
        "bill.no-amount" or "money.negative" or "money.too-fine" or "money.too-large" => nameof(Amount),
        "bill.ends-before" => nameof(Ends),
        _ => null,
    };
}
