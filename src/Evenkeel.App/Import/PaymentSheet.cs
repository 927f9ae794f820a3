using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Reads a table of money that came in: each sale becomes an invoice that was paid at once, each refund one under zero. Fees and payouts are none of both.</summary>
internal static class PaymentSheet
{
    internal static IReadOnlyList<SheetPreset> All { get; } =
    [
        new("stripe-balance", "stripe", ["balancetransactionid"], ["createdutc", "created"], ["gross"], ["reportingcategory"]),
        new("stripe-payments", "stripe", ["id"], ["createddateutc", "createdutc"], ["amount"], ["amountrefunded"], ["status"]),
        new("paypal-activity", "paypal", ["date", "datum"], ["gross", "brutto"], ["transactionid", "transaktionscode"], ["status"], ["type", "typ"]),
    ];

    /// <summary>The columns of days.</summary>
    public static string[] Days => ["createdutc", "created", "createddateutc", "refundeddateutc", "date", "datum"];

    private static readonly string[] Sales = ["charge", "payment"], Refunds = ["refund", "payment_refund", "refund_failure", "dispute", "dispute_reversal"];
    private static readonly string[] Done = ["paid", "succeeded", "refunded", "partially refunded", "partial refund", "completed", "abgeschlossen"];

    public static void Read(Sheet sheet, ReadFile file, SheetMoney money, CellReading cells, ImportWatch watch)
    {
        var rows = new InvoiceRows(file);
        foreach (var row in TableColumns.Rows(sheet.Table, file, watch))
        {
            var day = Day(sheet, row, cells, "createdutc", "created", "createddateutc", "date", "datum");
            var amount = money.Read(row, "gross", "brutto", "amount");
            if ((day.Fault ?? amount.Fault) is { } wrong)
                file.Reject(row.Line, wrong.Code, wrong.Message);
            else if (Why(sheet, row) is { } reason)
                file.LeaveOut(reason);
            else if (sheet.Cell(row, "balancetransactionid", "id", "transactionid", "transaktionscode") is not { } id || day.Day is not { } on || amount.Money is not { } paid)
                file.Reject(row.Line, "row.needs", Words.Of(new Refusal("row.needs", "id, day or amount")));
            else
                Take(sheet, file, rows, row, money, cells, id, on, paid);
        }
        rows.Finish();
    }

    private static void Take(Sheet sheet, ReadFile file, InvoiceRows rows, TableRow row, SheetMoney money, CellReading cells, string id, DateOnly on, Core.Money.Money paid)
    {
        var (client, email) = (sheet.Cell(row, "customerdescription", "name"), sheet.Cell(row, "customeremail", "fromemailaddress"));
        Billed Sale(string known, DateOnly day, Core.Money.Money amount) =>
            new(row.Line, known, day, amount) { Client = client, Email = email, Number = sheet.Cell(row, "invoiceid", "invoicenumber"), Payments = [(known, day, amount)] };
        var (refunded, refundedOn) = (money.Read(row, "amountrefunded"), Day(sheet, row, cells, "refundeddateutc"));
        if ((refunded.Fault ?? refundedOn.Fault) is { } wrong)
        {
            file.Reject(row.Line, wrong.Code, wrong.Message);
            return;
        }
        rows.Take(Sale(id, on, paid));
        if (refunded.Money is { Minor: > 0 } back)
            rows.Take(Sale(id + "/refund", refundedOn.Day ?? on, Core.Money.Money.OfMinor(-back.Minor, back.Currency)));
    }

    /// <summary>Why a row is neither a sale nor a refund; null where it is one.</summary>
    private static string? Why(Sheet sheet, TableRow row)
    {
        if (sheet.Cell(row, "reportingcategory") is { } category)
            return Sales.Contains(category) || Refunds.Contains(category) ? null : $"a movement of money that is no sale: {category}";
        if (sheet.Cell(row, "status") is not { } status || !Done.Contains(SearchKey.Of(status)))
            return $"a payment that is {sheet.Cell(row, "status")?.ToLowerInvariant() ?? "in no state"}";
        return sheet.Cell(row, "type", "typ") is { } type && !IsSale(SearchKey.Of(type)) ? $"a movement of money that is no sale: {type}" : null;
    }

    private static bool IsSale(string type) => Array.Exists(["payment", "zahlung", "refund", "ruckzahlung", "checkout", "invoice", "rechnung", "reversal"], word => type.Contains(word, StringComparison.Ordinal));

    /// <summary>The day in one's own zone; Stripe's times are UTC and say so in the name of their column.</summary>
    private static (DateOnly? Day, CellFault? Fault) Day(Sheet sheet, TableRow row, CellReading cells, params string[] names)
    {
        if (sheet.Cell(row, names) is not { } text)
            return default;
        if (sheet.Days is null)
            return (null, new CellFault("sheet.days", Words.Of(new Refusal("sheet.days", text))));
        var when = sheet.When(text);
        var isUtc = sheet.Cell(row, "createdutc", "createddateutc") is not null;
        return !when.Ok ? (null, when.Fault)
            : isUtc && when.Value.Kind != WhenKind.Day ? (CalendarDay.Of(DateTime.SpecifyKind(when.Value.Wall - when.Value.Offset, DateTimeKind.Utc), cells.Zone), null)
            : (when.Value.Day, null);
    }
}
