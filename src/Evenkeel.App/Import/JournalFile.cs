using System.Globalization;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Money;
using Evenkeel.Formats.Ledgers;

namespace Evenkeel.App.Import;

/// <summary>Reads journals of hledger and ledger: what is earned becomes invoices, what comes in for them payments. Everything else is left out and counted.</summary>
internal sealed class JournalFile
{
    public const string Origin = "journal";

    private const int Beginning = 16_384;

    private static readonly string[] Endings = [".journal", ".hledger", ".ledger", ".j"];

    private readonly ReadFile file;
    private readonly List<Billed> invoices = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    private JournalFile(ReadFile file) => this.file = file;

    public static bool Is(SourceFile source)
    {
        if (Endings.Contains(Path.GetExtension(source.Name), StringComparer.OrdinalIgnoreCase))
            return true;
        using var text = new StreamReader(source.Open());
        var start = new char[Beginning];
        return JournalReader.Is(new StringReader(new string(start, 0, text.ReadBlock(start, 0, Beginning))));
    }

    public static ReadFile Read(SourceFile source, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.Journal) { Origin = Origin };
        var journal = new JournalFile(file);
        using var text = new StreamReader(source.Open());
        foreach (var part in watch.Over(JournalReader.Read(text)))
            if (part.Fault is { } fault)
                file.Reject(fault.Line, fault.Code, fault.Message);
            else if (part.Directive is { } directive)
                file.LeaveOut($"a line that begins with {directive}");
            else
                journal.Take(part.Transaction!);
        var rows = new InvoiceRows(file);
        journal.invoices.ForEach(rows.Take);
        rows.Finish();
        return file;
    }

    private void Take(JournalTransaction transaction)
    {
        var told = transaction.Postings.Where(posting => posting.Amount != 0).Select(posting => (Kind: JournalAccount.Of(posting.Account), posting)).ToList();
        if (!told.Exists(one => one.Kind is JournalAccount.Kind.Income or JournalAccount.Kind.Receivable))
        {
            file.LeaveOut("a transaction that neither earns nor is about what clients owe");
            return;
        }
        var commodities = told.Select(one => one.posting.Commodity).Distinct().ToList();
        if (commodities is not [var commodity])
        {
            file.Reject(transaction.Line, "journal.commodities", Words.Of(new Refusal("journal.commodities")));
            return;
        }
        if (JournalAccount.Currency(commodity) is not { } currency)
        {
            file.Reject(transaction.Line, "money.currency", Words.Of(new Refusal("money.currency", commodity)));
            return;
        }
        Money? Sum(JournalAccount.Kind kind) => Money.Of(told.Where(one => one.Kind == kind).Sum(one => one.posting.Amount), currency) is { Refusal: null } sum ? sum.Value : null;
        if (Sum(JournalAccount.Kind.Income) is not { } income || Sum(JournalAccount.Kind.Tax) is not { } tax || Sum(JournalAccount.Kind.Receivable) is not { } owed)
            file.Reject(transaction.Line, "money.too-fine", Words.Of(new Refusal("money.too-fine", "", currency)));
        else if (income.Minor != 0)
            Earn(transaction, currency, -income.Minor, -tax.Minor, owed.Minor);
        else if (owed.Minor < 0)
            Pay(transaction, Money.OfMinor(-owed.Minor, currency));
        else
            file.LeaveOut("a transaction that neither earns nor is about what clients owe");
    }

    /// <summary>What was earned is an invoice; what of it nobody owes afterwards was paid at once.</summary>
    private void Earn(JournalTransaction transaction, string currency, long net, long tax, long owed)
    {
        var id = Id(transaction);
        var billed = new Billed(transaction.Line, id, transaction.On, Money.OfMinor(net + tax, currency))
        {
            Number = transaction.Code,
            Client = transaction.Payee,
            Net = tax == 0 ? null : Money.OfMinor(net, currency),
            Tax = tax == 0 ? null : Money.OfMinor(tax, currency),
        };
        if (net + tax != owed)
            billed.Payments.Add((id, transaction.On, Money.OfMinor(net + tax - owed, currency)));
        invoices.Add(billed);
    }

    /// <summary>What came in is for the invoice whose number it names, else for the client's oldest that is still open.</summary>
    private void Pay(JournalTransaction transaction, Money amount)
    {
        var open = invoices.Where(invoice => invoice.Amount.Currency == amount.Currency && Left(invoice) > 0).ToList();
        var words = transaction.Description.Split((char[])[' ', ',', '|', '#', ':'], StringSplitOptions.RemoveEmptyEntries);
        var found = open.Find(invoice => invoice.Number is { } number && (number == transaction.Code || words.Contains(number))) ?? open.Find(invoice => SearchKey.Of(invoice.Client ?? "") == SearchKey.Of(transaction.Payee));
        if (found is null)
            file.LeaveOut("a payment for no invoice of the file");
        else
            found.Payments.Add((Id(transaction), transaction.On, amount));
    }

    private static long Left(Billed invoice) => invoice.Amount.Minor - invoice.Payments.Sum(payment => payment.Amount.Minor);

    private string Id(JournalTransaction transaction)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{transaction.On:yyyy-MM-dd}|{transaction.Code}|{transaction.Description}");
        var number = seen[key] = seen.GetValueOrDefault(key) + 1;
        return number == 1 ? key : $"{key}#{number}";
    }
}
