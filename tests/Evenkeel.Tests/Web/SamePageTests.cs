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

    [Fact]
    public async Task An_organisation_is_added_found_to_be_there_twice_merged_tagged_and_kept_in_a_view()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, 390);
        foreach (var name in new[] { "Kiva", "Kiva GmbH" })
        {
            await page.GotoAsync("/organisations/new");
            await page.GetByLabel("Name").FillAsync(name);
            await page.GetByRole(AriaRole.Button, new() { Name = "Add an organisation" }).ClickAsync();
            await page.Says("The organisation was added.");
        }
        await page.GotoAsync("/people?show=organisations");
        await page.GetByRole(AriaRole.Link, new() { Name = "Organisations there twice" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("but for legal form or spelling");
        await page.PressToGo("m");
        await page.Says("Two organisations were merged.");

        await page.GotoAsync("/people?show=organisations");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Kiva" }).CheckAsync();
        await page.GetByLabel("Give them the tag").FillAsync("jury");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tag the chosen organisations" }).ClickAsync();
        await page.Says("Tags of organisations were changed.");
        await page.GotoAsync("/people?show=organisations&tag=jury");
        await page.GetByLabel("A name for this view").FillAsync("Juries");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this view" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Juries" })).ToHaveAttributeAsync("aria-current", "page");
        await Expect(page.Locator("main tbody tr")).ToHaveCountAsync(1);
    }

    private static async Task<Guid> Twice(Site site)
    {
        await using var store = site.Open();
        var bob = await new AddPerson(store).Run(new(new PersonFields("Bob Brandt", Organisation: "Kiva", Emails: ["bob@kiva.example"], Tags: ["warm"])), default);
        await new AddPerson(store).Run(new(new PersonFields("Robert Brandt", Role: "Owner", Emails: ["robert@kiva.example"])), default);
        return bob.Value.Id;
    }
}
