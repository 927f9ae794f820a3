using Evenkeel.App.Clients;
using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Clients;

/// <summary>Invoices and payments are noted, mended and taken out by hand.</summary>
public sealed class InvoicesTests
{
    private static readonly DateOnly Today = new(2026, 3, 16);

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_invoice_is_noted_changed_paid_on_a_day_and_taken_out_and_undone(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var work = (await Do(test, store => new AddEngagement(store).Run(new(new("Posts", "Kiva")), default))).Value.Id;
        var added = (await Do(test, store => new AddInvoice(store).Run(new(new(" 7 ", EngagementId: work, IssuedOn: Today.AddDays(-20), DueOn: Today.AddDays(-6), Net: 100, Tax: 19)), default))).Value;
        var shown = (await Show(test, added.Id)).Invoice;
        Assert.Equal(("7", "Kiva", "Posts", "119.00 EUR", "119.00 EUR", "overdue"), (shown.Number, shown.Organisation, shown.Engagement, shown.Amount.ToString(), shown.Out.ToString(), shown.State));

        await Do(test, store => new EditInvoice(store).Run(new(added.Id, new("7a", Person: "Ana", IssuedOn: Today, DueOn: Today, Amount: 200, Currency: "USD"), added.Version), default));
        shown = (await Show(test, added.Id)).Invoice;
        Assert.Equal(("7a", null, "Ana", null, "200.00 USD", "out"), (shown.Number, shown.Organisation, shown.Person, shown.Net, shown.Out.ToString(), shown.State));

        var paid = (await Do(test, store => new PayInvoice(store).Run(new(added.Id, Today.AddDays(-2)), default))).Value;
        shown = (await Show(test, added.Id)).Invoice;
        Assert.Equal((Today.AddDays(-2), 0L, "paid"), (shown.PaidInFullOn, shown.Out.Minor, shown.State));
        Assert.Equal("invoice.paid-already", (await Do(test, store => new PayInvoice(store).Run(new(added.Id), default))).Refusal?.Code);
        await Undo(test, paid.Batch);
        Assert.Equal("out", (await Show(test, added.Id)).Invoice.State);

        await Do(test, store => new AddPayment(store).Run(new(added.Id, new(Today, 50)), default));
        var removed = (await Do(test, store => new RemoveInvoice(store).Run(new(added.Id), default))).Value;
        Assert.Equal("invoice.unknown", (await Do(test, store => new ShowInvoice(store).Run(new(added.Id), default))).Refusal?.Code);
        await Undo(test, removed.Batch);
        Assert.Equal("50.00 USD", (await Show(test, added.Id)).Payments.Single().Amount.ToString());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Parts_add_up_and_what_was_paid_back_leaves_what_was_paid(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var invoice = (await Do(test, store => new AddInvoice(store).Run(new(new("1", "Kiva", IssuedOn: Today.AddDays(-30), Amount: 100)), default))).Value.Id;
        var part = (await Do(test, store => new AddPayment(store).Run(new(invoice, new(Today.AddDays(-9), 40)), default))).Value;
        Assert.Equal(("60.00 EUR", "out"), Stands(await Show(test, invoice)));
        await Do(test, store => new EditPayment(store).Run(new(invoice, part.Id, new(Today.AddDays(-8), 30), part.Version), default));
        Assert.Equal(("70.00 EUR", "out"), Stands(await Show(test, invoice)));
        await Do(test, store => new PayInvoice(store).Run(new(invoice, Today.AddDays(-3)), default));
        var shown = await Show(test, invoice);
        Assert.Equal((Today.AddDays(-3), 2), (shown.Invoice.PaidInFullOn, shown.Payments.Count));

        // The invoice was paid: what went back since is not asked for anew.
        await Do(test, store => new AddPayment(store).Run(new(invoice, new(Today, -20)), default));
        Assert.Equal(("0.00 EUR", "paid"), Stands(await Show(test, invoice)));
        Assert.Equal(0, (await List(test, new("out"))).Total);
        Assert.Equal("record.changed-meanwhile", (await Do(test, store => new RemovePayment(store).Run(new(invoice, part.Id, 1), default))).Refusal?.Code);
        await Do(test, store => new RemovePayment(store).Run(new(invoice, part.Id), default));
        Assert.Equal(("50.00 EUR", "out"), Stands(await Show(test, invoice)));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Of_an_invoice_noted_as_paid_only_a_payment_back_is_taken_and_keeps_the_day_of_the_whole(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var invoice = (await Do(test, store => new AddInvoice(store).Run(new(new("1", IssuedOn: Today.AddDays(-30), PaidOn: Today.AddDays(-5), Amount: 100)), default))).Value.Id;
        Assert.Equal("invoice.paid-already", (await Do(test, store => new AddPayment(store).Run(new(invoice, new(Today, 10)), default))).Refusal?.Code);
        await Do(test, store => new AddPayment(store).Run(new(invoice, new(Today, -10)), default));
        var shown = await Show(test, invoice);
        Assert.Equal(["-10.00 EUR", "100.00 EUR"], shown.Payments.Select(payment => payment.Amount.ToString()));
        Assert.Equal((Today.AddDays(-5), null, "paid"), (shown.Invoice.PaidInFullOn, shown.Invoice.PaidOn, shown.Invoice.State));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_no_invoice_and_no_payment_is_refused(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        async Task<string?> Code(InvoiceFields fields) => (await Do(test, store => new AddInvoice(store).Run(new(fields), default))).Refusal?.Code;
        Assert.Equal("invoice.no-day", await Code(new(Amount: 1)));
        Assert.Equal("invoice.no-amount", await Code(new(IssuedOn: Today, Tax: 1)));
        Assert.Equal("invoice.sum", await Code(new(IssuedOn: Today, Net: 100, Tax: 19, Amount: 120)));
        Assert.Equal("money.too-fine", await Code(new(IssuedOn: Today, Net: 1.001m)));
        Assert.Equal("money.currency", await Code(new(IssuedOn: Today, Amount: 1, Currency: "eur")));
        Assert.Equal("payment.in-the-future", await Code(new(IssuedOn: Today, Amount: 1, PaidOn: Today.AddDays(1))));
        Assert.Equal("engagement.unknown", await Code(new(EngagementId: Guid.NewGuid(), IssuedOn: Today, Amount: 1)));
        Assert.Equal("text.too-long", await Code(new(new string('1', 400), IssuedOn: Today, Amount: 1)));

        var invoice = (await Do(test, store => new AddInvoice(store).Run(new(new(IssuedOn: Today, Amount: 100)), default))).Value.Id;
        async Task<string?> Paid(PaymentFields fields) => (await Do(test, store => new AddPayment(store).Run(new(invoice, fields), default))).Refusal?.Code;
        Assert.Equal("payment.no-amount", await Paid(new(Today, null)));
        Assert.Equal("payment.no-amount", await Paid(new(Today, 0)));
        Assert.Equal("payment.in-the-future", await Paid(new(Today.AddDays(1), 1)));
        Assert.Equal("money.too-fine", await Paid(new(Today, .001m)));
        Assert.Equal("payment.in-the-future", (await Do(test, store => new PayInvoice(store).Run(new(invoice, Today.AddDays(1)), default))).Refusal?.Code);
        Assert.Null(await Paid(new(Today, 1)));
        Assert.Equal("invoice.currency", (await Do(test, store => new EditInvoice(store).Run(new(invoice, new(IssuedOn: Today, Amount: 100, Currency: "USD")), default))).Refusal?.Code);
        Assert.Equal("payment.unknown", (await Do(test, store => new EditPayment(store).Run(new(invoice, Guid.NewGuid(), new(Today, 1)), default))).Refusal?.Code);
        Assert.Equal("invoice.unknown", (await Do(test, store => new AddPayment(store).Run(new(Guid.NewGuid(), new(Today, 1)), default))).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_out_overdue_and_paid_is_told_apart_and_each_currency_summed_for_itself(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test,
            ("organisations.csv", "id,name\nkiva,Kiva\n"), ("engagements.csv", "id,organisation_id,name\ne,kiva,Posters\n"),
            ("invoices.csv", "id,number,organisation_id,engagement_id,issued_on,due_on,paid_on,amount,currency\n1,paid,kiva,,2026-01-01,2026-01-15,2026-01-10,100,EUR\n2,overdue,kiva,,2026-02-01,2026-03-15,,100,EUR\n3,due today,,e,2026-02-02,2026-03-16,,50,EUR\n4,dollars,,,2026-02-03,,,70,USD\n5,credit,kiva,,2026-02-04,,,-20,EUR\n6,parts,kiva,,2026-02-05,2026-02-10,,100,EUR\n7,paid late,kiva,,2026-02-06,,2026-03-17,10,EUR\n"),
            ("payments.csv", "id,invoice_id,on,amount,currency\n1,6,2026-02-20,30,EUR\n2,6,2026-02-20,500,USD\n3,6,2026-03-17,70,EUR\n"));
        var list = await List(test, new("out"));
        Assert.Equal(["dollars", "paid late", "parts", "overdue", "due today"], list.Invoices.Select(of => of.Number));
        Assert.Equal([("230.00 EUR", 4, 2), ("70.00 USD", 1, 0)], list.Out.Select(of => (of.Money.ToString(), of.Invoices, of.Overdue)));
        Assert.Equal("70.00 EUR", list.Invoices[2].Out.ToString());
        Assert.Equal(["parts", "overdue"], (await List(test, new("overdue"))).Invoices.Select(of => of.Number));
        Assert.Equal(["paid"], (await List(test, new("paid"))).Invoices.Select(of => of.Number));
        list = await List(test, new(Skip: 1, Take: 3));
        Assert.Equal((7, "parts", "credit", "dollars"), (list.Total, list.Invoices[0].Number, list.Invoices[1].State, list.Invoices[2].Number));
        await using var store = test.Open();
        var kiva = (await store.Organisations.SingleAsync(of => of.Name == "Kiva")).Id;
        Assert.Equal(6, (await List(test, new(Client: kiva))).Total);
        Assert.Equal(["due today"], (await List(test, new(Engagement: (await store.Engagements.SingleAsync()).Id))).Invoices.Select(of => of.Number));
        Assert.Equal("page.show", (await Do(test, store => new ListInvoices(store).Run(new("some"), default))).Refusal?.Code);
        Assert.Equal("page.size", (await Do(test, store => new ListInvoices(store).Run(new(Take: 201), default))).Refusal?.Code);
    }

    private static (string Out, string State) Stands(ShowInvoice.Answer shown) => (shown.Invoice.Out.ToString(), shown.Invoice.State);

    private static async Task<T> Do<T>(TestStore test, Func<AppStore, Task<T>> work)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return await work(store);
    }

    private static async Task Undo(TestStore test, Guid? batch) => Assert.Empty((await Do(test, store => new UndoBatch(store).Run(new(batch!.Value), default))).Value.Left);

    private static async Task<ShowInvoice.Answer> Show(TestStore test, Guid id) => (await Do(test, store => new ShowInvoice(store).Run(new(id), default))).Value;

    private static async Task<ListInvoices.Answer> List(TestStore test, ListInvoices.Ask ask) => (await Do(test, store => new ListInvoices(store).Run(ask, default))).Value;
}
