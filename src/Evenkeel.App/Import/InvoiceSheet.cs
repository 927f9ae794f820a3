using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Money;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Reads a table of invoices, a row for each or for each of its lines, and hands tables of payments on to <see cref="PaymentSheet"/>.</summary>
internal sealed class InvoiceSheet
{
    /// <summary>The tables that are known; where the names of their columns stand is told in docs/formats.md.</summary>
    internal static IReadOnlyList<SheetPreset> All { get; } =
    [
        new("freshbooks-invoices", "freshbooks", ["clientname"], ["invoice", "invoicenumber"], ["dateissued", "issuedate"], ["linetotal"]),
        new("xero-invoices", "xero", ["contactname"], ["invoicenumber"], ["invoicedate"], ["quantity"], ["unitamount"]),
        new("invoice-ninja-invoices", "invoice-ninja", ["client", "clientname"], ["invoicenumber", "number", "invoiceinvoicenumber"], ["invoicedate", "date", "invoiceinvoicedate"], ["amount", "invoiceamount", "total"], ["balance", "invoicebalance"]),
        .. PaymentSheet.All,
    ];

    private static readonly string[] Amounts = ["linetotal", "quantity", "unitamount", "taxamount", "total", "amount", "invoiceamount", "balance", "invoicebalance", "invoiceamountpaid", "gross", "amountrefunded"];
    private static readonly string[] Unsent = ["draft"], Gone = ["void", "voided", "deleted", "cancelled", "canceled", "archived", "reversed"];

    private readonly Sheet sheet;
    private readonly ReadFile file;
    private readonly SheetMoney money;
    private readonly InvoiceRows rows;

    private InvoiceSheet(Sheet sheet, ReadFile file, SheetMoney money) => (this.sheet, this.file, this.money, rows) = (sheet, file, money, new InvoiceRows(file));

    private static string[] Issued => ["dateissued", "issuedate", "invoicedate", "invoiceinvoicedate", "date"];
    private static string[] Numbers => ["invoicenumber", "invoice", "invoiceinvoicenumber", "number"];

    /// <param name="isAlone">Whether nothing comes in but this file: then what is not clear is asked, and else told by line.</param>
    /// <returns>What was read, or <c>sheet.days</c>.</returns>
    public static Result<ReadFile> Read(SourceFile source, SheetPreset preset, Mapping? told, CellReading cells, bool isAlone, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.Csv) { Origin = preset.Program, Preset = preset.Format };
        using var sheet = Sheet.Open(source, preset, told, [.. Issued, .. PaymentSheet.Days, "duedate", "datepaid"], Amounts, watch);
        if (sheet.Days is null && isAlone)
            return sheet.UnclearDays();
        var money = new SheetMoney(sheet, told?.Currency ?? cells.Currency);
        if (PaymentSheet.All.Contains(preset))
            PaymentSheet.Read(sheet, file, money, cells, watch);
        else
            new InvoiceSheet(sheet, file, money).Run(watch);
        return file;
    }

    /// <summary>Lines of one invoice need not stand together.</summary>
    private void Run(ImportWatch watch)
    {
        var invoices = new List<(string Number, List<TableRow> Lines)>();
        var byNumber = new Dictionary<string, List<TableRow>>(StringComparer.Ordinal);
        foreach (var row in TableColumns.Rows(sheet.Table, file, watch))
            if (sheet.Cell(row, Numbers) is not { } number)
                file.Reject(row.Line, "row.needs", Words.Of(new Refusal("row.needs", "invoice number")));
            else if (byNumber.TryGetValue(number, out var lines))
                lines.Add(row);
            else
                invoices.Add((number, byNumber[number] = [row]));
        foreach (var (number, lines) in invoices)
            Take(number, lines);
        rows.Finish();
    }

    private void Take(string number, List<TableRow> lines)
    {
        var first = lines[0];
        var status = SearchKey.Of(sheet.Cell(first, "invoicestatus", "status", "invoicestatusname") ?? "");
        if (Unsent.Contains(status) || Gone.Contains(status))
        {
            file.LeaveOut(Unsent.Contains(status) ? "an invoice that is a draft" : "an invoice that is void");
            return;
        }
        var (issued, due, paid) = (Day(first, Issued), Day(first, "duedate"), Day(first, "datepaid", "paiddate"));
        var (net, tax, amount) = Sums(lines, out var fault);
        if ((issued.Fault ?? due.Fault ?? paid.Fault ?? fault) is { } wrong)
            file.Reject(first.Line, wrong.Code, wrong.Message);
        else if (issued.Day is not { } on)
            file.Reject(first.Line, "row.needs", Words.Of(new Refusal("row.needs", "invoice date")));
        else
        {
            if (paid.Day is null && (status == "paid" || money.Read(first, "invoiceamountpaid", "paidtodate") is { Money.Amount: > 0 }))
                file.LeaveOut("what was paid on a day that the file does not tell");
            rows.Take(new Billed(first.Line, number, on, amount!.Value)
            {
                Number = number,
                Client = sheet.Cell(first, "clientname", "contactname", "client"),
                Net = tax is null ? null : net,
                Tax = tax,
                DueOn = due.Day,
                PaidOn = paid.Day,
            });
        }
    }

    /// <summary>Of all lines: what they come to without tax, the tax where it is told apart, and the whole.</summary>
    private (Money? Net, Money? Tax, Money? Amount) Sums(List<TableRow> lines, out CellFault? fault)
    {
        fault = null;
        Money? net = null, tax = null;
        foreach (var line in lines)
        {
            var (sum, of) = (money.Line(line), money.Read(line, "taxamount"));
            if ((fault = sum.Fault ?? of.Fault) is not null)
                return default;
            net = SheetMoney.Add(net, sum.Money);
            tax = SheetMoney.Add(tax, of.Money);
        }
        var (total, isWhole) = (money.Read(lines[0], "total", "amount", "invoiceamount"), sheet.Cell(lines[0], "linetotal", "unitamount") is null);
        if ((fault = total.Fault) is not null || (fault = net is null && total.Money is null ? new CellFault("row.needs", Words.Of(new Refusal("row.needs", "amount"))) : null) is not null)
            return default;
        if (isWhole)
            return tax is { } apart ? (SheetMoney.Less(total.Money!.Value, apart), tax, total.Money) : (null, null, total.Money);
        return (net, tax, tax is null ? net : SheetMoney.Add(net, tax));
    }

    private (DateOnly? Day, CellFault? Fault) Day(TableRow row, params string[] names) => sheet.Cell(row, names) is not { } text ? default : money.Day(text);
}
