using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>Engagements, invoices and bills, in a browser.</summary>
[Trait("needs", "browser")]
public sealed class MoneyPageTests(WebFixture web)
{
    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task A_retainer_agreed_on_the_phone_is_added_mended_ended_and_taken_out(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, width, script: false);
        await page.GotoAsync("/engagements");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add an engagement" }).ClickAsync();
        await page.Locator("main").GetByLabel("Organisation").FillAsync("Kiva");
        await page.Locator("main").GetByLabel("Paid", new() { Exact = true }).SelectOptionAsync("retainer");
        await page.Locator("main").GetByLabel("Hours a week").FillAsync("five");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add an engagement" }).ClickAsync();
        await Expect(page.Locator("#f-Form-Hours-error")).ToContainTextAsync("is not a number");
        await page.Locator("main").GetByLabel("Hours a week").FillAsync("5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add an engagement" }).ClickAsync();
        await Expect(page.Locator("#f-Form-Name-error")).ToContainTextAsync("needs a name");
        await page.Locator("main").GetByLabel("Work").FillAsync("Posts");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add an engagement" }).ClickAsync();
        await page.Says("The engagement was added.");
        await Expect(page.Locator("main").GetByLabel("Organisation")).ToHaveValueAsync("Kiva");
        await Expect(page.Locator("main").GetByLabel("Paid", new() { Exact = true })).ToHaveValueAsync("retainer");

        await page.Locator("main").GetByLabel("Amount").FillAsync("1,200.50");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Says("The engagement was changed.");
        await page.Locator("#f-Ending-On").FillAsync("2026-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "End it" }).ClickAsync();
        await Expect(page.Locator("#f-Ending-On-error")).ToContainTextAsync("cannot end before it begins");
        await page.Locator("#f-Ending-On").FillAsync("2026-03-20");
        await page.GetByRole(AriaRole.Button, new() { Name = "End it" }).ClickAsync();
        await page.Says("The engagement was given its last day.");
        await page.GotoAsync("/engagements");
        await Expect(page.Locator("main")).ToContainTextAsync("1 engagement runs. They take 5 hours a week");
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("20 Mar 2026");
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("1,200.50 EUR");
        await page.Locator("tbody a").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it out" }).ClickAsync();
        await page.Says("An engagement was taken out.");
        await page.Locator(".notice[role=status]").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("Posts");
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task An_invoice_is_noted_paid_in_parts_and_in_full_and_taken_back(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, width, script: false);
        await page.GotoAsync("/time");
        await page.GetByRole(AriaRole.Link, new() { Name = "Invoices that are out" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Note an invoice" }).ClickAsync();
        await page.Locator("main").GetByLabel("Number").FillAsync("A-1");
        await page.Locator("main").GetByLabel("Organisation").FillAsync("Kiva");
        await page.Locator("main").GetByLabel("Net").FillAsync("100");
        await page.Locator("main").GetByLabel("Tax", new() { Exact = true }).FillAsync("19");
        await page.Locator("main").GetByLabel("With tax").FillAsync("120");
        await page.GetByRole(AriaRole.Button, new() { Name = "Note an invoice" }).ClickAsync();
        await Expect(page.Locator("#f-Form-Amount-error")).ToContainTextAsync("do not add up");
        await page.Locator("main").GetByLabel("With tax").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Note an invoice" }).ClickAsync();
        await page.Says("The invoice was added.");
        await Expect(page.Locator(".said")).ToContainTextAsync("119 EUR are still out.");

        var came = page.Locator("section[aria-labelledby=card-payments]");
        await came.GetByText("Note a part").ClickAsync();
        await came.GetByLabel("Amount (EUR)").FillAsync("0");
        await came.GetByRole(AriaRole.Button, new() { Name = "Note the payment" }).ClickAsync();
        await Expect(came.Locator("#f-Payment-Amount-add-error")).ToContainTextAsync("needs an amount");
        await came.Locator("#f-Payment-On-add").FillAsync("2026-03-10");
        await came.GetByLabel("Amount (EUR)").FillAsync("19");
        await came.GetByRole(AriaRole.Button, new() { Name = "Note the payment" }).ClickAsync();
        await page.Says("A payment was noted.");
        await Expect(page.Locator(".said")).ToContainTextAsync("100 EUR are still out.");
        await came.Locator(".events summary").ClickAsync();
        await came.Locator(".events").GetByLabel("Amount (EUR)").FillAsync("29");
        await came.Locator(".events").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Says("A payment was changed.");
        await came.Locator("#f-Payment-On-pay").FillAsync("2026-03-19");
        await came.GetByRole(AriaRole.Button, new() { Name = "The rest was paid: 90 EUR" }).ClickAsync();
        await Expect(came.Locator("#f-Payment-On-pay-error")).ToContainTextAsync("still to come");
        await came.Locator("#f-Payment-On-pay").FillAsync("2026-03-17");
        await came.GetByRole(AriaRole.Button, new() { Name = "The rest was paid: 90 EUR" }).ClickAsync();
        await page.Says("The invoice was noted as paid.");
        await Expect(page.Locator(".said")).ToContainTextAsync("Yes: 119 EUR, paid in full on 17 Mar 2026.");
        await page.Locator(".notice[role=status]").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".said")).ToContainTextAsync("90 EUR are still out.");
        await page.Locator("main").GetByLabel("Due on").FillAsync("2026-03-01");
        await page.Locator("section[aria-labelledby=card-invoice]").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Says("The invoice was changed.");
        await Expect(page.Locator(".said")).ToContainTextAsync("were due on 1 Mar 2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it out", Exact = true }).Last.ClickAsync();
        await page.Says("An invoice was taken out.");
        await page.Locator(".notice[role=status]").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.GotoAsync("/invoices?show=overdue");
        await Expect(page.Locator("tbody")).ToContainTextAsync("A-1");
    }

    [Fact]
    public async Task A_client_leads_to_its_engagements_and_invoices_and_the_palette_knows_the_pages()
    {
        await web.Ready();
        var page = await web.NewPage(web.Sample);
        await page.GotoAsync("/clients");
        await page.GetByRole(AriaRole.Link, new() { Name = "Invoices, Brandt & Co" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Only with Brandt & Co.");
        Assert.Equal(["Brandt & Co"], (await page.Locator("tbody tr td:nth-child(2)").AllInnerTextsAsync()).Distinct());
        await page.Locator("main .soft").GetByRole(AriaRole.Link, new() { Name = "Brandt & Co" }).ClickAsync();
        await page.Locator("section[aria-labelledby=card-agreed]").GetByRole(AriaRole.Link, new() { Name = "Add an engagement" }).ClickAsync();
        await Expect(page.Locator("main").GetByLabel("Organisation")).ToHaveValueAsync("Brandt & Co");
        var places = await web.Sample.Html("/search?q=invoices");
        Assert.Contains("href=\"/invoices\"", places, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task A_bill_is_changed_where_it_stands_and_keeps_its_currency(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        await using (var store = site.Open())
            Assert.Null((await new App.Outlook.AddBill(store).Run(new(new("Server", 20, "USD", EndsOn: new DateOnly(2027, 1, 1))), default)).Refusal);
        var page = await web.NewPage(site, width, script: false);
        await page.GotoAsync("/outlook");
        var bill = page.Locator("section[aria-labelledby=card-bills] li");
        await bill.Locator("summary").ClickAsync();
        await bill.GetByLabel("Amount (USD)").FillAsync("none");
        await bill.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(bill.Locator(".error")).ToContainTextAsync("is not a number");
        await Expect(bill.GetByLabel("Amount (USD)")).ToHaveValueAsync("none");
        await bill.GetByLabel("Amount (USD)").FillAsync("25.50");
        await bill.GetByLabel("How often").SelectOptionAsync("year");
        await bill.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Says("A bill was changed.");
        await Expect(bill).ToContainTextAsync("25.50 USD");
        await Expect(bill).ToContainTextAsync("every year");
        await using (var store = site.Open())
            Assert.Equal(new DateOnly(2027, 1, 1), (await new App.Outlook.ListBills(store).Run(default)).Bills.Single().EndsOn);
        await page.Locator(".notice[role=status]").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(bill).ToContainTextAsync("20.00 USD");
        await bill.Locator("summary").ClickAsync();
        await bill.GetByRole(AriaRole.Button, new() { Name = "End Server today" }).ClickAsync();
        await page.Says("A bill was ended.");
    }
}
