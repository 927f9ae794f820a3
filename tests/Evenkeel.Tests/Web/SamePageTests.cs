using Evenkeel.App.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>Who is there twice, with the keyboard alone.</summary>
[Trait("needs", "browser")]
public sealed class SamePageTests(WebFixture web)
{
    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task Two_entries_are_shown_together_merged_by_one_key_and_taken_apart_again(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        await Twice(site);
        var page = await web.NewPage(site, width);
        await page.GotoAsync("/people/same");
        await Expect(page.Locator("main")).ToContainTextAsync("One pair is probably one person.");
        await Expect(page.Locator("main")).ToContainTextAsync("one given name is often short for the other");
        await Expect(page.Locator("section[aria-labelledby=card-together] .facts")).ToContainTextAsync("bob@kiva.example");
        Assert.StartsWith("Merge the two", await page.Focused(), StringComparison.Ordinal);
        await page.PressToGo("m");
        await page.Says("Two people were merged.");
        await Expect(page.Locator("main")).ToContainTextAsync("Nobody seems to be there twice.");

        await page.TabTo("Undo");
        await page.PressToGo("Enter");
        await Expect(page.Locator("section[aria-labelledby=card-goes]")).ToContainTextAsync("bob@kiva.example");
        await page.PressToGo("s");
        await Expect(page.Locator("main")).ToContainTextAsync("the ones you passed over are still there");
        await page.GotoAsync("/people/same?swap=yes");
        await Expect(page.Locator("section[aria-labelledby=card-stays]")).ToContainTextAsync("bob@kiva.example");
        await page.PressToGo("d");
        await page.Says("Two people were told apart.");
        await Expect(page.Locator("main")).ToContainTextAsync("Nobody seems to be there twice.");
    }

    [Fact]
    public async Task The_two_are_merged_without_a_script_as_well()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var bob = await Twice(site);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/people");
        await page.GetByRole(AriaRole.Link, new() { Name = "There twice" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge the two" }).ClickAsync();
        await page.Says("Two people were merged.");
        await page.GotoAsync($"/people/{bob}");
        await Expect(page.Locator("main .facts").First).ToContainTextAsync("robert@kiva.example");
        await Expect(page.Locator("main .facts").First).ToContainTextAsync("bob@kiva.example");
    }

    private static async Task<Guid> Twice(Site site)
    {
        await using var store = site.Open();
        var bob = await new AddPerson(store).Run(new(new PersonFields("Bob Brandt", Organisation: "Kiva", Emails: ["bob@kiva.example"], Tags: ["warm"])), default);
        await new AddPerson(store).Run(new(new PersonFields("Robert Brandt", Role: "Owner", Emails: ["robert@kiva.example"])), default);
        return bob.Value.Id;
    }
}
