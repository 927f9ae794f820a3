using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>Criteria, and what they show of clients, in a browser.</summary>
[Trait("needs", "browser")]
public sealed class FitPageTests(WebFixture web)
{
    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task Criteria_are_begun_with_and_changed(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, width, script: false);
        await page.GotoAsync("/criteria");
        await page.GetByLabel("What counts, 1").FillAsync("Laughs");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin with these" }).ClickAsync();
        var entry = page.Locator("section[aria-labelledby=card-criteria] li", new() { Has = page.Locator("bdi:text-is('Laughs')") });
        await Expect(entry).ToContainTextAsync("deal-breaker");
        await entry.Locator("summary").ClickAsync();
        await entry.GetByLabel("Weight").FillAsync("many");
        await entry.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(entry.Locator(".error")).ToBeVisibleAsync();
        await entry.GetByLabel("Weight").FillAsync("9");
        await entry.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(entry).ToContainTextAsync("counts 43 of 100");
    }

    [Fact]
    public async Task The_first_html_says_whose_hours_might_move_and_the_table_says_what_the_picture_does()
    {
        await web.Ready();
        var html = await web.Sample.Html("/clients");
        Assert.Contains("hours a week go to Brandt &amp; Co, who pays", html, StringComparison.Ordinal);
        Assert.Equal(System.Text.RegularExpressions.Regex.Count(html, "<circle"), System.Text.RegularExpressions.Regex.Count(html[html.IndexOf("Hours a week</th>", StringComparison.Ordinal)..html.IndexOf("card-concentration", StringComparison.Ordinal)], "<th scope=\"row\">"));
        Assert.Contains("went into getting clients and keeping", await web.Sample.Html("/time"), StringComparison.Ordinal);
    }
}
