using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>The clock, the grid of a week and what clients are meant to get, in a browser.</summary>
[Trait("needs", "browser")]
public sealed class TimerPageTests(WebFixture web)
{
    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task A_clock_runs_on_over_a_restart_and_its_time_is_written_down(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, width, script: false);
        await page.GotoAsync("/time");
        await page.GetByLabel("What did you do, and for how long?").FillAsync("café central call notes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();
        await page.Says("The clock was started.");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop and write it down" }).ClickAsync();
        await Expect(page.Locator("#f-Timer-Length-error")).ToContainTextAsync("Less than a minute");

        await site.Stop();
        site.Advance(TimeSpan.FromMinutes(95));
        await site.Go();
        await page.GotoAsync("/");
        await Expect(page.Locator("main")).ToContainTextAsync("The clock runs: Café Central · call notes");
        await page.GetByRole(AriaRole.Link, new() { Name = "The clock runs:" }).ClickAsync();
        await Expect(page.Locator("section[aria-labelledby=card-timer]")).ToContainTextAsync("1:35");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop and write it down" }).ClickAsync();
        await page.Says("The clock was stopped and the time written down.");
        await Expect(page.Locator("section[aria-labelledby=card-entries] li", new() { HasText = "call notes" })).ToContainTextAsync("1:35 Café Central");
        await page.Locator(".notice[role=status]").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator("section[aria-labelledby=card-timer]")).ToContainTextAsync("call notes");
        site.Advance(TimeSpan.FromHours(25));
        await page.GotoAsync("/time");
        await page.GetByLabel("How long was it?").FillAsync("1:10");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop and write it down" }).ClickAsync();
        await Expect(page.Locator("section[aria-labelledby=card-entries] li", new() { HasText = "call notes" })).ToContainTextAsync("1:10 Café Central");
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task A_week_is_changed_in_its_grid_and_taken_back_at_once(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, width, script: false);
        await page.GotoAsync("/time");
        await page.GetByLabel("What did you do, and for how long?").FillAsync("1h Kiva posters #own");
        await page.Keyboard.PressAsync("Enter");
        var grid = page.Locator("section[aria-labelledby=card-grid]");
        var added = grid.GetByRole(AriaRole.Group, new() { Name = "A new row" });
        await added.GetByLabel("For which organisation").FillAsync("Kiva");
        await added.GetByLabel("Mon 16").FillAsync("1,5");
        await added.GetByLabel("Tue 17").FillAsync("soon");
        await page.Keyboard.PressAsync("Enter");
        await Expect(grid.GetByRole(AriaRole.Alert)).ToContainTextAsync("“soon” is no length");
        await Expect(added.GetByLabel("Mon 16")).ToHaveValueAsync("1,5");
        await added.GetByLabel("Tue 17").FillAsync("0:45");
        await page.Keyboard.PressAsync("Enter");
        await page.Says("The week was changed.");
        var kiva = grid.GetByRole(AriaRole.Group, new() { Name = "Kiva" });
        await Expect(kiva.GetByLabel("Mon 16")).ToHaveValueAsync("1:30");
        await Expect(kiva).ToContainTextAsync("2:15");
        await Expect(grid.Locator(".sums")).ToContainTextAsync("3:15");
        await kiva.GetByLabel("Mon 16").FillAsync("");
        await grid.GetByRole(AriaRole.Button, new() { Name = "Save the week" }).ClickAsync();
        await Expect(kiva).ToContainTextAsync("0:45");
        await page.Locator(".notice[role=status]").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(kiva).ToContainTextAsync("2:15");
    }

    [Fact]
    public async Task What_a_client_is_meant_to_get_is_said_on_the_page_of_clients_and_seen_on_its_own()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/clients");
        var card = page.Locator("section[aria-labelledby=card-attention]");
        await card.GetByLabel("Brandt & Co").FillAsync("4.5");
        await card.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Says("What clients are meant to get of a week was changed.");
        await Expect(card).ToContainTextAsync("4.5 h a week are meant. Of the last 8 weeks");
        await page.GetByRole(AriaRole.Link, new() { Name = "Brandt & Co", Exact = true }).ClickAsync();
        await Expect(page.Locator("section[aria-labelledby=card-client]")).ToContainTextAsync("4.5 h a week are meant.");
    }
}
