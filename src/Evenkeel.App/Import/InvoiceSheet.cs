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
        new("invoice-table", "invoice-table", InvoiceNames.Client, InvoiceNames.Number, InvoiceNames.Issued, [.. InvoiceNames.Amount, .. InvoiceNames.Net]),
    ];

    private readonly Sheet sheet;
    private readonly ReadFile file;
    private readonly SheetMoney money;
    private readonly InvoiceRows rows;

    private InvoiceSheet(Sheet sheet, ReadFile file, SheetMoney money) => (this.sheet, this.file, this.money, rows) = (sheet, file, money, new InvoiceRows(file));

    /// <param name="isAlone">Whether nothing comes in but this file: then what is not clear is asked, and else told by line.</param>
    /// <returns>What was read, or <c>sheet.days</c>.</returns>
    public static Result<ReadFile> Read(SourceFile source, SheetPreset preset, Mapping? told, CellReading cells, bool isAlone, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.Csv) { Origin = preset.Program, Preset = preset.Format };
        using var sheet = Sheet.Open(source, preset, told, [.. InvoiceNames.Days, .. PaymentSheet.Days], InvoiceNames.Amounts, watch);
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
            if (sheet.Cell(row, InvoiceNames.Number) is not { } number)
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
        var status = SearchKey.Of(sheet.Cell(first, InvoiceNames.Status) ?? "");
        if (InvoiceNames.Unsent.Contains(status) || InvoiceNames.Gone.Contains(status))
        {
            file.LeaveOut(InvoiceNames.Unsent.Contains(status) ? "an invoice that is a draft" : "an invoice that is void");
            return;
        }
        var (issued, due, paid) = (Day(first, InvoiceNames.Issued), Day(first, InvoiceNames.Due), Day(first, InvoiceNames.PaidOn));
        var (net, tax, amount) = Sums(lines, out var fault);
        var part = money.Read(first, InvoiceNames.Paid);
        if ((issued.Fault ?? due.Fault ?? paid.Fault ?? fault ?? part.Fault) is { } wrong)
            file.Reject(first.Line, wrong.Code, wrong.Message);
        else if (issued.Day is not { } on)
            file.Reject(first.Line, "row.needs", Words.Of(new Refusal("row.needs", "invoice date")));
        else
        {
            if (paid.Day is null && (InvoiceNames.IsPaid.Contains(status) || part.Money is { Minor: > 0 }))
                file.LeaveOut("what was paid on a day that the file does not tell");
            var isPart = paid.Day is not null && part.Money is { Minor: > 0 } came && came.Minor < amount!.Value.Minor;
            rows.Take(new Billed(first.Line, number, on, amount!.Value)
            {
                Number = number,
                Client = sheet.Cell(first, InvoiceNames.Client),
                Net = tax is null ? null : net,
                Tax = tax,
                DueOn = due.Day,
                PaidOn = isPart ? null : paid.Day,
                Payments = isPart ? [($"{number}/paid", paid.Day!.Value, part.Money!.Value)] : [],
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
            var (sum, of) = (money.Line(line), money.Read(line, InvoiceNames.Tax));
            if ((fault = sum.Fault ?? of.Fault) is not null)
                return default;
            net = SheetMoney.Add(net, sum.Money);
            tax = SheetMoney.Add(tax, of.Money);
        }
        if (net is not null)
            return (net, tax, tax is null ? net : SheetMoney.Add(net, tax));
        var (total, apart) = (money.Read(lines[0], InvoiceNames.Amount), money.Read(lines[0], InvoiceNames.Net));
        if ((fault = total.Fault ?? apart.Fault ?? (total.Money is null && apart.Money is null ? new CellFault("row.needs", Words.Of(new Refusal("row.needs", "amount"))) : null)) is not null)
            return default;
        var whole = total.Money ?? SheetMoney.Add(apart.Money, tax)!.Value;
        return apart.Money is { } without ? (without, SheetMoney.Less(whole, without), whole)
            : tax is { } taxed ? (SheetMoney.Less(whole, taxed), tax, whole)
            : (null, null, whole);
    }

    private (DateOnly? Day, CellFault? Fault) Day(TableRow row, params string[] names) => sheet.Cell(row, names) is not { } text ? default : money.Day(text);
}
