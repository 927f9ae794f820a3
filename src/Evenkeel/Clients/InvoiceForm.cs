using System.Globalization;
using Evenkeel.App.Clients;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Clients;

/// <summary>An invoice as it was typed.</summary>
public sealed class InvoiceForm
{
    /// <summary>The version that the one who changes it has seen.</summary>
    public int? Version { get; set; }
    public string? Number { get; set; }
    public string? Organisation { get; set; }
    public string? Person { get; set; }
    public string? Engagement { get; set; }
    public string? Issued { get; set; }
    public string? Due { get; set; }
    public string? Paid { get; set; }
    public string? Net { get; set; }
    public string? Tax { get; set; }
    public string? Amount { get; set; }
    public string? Currency { get; set; }

    public static InvoiceForm Of(InvoiceRow invoice) => new()
    {
        Version = invoice.Version,
        Number = invoice.Number,
        Organisation = invoice.Organisation,
        Person = invoice.Person,
        Engagement = invoice.EngagementId?.ToString(),
        Issued = DayText.Iso(invoice.IssuedOn),
        Due = invoice.DueOn is { } due ? DayText.Iso(due) : null,
        Paid = invoice.PaidOn is { } paid ? DayText.Iso(paid) : null,
        Net = invoice.Net?.Amount.ToString("0.###", CultureInfo.CurrentCulture),
        Tax = invoice.Tax?.Amount.ToString("0.###", CultureInfo.CurrentCulture),
        Amount = invoice.Amount.Amount.ToString("0.###", CultureInfo.CurrentCulture),
        Currency = invoice.Amount.Currency,
    };

    /// <returns>The fields; or a refusal with the field that it is about.</returns>
    public (InvoiceFields? Fields, Refusal? Refusal, string? Field) Read()
    {
        var (issued, due, paid) = (Typed.Day(Issued), Typed.Day(Due), Typed.Day(Paid));
        var (net, tax, amount) = (Typed.Number(Net), Typed.Number(Tax), Typed.Number(Amount));
        (Refusal? Refusal, string Field)[] read =
        [
            (issued.Refusal, nameof(Issued)), (due.Refusal, nameof(Due)), (paid.Refusal, nameof(Paid)), (net.Refusal, nameof(Net)), (tax.Refusal, nameof(Tax)), (amount.Refusal, nameof(Amount)),
        ];
        return Array.Find(read, one => one.Refusal is not null) is { Refusal: { } unread } at
            ? (null, unread, at.Field)
            : (new InvoiceFields(
                Number, Organisation, Person, Guid.TryParse(Engagement, out var under) ? under : null, issued.Value, due.Value, paid.Value, net.Value, tax.Value, amount.Value, Typed.Text(Currency)?.ToUpperInvariant()), null, null);
    }

    /// <summary>The field that a refusal is about; null where it is about the whole.</summary>
    public string? FieldOf(Refusal refusal) => refusal.Code switch
    {
        "invoice.no-day" => nameof(Issued),
        "invoice.no-amount" or "invoice.sum" => nameof(Amount),
        "invoice.currency" or "money.currency" => nameof(Currency),
        "money.too-large" or "money.too-fine" => new[] { (nameof(Net), Net), (nameof(Tax), Tax) }
            .FirstOrDefault(field => Typed.Number(field.Item2) is { Refusal: null, Value: { } typed } && typed.ToString(CultureInfo.InvariantCulture) == refusal.About[0]).Item1 ?? nameof(Amount),
        "payment.in-the-future" => nameof(Paid),
        "engagement.unknown" => nameof(Engagement),
        "text.too-long" => new[] { (nameof(Number), Number), (nameof(Organisation), Organisation), (nameof(Person), Person) }
            .FirstOrDefault(field => field.Item2?.TrimStart().StartsWith(refusal.About[0], StringComparison.Ordinal) == true).Item1,
        _ => null,
    };
}
