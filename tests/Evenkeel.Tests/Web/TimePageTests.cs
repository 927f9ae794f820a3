using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>Time and clients, in a browser.</summary>
[Trait("needs", "browser")]
public sealed class TimePageTests(WebFixture web)
{
    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task Time_is_written_down_changed_and_taken_back(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, width, script: false);
        await page.GotoAsync("/clients");
        await page.GetByRole(AriaRole.Link, new() { Name = "Time & money" }).ClickAsync();
        await page.GetByLabel("What did you do, and for how long?").FillAsync("posters for the café");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync();
        await Expect(page.Locator("#f-Line-Text-error")).ToContainTextAsync("does not say how long");
        await page.GetByLabel("What did you do, and for how long?").FillAsync("1:05 Café Central, posters");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync();
        await page.Says("Time was written down.");
        var entry = page.Locator("section[aria-labelledby=card-entries] li", new() { HasText = "posters" });
        await Expect(entry).ToContainTextAsync("1:05 Café Central");
        await entry.Locator("summary").ClickAsync();
        await entry.GetByLabel("Minutes").FillAsync("many");
        await entry.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(entry.Locator(".error")).ToBeVisibleAsync();
        await entry.GetByLabel("Minutes").FillAsync("70");
        await entry.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Says("Time was changed.");
        await Expect(entry).ToContainTextAsync("1:10 Café Central");
        await page.Locator(".notice[role=status]").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(entry).ToContainTextAsync("1:05 Café Central");
    }

    [Fact]
    public async Task The_first_html_says_how_much_hangs_on_the_largest_client_and_a_client_has_its_figures_on_its_page()
    {
        await web.Ready();
        var html = await web.Sample.Html("/clients");
        Assert.Matches("\\d+ of every 100 EUR that you invoice come from Brandt &amp; Co", html);
        Assert.Contains("hangs on Brandt &amp; Co", html, StringComparison.Ordinal);
        var page = await web.NewPage(web.Sample);
        await page.GotoAsync("/clients");
        await page.GetByRole(AriaRole.Link, new() { Name = "Brandt & Co", Exact = true }).ClickAsync();
        await Expect(page.Locator("section[aria-labelledby=card-client]")).ToContainTextAsync("of them unpaid");
        Assert.Contains("Bring in your invoices", await web.Empty.Html("/clients"), StringComparison.Ordinal);
    }
}
