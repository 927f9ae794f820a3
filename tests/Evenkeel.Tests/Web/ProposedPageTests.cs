using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>Past leads, with the keyboard alone.</summary>
[Trait("needs", "browser")]
public sealed class ProposedPageTests(WebFixture web)
{
    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task A_past_lead_is_confirmed_by_one_key_another_dismissed_and_taken_back(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, width);
        await page.GotoAsync("/people");
        await page.GetByRole(AriaRole.Link, new() { Name = "Past leads" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("2 times that were probably leads");
        await Expect(page.Locator("main")).ToContainTextAsync("with 3 people at Kulturhaus Ost for 5 weeks");
        await page.PressToGo("l");
        await page.Says("A past lead was written down.");
        await Expect(page.Locator("main")).ToContainTextAsync("Fjordreisen");
        await page.PressToGo("x");
        await page.Says("It was noted that there was no lead.");
        await Expect(page.Locator("main")).ToContainTextAsync("Nothing to propose.");
        await page.TabTo("Undo");
        await page.PressToGo("Enter");
        await Expect(page.Locator("main")).ToContainTextAsync("Fjordreisen");
        await page.PressToGo("s");
        await Expect(page.Locator("main")).ToContainTextAsync("the ones you passed over are still there");
    }
}
