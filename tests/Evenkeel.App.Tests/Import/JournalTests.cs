using Evenkeel.App.Clients;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

/// <summary>Journals of hledger and ledger.</summary>
public sealed class JournalTests
{
    private const string Journal = """
        account aktiva  ; type:A

        2026-02-01 * (26-01) AB Inc. | invoice
            assets:receivable:ab     1190.00 EUR
            income:consulting       -1000.00 EUR
            liabilities:vat          -190.00 EUR

        2026-02-03 (26-02) AB Inc.
            assets:receivable:ab      500.00 EUR
            income:consulting

        2026-02-15 * AB Inc. | for 26-02
            assets:receivable:ab     -500.00 EUR
            assets:checking

        2026-02-16 AB Inc.
            assets:checking           595.00 EUR
            assets:receivable:ab

        2026-02-20 Silva
            aktiva:bank               100.00 EUR
            erträge:beratung

        2026-02-21 Silva
            erträge:beratung          100.00 EUR
            aktiva:bank

        2026-02-22 rent
            expenses:rent              10.00 EUR
            assets:checking

        2026-02-23 Somebody
            assets:checking            10.00 EUR
            assets:receivable:who

        """;

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_earned_becomes_invoices_and_what_comes_in_payments_once(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var read = (await Imports.Run(test, ("books.journal", Journal))).Files[0];
        Assert.Empty(read.Rejected);
        Assert.Equal([("a line that begins with account", 1), ("a payment for no invoice of the file", 1), ("a transaction that neither earns nor is about what clients owe", 1)], read.LeftOut.Select(left => (left.Key, left.Value)));
        await using var store = test.Open();
        Assert.Equal(["26-01 1190.00 EUR 1000.00 EUR", "26-02 500.00 EUR ", " 100.00 EUR ", " -100.00 EUR "], (await store.Invoices.OrderBy(invoice => invoice.IssuedOn).ToListAsync()).Select(invoice => $"{invoice.Number} {invoice.Amount} {invoice.Net}"));
        Assert.Equal([50000, 59500, 10000, -10000], await store.Payments.OrderBy(payment => payment.On).Select(payment => payment.AmountMinor).ToListAsync());
        Assert.Null((await Imports.Run(test, ("books.journal", Journal))).Batch);

        var clients = (await new MeasureClients(store).Run(new(), default)).Value.Clients;
        Assert.Equal([("AB Inc.", 150000L, 100000L), ("Silva", 0, 0)], clients.Select(client => (client.Name!, client.Revenue.Minor, client.Paid.Minor)));
    }

    [Fact]
    public async Task Tables_and_a_journal_give_the_same_figures()
    {
        await using var journal = await TestStore.Make(StoreKind.Sqlite);
        await using var tables = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(journal, ("books.journal", Journal));
        await Imports.Run(tables,
            ("invoices.csv", "id,number,organisation_id,issued_on,net,tax,amount,currency\n1,26-01,AB Inc.,2026-02-01,1000,190,1190,EUR\n2,26-02,AB Inc.,2026-02-03,,,500,EUR\n3,,Silva,2026-02-20,,,100,EUR\n4,,Silva,2026-02-21,,,-100,EUR\n"),
            ("payments.csv", "id,invoice_id,on,amount,currency\n1,2,2026-02-15,500,EUR\n2,1,2026-02-16,595,EUR\n3,3,2026-02-20,100,EUR\n4,4,2026-02-21,-100,EUR\n"));
        static async Task<IEnumerable<MeasureClients.Client>> Figures(TestStore test)
        {
            await using var store = test.Open();
            return (await new MeasureClients(store).Run(new(), default)).Value.Clients.Select(client => client with { Id = null, ExternalId = null, Other = [] });
        }
        Assert.Equal((await Figures(tables)).Select(client => client.ToString()), (await Figures(journal)).Select(client => client.ToString()));
    }
}
