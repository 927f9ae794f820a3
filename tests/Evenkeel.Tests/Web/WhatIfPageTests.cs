using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>What-ifs: a slider that the picture follows, kept under a name, set side by side.</summary>
[Trait("needs", "browser")]
public sealed class WhatIfPageTests(WebFixture web)
{
    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task The_bands_follow_the_slider_by_keyboard_and_the_address_says_it(int width)
    {
        await web.Ready();
        var page = await web.NewPage(web.Sample, width);
        await page.GotoAsync("/outlook");
        var band = page.Locator("[data-follows=hours] path.half-band");
        var before = await band.GetAttributeAsync("d");
        await page.Locator("[data-follows=hours] details").First.EvaluateAsync("one => one.open = true");
        var slider = page.GetByLabel("Hours of prospecting a week");
        await slider.FocusAsync();
        for (var n = 0; n < 12; n++)
            await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("output[for=f-prospecting]")).ToHaveTextAsync("10");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("prospecting=10"));
        await Expect(band).Not.ToHaveAttributeAsync("d", before!);
        await Expect(page.Locator("[data-follows=hours] details").First).ToHaveAttributeAsync("open", "");
        await Expect(page.GetByText("This is a what-if")).ToBeVisibleAsync();
        await Expect(slider).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Expect(slider).ToHaveValueAsync("10");
    }

    [Fact]
    public async Task A_yes_to_a_lead_stands_beside_a_no_and_leads_on_to_its_outlook()
    {
        await web.Ready();
        var page = await web.NewPage(web.Sample, 390);
        await page.GotoAsync(await Visit.FirstLead(web.Sample, "/leads"));
        await page.GetByRole(AriaRole.Link, new() { Name = "What would a yes change" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(9);
        await Expect(page.GetByText("As a rule cash is")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "The outlook with a no" }).ClickAsync();
        await Expect(page.GetByLabel("This lead comes to nothing")).Not.ToHaveValueAsync("");
        await Expect(page.GetByText("This is a what-if")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_kept_stands_beside_how_things_are()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/outlook?prospecting=8");
        await page.GetByPlaceholder("Name of this what-if").FillAsync("A day a week");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await page.Says("The view was kept.");
        await page.GotoAsync("/outlook");
        await page.GetByRole(AriaRole.Link, new() { Name = "A day a week" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Url + "/outlook?prospecting=8");
        await page.GetByRole(AriaRole.Link, new() { Name = "Set them side by side" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator("tbody tr").Nth(1)).ToContainTextAsync("A day a week");
        await page.GetByRole(AriaRole.Link, new() { Name = "A day a week" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget" }).ClickAsync();
        await page.Says("The view was forgotten.");
        await page.GotoAsync("/outlook/compare");
        await Expect(page.GetByText("Keep a what-if under a name")).ToBeVisibleAsync();
    }
}
