using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>The calendar's address and webhooks, by hand and without a script.</summary>
[Trait("needs", "browser")]
public sealed class ConnectionsTests(WebFixture web)
{
    [Fact]
    public async Task An_address_for_the_calendar_is_shown_once_and_revoked()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, width: 390, script: false);
        await page.GotoAsync("/settings");
        await Button(page, "Make an address").ClickAsync();
        var url = await page.GetByLabel("Address of the calendar").InputValueAsync();
        Assert.StartsWith(site.Url + "/calendar/", url, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Send the second draft", await site.Http.GetStringAsync(url), StringComparison.Ordinal);
        await page.GotoAsync("/settings");
        await Expect(page.GetByText("There is an address, made on 18 Mar 2026.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Address of the calendar")).ToHaveCountAsync(0);
        await Button(page, "Revoke the address").ClickAsync();
        await Expect(Button(page, "Make an address")).ToBeVisibleAsync();
        using var gone = await site.Http.GetAsync(url);
        Assert.Equal(404, (int)gone.StatusCode);
    }

    [Fact]
    public async Task A_webhook_is_added_tested_paused_and_removed()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, width: 390, script: false);
        await page.GotoAsync("/settings");
        await page.GetByText("Set up webhooks").ClickAsync();
        await page.GetByLabel("Address").FillAsync("http://127.0.0.1:1/hook");
        await page.GetByLabel("A step is done").UncheckAsync();
        await Button(page, "Add the webhook").ClickAsync();
        await Expect(page.Locator(".error")).ToContainTextAsync("127.0.0.1 is an address of this machine");
        await Expect(page.GetByLabel("A step is done")).Not.ToBeCheckedAsync();
        await page.GetByLabel("Address").FillAsync("http://localhost:1/hook");
        await Button(page, "Add the webhook").ClickAsync();
        await Expect(page.GetByLabel("Secret of the new webhook")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^whsec_.{44}$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "http://localhost:1/hook" })).ToBeVisibleAsync();
        await Button(page, "Send a test to http://localhost:1/hook").ClickAsync();
        await Expect(page.Locator("summary", new() { HasText = "Last deliveries" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Secret of the new webhook")).ToHaveCountAsync(0);
        await Button(page, "Pause http://localhost:1/hook").ClickAsync();
        await Expect(page.GetByText("It is paused.")).ToBeVisibleAsync();
        await Button(page, "Remove http://localhost:1/hook").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "http://localhost:1/hook" })).ToHaveCountAsync(0);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
