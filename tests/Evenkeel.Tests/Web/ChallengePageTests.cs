using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>A week of looking for a client and the review of one, in a browser.</summary>
[Trait("needs", "browser")]
public sealed partial class ChallengePageTests(WebFixture web)
{
    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task From_the_start_to_the_look_back_with_the_clock_moved(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, width, script: false);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Take the one-week challenge" }).ClickAsync();
        await page.GetByLabel("Time for it").SelectOptionAsync("4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the challenge" }).ClickAsync();
        await page.Says("The challenge was started.");
        var days = page.Locator("section[aria-labelledby=card-days]");
        var planned = await days.Locator("li").CountAsync();
        Assert.InRange(planned, 4, 16);
        var name = await days.Locator("li a").First.TextContentAsync();
        await days.GetByRole(AriaRole.Button).First.ClickAsync();
        await page.Says("It was noted as done.");
        await Expect(page.Locator(".answer")).ToContainTextAsync($"1 of {planned} things are done");
        await Expect(page.Locator("section[aria-labelledby=card-log]")).ToContainTextAsync(name!);
        await Expect(page.Locator("#share-text")).ToHaveValueAsync(Ticked());
        Assert.Contains("BEGIN:VEVENT", await site.Html((await page.GetByRole(AriaRole.Link, new() { Name = "Calendar file" }).GetAttributeAsync("href"))!), StringComparison.Ordinal);

        site.Advance(TimeSpan.FromDays(7));
        await page.GotoAsync("/challenge");
        await Expect(page.Locator(".answer")).ToContainTextAsync("at the end");
        await page.GetByLabel("What worked").FillAsync("Calling before ten.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look back" }).ClickAsync();
        await page.Says("The challenge was looked back on.");
        await Expect(page.GetByLabel("What worked")).ToHaveValueAsync("Calling before ten.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the challenge" }).ClickAsync();
        await page.Says("The challenge was started.");
        await Expect(page.Locator("section[aria-labelledby=card-earlier]")).ToContainTextAsync("Calling before ten.");
    }

    [Fact]
    public async Task Without_leads_and_people_it_leads_on()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/challenge");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the challenge" }).ClickAsync();
        await Expect(page.Locator("[role=alert]")).ToContainTextAsync("There is nothing to plan yet");
        await Expect(page.Locator("section[aria-labelledby=card-start]").GetByRole(AriaRole.Link, new() { Name = "Import" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_week_is_reviewed_with_one_thing_to_change()
    {
        await web.Ready();
        var page = await web.NewPage(web.Sample, script: false);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Review the week" }).ClickAsync();
        await Expect(page.Locator(".lead")).ToContainTextAsync("A week ago a new client within seven days stood at");
        await Expect(page.Locator("section[aria-labelledby=card-change] p")).Not.ToHaveCountAsync(0);
        await Expect(page.Locator("section[aria-labelledby=card-time] tbody tr").First).ToBeVisibleAsync();
        await Expect(page.Locator("#review-text")).ToHaveValueAsync(Heading());
    }

    [GeneratedRegex(@"^# One-week challenge, 18 Mar 2026 to 24 Mar 2026\n(.|\n)*- \[x\] ")]
    private static partial Regex Ticked();

    [GeneratedRegex(@"^# Weekly review, 12 Mar 2026 to 18 Mar 2026\n(.|\n)*## One thing to change\n")]
    private static partial Regex Heading();
}
