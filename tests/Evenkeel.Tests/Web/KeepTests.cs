using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>What is typed is kept until it is written.</summary>
[Trait("needs", "browser")]
public sealed class KeepTests(WebFixture web)
{
    [Fact]
    public async Task What_is_typed_outlives_a_server_that_stops_in_the_middle_of_a_form()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site);
        await page.GotoAsync("/leads/new");
        await page.GetByLabel("Name").FillAsync("Silva Festival, campaign");
        await page.GetByLabel("Where it came from").FillAsync("Tom Brandt");
        await site.Stop();
        await page.Locator("form", new() { Has = page.GetByLabel("Name") }).EvaluateAsync("form => form.requestSubmit()");
        await Expect(page).ToHaveURLAsync("chrome-error://chromewebdata/");
        await site.Go();
        await page.GotoAsync("/leads/new");
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("Silva Festival, campaign");
        await Expect(page.GetByLabel("Where it came from")).ToHaveValueAsync("Tom Brandt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the lead" }).ClickAsync();
        await page.Says("The lead was added.");
        await page.GotoAsync("/leads/new");
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_form_that_was_open_while_the_server_started_anew_is_still_taken()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/leads/new");
        await page.GetByLabel("Name").FillAsync("Silva Festival, campaign");
        await site.Stop();
        await site.Go();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the lead" }).ClickAsync();
        await page.Says("The lead was added.");
    }
}
