using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

/// <summary>Invoices and payments of other programs.</summary>
public sealed class InvoiceSheetTests
{
    private const string FreshBooks = """
        Client Name,Invoice #,Date Issued,Invoice Status,Date Paid,Item Name,Item Description,Rate,Quantity,Line Total,Currency
        Kiva,F-1,2026-01-02,paid,2026-01-20,Design,,75.00,10.0,750.00,USD
        Silva,F-2,2026-01-03,sent,,Talk,,150.00,2.0,300.00,USD
        Kiva,F-1,2026-01-02,paid,2026-01-20,Print,,60.05,1.0,60.05,USD
        Silva,F-3,2026-01-04,draft,,Talk,,1,1,1.00,USD

        """;

    private const string Xero = """
        *ContactName,EmailAddress,*InvoiceNumber,*InvoiceDate,*DueDate,*Description,*Quantity,*UnitAmount,*AccountCode,*TaxType,TaxAmount,Currency
        Kiva,,X-1,13/01/2026,30/01/2026,Labour,"2,5","1.150,00",200,VAT,"546,25",EUR
        Kiva,,X-1,13/01/2026,30/01/2026,Labour,"0,333","100,00",200,VAT,"6,33",EUR

        """;

    private const string Ninja = """
        Client;Invoice Number;Invoice Date;Due Date;Amount;Balance;Status;Currency
        Kiva;N-1;2026-01-13;2026-01-30;1.190,00;0,00;Paid;EUR
        Kiva;N-2;2026-01-14;;-119,00;-119,00;Sent;EUR
        Kiva;N-3;2026-01-14;;10,00;0;Cancelled;EUR

        """;

    private const string Rechnungen = """
        Rechnungsnummer;Kunde;Rechnungsdatum;Fällig am;Netto;MwSt %;MwSt;Brutto;Währung;Status;Bezahlt am;Bezahlter Betrag
        R-1;Kiva;01.02.2026;15.02.2026;1.000,00;19;190,00;1.190,00;EUR;Bezahlt;10.02.2026;1.190,00
        R-2;Kiva;03.02.2026;17.02.2026;-100,00;19;-19,00;-119,00;EUR;Offen;;
        R-3;Silva;04.02.2026;17.02.2026;500,00;0;0,00;500,00;CHF;Offen;12.02.2026;200,50
        R-4;Silva;05.02.2026;;80,00;19;15,20;;EUR;Offen;;
        R-5;Silva;05.02.2026;;1,00;;;1,00;EUR;Entwurf;;

        """;

    private const string StripeBalance = """
        "balance_transaction_id","created_utc","available_on_utc","currency","gross","fee","net","reporting_category","description"
        "txn_1","2026-01-23 23:26:29","2026-01-27 00:00:00","usd","12.00","0.00","12.00","charge",
        "txn_2","2026-01-24 08:26:31","2026-01-27 00:00:00","usd","-12.00","0.00","-12.00","refund","REFUND"
        "txn_3","2026-01-25 08:26:31","2026-01-27 00:00:00","usd","-9.00","0.00","-9.00","payout",""

        """;

    private const string StripePayments = """
        id,Created date (UTC),Amount,Amount Refunded,Currency,Status,Customer Email,Invoice ID,Refunded date (UTC)
        py_1,2026-01-03 17:52:30,225.00,25.00,usd,Paid,ana@festival.example,in_1,2026-01-10 10:00:00
        py_2,2026-01-04 17:52:30,225.00,0.00,usd,Pending,ana@festival.example,,

        """;

    private const string PayPal = """
        "Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Invoice Number"
        "13/01/2026","10:00:00","CET","Silva","Express Checkout Payment","Completed","EUR","1.234,50","-20,00","1.214,50","s@x.example","me@x.example","P1","7"
        "14/01/2026","10:00:00","CET","","General Withdrawal","Completed","EUR","-500,00","0,00","-500,00","","","P2",""
        "15/01/2026","10:00:00","CET","Silva","Payment Refund","Completed","EUR","-34,50","0,00","-34,50","s@x.example","","P3",""

        """;

    public static TheoryData<string, string, string[], string[]> Files => new()
    {
        { "freshbooks-invoices", FreshBooks, ["F-1 Kiva 2026-01-02 810.05 USD", "F-2 Silva 2026-01-03 300.00 USD"], [] },
        { "xero-invoices", Xero, ["X-1 Kiva 2026-01-13 3460.88 EUR"], [] },
        { "invoice-ninja-invoices", Ninja, ["N-1 Kiva 2026-01-13 1190.00 EUR", "N-2 Kiva 2026-01-14 -119.00 EUR"], [] },
        { "invoice-table", Rechnungen, ["R-1 Kiva 2026-02-01 1190.00 EUR", "R-2 Kiva 2026-02-03 -119.00 EUR", "R-3 Silva 2026-02-04 500.00 CHF", "R-4 Silva 2026-02-05 95.20 EUR"], ["2026-02-12 200.50 CHF"] },
        { "stripe-balance", StripeBalance, ["  2026-01-24 -12.00 USD", "  2026-01-24 12.00 USD"], ["2026-01-24 -12.00 USD", "2026-01-24 12.00 USD"] },
        { "stripe-payments", StripePayments, ["in_1 ana@festival.example 2026-01-03 225.00 USD", "in_1 ana@festival.example 2026-01-10 -25.00 USD"], ["2026-01-03 225.00 USD", "2026-01-10 -25.00 USD"] },
        { "paypal-activity", PayPal, ["  Silva 2026-01-15 -34.50 EUR".Trim(), "7 Silva 2026-01-13 1234.50 EUR"], ["2026-01-13 1234.50 EUR", "2026-01-15 -34.50 EUR"] },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task Invoices_and_payments_come_in_once(string format, string text, string[] invoices, string[] payments)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var first = (await Imports.Run(test, ("export.csv", text))).Files[0];
        Assert.Equal(format, first.Format);
        Assert.Empty(first.Rejected);
        await using var store = test.Open();
        var (organisations, people) = (await store.Organisations.ToDictionaryAsync(of => of.Id, of => of.Name), await store.People.ToDictionaryAsync(of => of.Id, of => of.Name));
        Assert.Equal(invoices.Order(StringComparer.Ordinal), (await store.Invoices.ToListAsync())
            .Select(invoice => $"{invoice.Number} {(invoice.OrganisationId is { } of ? organisations[of] : invoice.PersonId is { } person ? people[person] : "")} {invoice.IssuedOn:yyyy-MM-dd} {invoice.Amount}")
            .Select(line => line.StartsWith(" Silva", StringComparison.Ordinal) ? line.Trim() : line).Order(StringComparer.Ordinal));
        Assert.Equal(payments, (await store.Payments.ToListAsync()).Select(payment => $"{payment.On:yyyy-MM-dd} {payment.Amount}").Order(StringComparer.Ordinal));
        Assert.Null((await Imports.Run(test, ("export.csv", text))).Batch);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Lines_of_an_invoice_are_added_with_their_tax_and_what_is_no_invoice_is_left_out_with_its_reason(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var answer = await Imports.Run(test, ("freshbooks.csv", FreshBooks), ("xero.csv", Xero), ("ninja.csv", Ninja), ("stripe.csv", StripeBalance), ("paypal.csv", PayPal));
        Assert.Equal(["an invoice that is a draft"], answer.Files[0].LeftOut.Keys);
        Assert.Equal(["an invoice that is void", "what was paid on a day that the file does not tell"], answer.Files[2].LeftOut.Keys);
        Assert.Equal(["a movement of money that is no sale: payout"], answer.Files[3].LeftOut.Keys);
        Assert.Equal(["a movement of money that is no sale: General Withdrawal"], answer.Files[4].LeftOut.Keys);
        await using var store = test.Open();
        var xero = await store.Invoices.SingleAsync(invoice => invoice.Number == "X-1");
        Assert.Equal(("2908.30 EUR", "552.58 EUR", new DateOnly(2026, 1, 30)), (xero.Net.ToString(), xero.Tax.ToString(), xero.DueOn));
        var paid = await store.Invoices.SingleAsync(invoice => invoice.Number == "F-1");
        Assert.Equal((new DateOnly(2026, 1, 20), null), (paid.PaidOn, paid.Net));
    }

    [Fact]
    public async Task A_table_of_invoices_tells_net_tax_and_when_it_was_paid_and_a_rate_is_no_amount()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        Assert.Equal(["an invoice that is a draft"], (await Imports.Run(test, ("rechnungen.csv", Rechnungen))).Files[0].LeftOut.Keys);
        await using var store = test.Open();
        Assert.Equal(
            ["R-1 1000.00 EUR 190.00 EUR 10 15", "R-2 -100.00 EUR -19.00 EUR  17", "R-3 500.00 CHF 0.00 CHF  17", "R-4 80.00 EUR 15.20 EUR  "],
            (await store.Invoices.OrderBy(of => of.Number).ToListAsync()).Select(of => $"{of.Number} {of.Net} {of.Tax} {of.PaidOn?.Day} {of.DueOn?.Day}"));
    }

    [Fact]
    public async Task Amounts_and_days_that_can_be_read_in_two_ways_are_not_guessed()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        const string Unclear = "Client,Invoice Number,Invoice Date,Amount,Balance,Currency\nKiva,1,2026-01-13,\"1.190\",0,EUR\nKiva,2,2026-01-13,500,0,EUR\nKiva,3,2026-01-13,5,0,XXX\n";
        Assert.Equal([("line 2", "sheet.amounts"), ("line 4", "money.currency")], (await Imports.Rejections(test, "ninja.csv", Unclear)).Select(rejection => (rejection.Key, rejection.Value)));
        var told = new Mapping("invoices", [], DecimalMark: ",");
        Assert.Equal(1, (await Imports.Try(test, new([Imports.File("ninja.csv", Unclear)], told))).Value.Files[0].Created["invoices"]);
        Assert.Equal("sheet.days", (await Imports.Try(test, new([Imports.File("xero.csv", Xero.Replace("13/01", "03/01", StringComparison.Ordinal).Replace("30/01", "04/01", StringComparison.Ordinal))]))).Refusal?.Code);
        Assert.Equal("import.not-that-program", (await Imports.Try(test, new([Imports.File("xero.csv", Xero)], Program: "toggl"))).Refusal?.Code);
    }
}
