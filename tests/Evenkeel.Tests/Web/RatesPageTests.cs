using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>Clients of several currencies, in a browser.</summary>
[Trait("needs", "browser")]
public sealed class RatesPageTests(WebFixture web)
{
    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task Rates_are_hinted_at_brought_in_and_used_where_somebody_chooses_to(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, width, script: false);
        await BringIn(page, "invoices.csv", "id,organisation_id,issued_on,net,amount,currency\n1,Kiva,2026-01-12,100,100,USD\n2,Kiva,2026-01-12,100,100,EUR\n3,Silva,2026-01-12,80,80,GBP\n");
        await page.GotoAsync("/clients");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Reference rates of the European Central Bank" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "In which currency" })).ToHaveCountAsync(0);

        await BringIn(page, "eurofxref.csv", "Date, USD, \n12 January 2026, 1.25, \n");
        await page.GotoAsync("/clients?months=12");
        await Expect(page.GetByText("Amounts in several currencies")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "All in EUR" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/clients\\?months=12&in=EUR$"));
        var card = page.Locator("section[aria-labelledby=card-clients]");
        foreach (var said in new[] { "Converted: 1 invoice, 100 USD as 80 EUR.", "counts at the reference rate of its own day.", "1 invoice in GBP is not converted into EUR" })
            await Expect(card).ToContainTextAsync(said);
        await Expect(card.Locator("tr", new() { HasText = "Kiva" })).ToContainTextAsync("180");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "All in EUR" })).ToHaveAttributeAsync("aria-current", "page");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    private static async Task BringIn(IPage page, string name, string text)
    {
        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("#files", Visit.File(name, text));
        await page.GetByRole(AriaRole.Button, new() { Name = "Look first" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Expect(page.GetByText("here now").First).ToBeVisibleAsync();
    }
}
