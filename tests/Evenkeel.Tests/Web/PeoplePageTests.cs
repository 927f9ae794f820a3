using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>People, from the first word about them to the last.</summary>
[Trait("needs", "browser")]
public sealed class PeoplePageTests(WebFixture web)
{
    [Fact]
    public async Task Somebody_is_added_found_changed_and_erased()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/people/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Zsuzsa Weiss");
        await page.GetByLabel("E-mail").FillAsync("zsuzsa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the person" }).ClickAsync();
        await Expect(page.Locator("#f-Form-Emails-error")).ToContainTextAsync("“zsuzsa” is no e-mail address.");
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Zsuzsa Weiss");
        await page.GetByLabel("E-mail").FillAsync("zsuzsa@werkhof.example\nzw@werkhof.example");
        await page.GetByLabel("Organisation", new() { Exact = true }).FillAsync("Werkhof");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the person" }).ClickAsync();
        await page.Says("The person was added.");
        await Expect(page.Locator("main .facts")).ToContainTextAsync("zw@werkhof.example");

        await page.GetByText("Change the facts").ClickAsync();
        await page.GetByLabel("Role").FillAsync("Director");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Says("The person was changed.");

        await page.GotoAsync("/people?search=zsusza");
        await Expect(page.Locator("tbody tr")).ToContainTextAsync("Werkhof");
        await page.GetByRole(AriaRole.Link, new() { Name = "Zsuzsa Weiss" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Erase this person" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("It cannot be undone.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase Zsuzsa Weiss" }).ClickAsync();
        await page.Says("A person was erased.");
        await Expect(page.Locator(".notice[role=status] button")).ToHaveCountAsync(0);
        await page.GotoAsync("/people?search=zsuzsa");
        await Expect(page.Locator("main")).ToContainTextAsync("Nobody here is called anything like zsuzsa.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Those_who_are_chosen_get_a_tag_by_which_they_are_found_and_one_undo_takes_it_back(bool script)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, script: script);
        await page.GotoAsync("/people");
        await page.GetByLabel("Choose Ana Silva").CheckAsync();
        await page.GetByLabel("Choose Ruth Amsler").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tag the chosen people" }).ClickAsync();
        await Expect(page.Locator("main .error")).ToContainTextAsync("Which tag should they get or lose?");
        await Expect(page.Locator("[name='Bulk.Chosen']:checked")).ToHaveCountAsync(2);
        await page.GetByLabel("Give them the tag").FillAsync("jury");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tag the chosen people" }).ClickAsync();
        await page.Says("Tags of people were changed.");
        await page.GetByRole(AriaRole.Link, new() { Name = "jury, 2" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "jury, 2" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_step_with_a_person_is_planned_and_done_on_their_page()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/people");
        await page.Locator("tbody th a").First.ClickAsync();
        var tasks = page.Locator("section[aria-labelledby=card-tasks]");
        await tasks.Locator("> details > summary").First.ClickAsync();
        await tasks.Locator("details[open] [name='Step.Text']").FillAsync("Write to them");
        await tasks.Locator("details[open] .btn.go").ClickAsync();
        await page.Says("A next step was written down.");
        await tasks.Locator("li", new() { HasText = "Write to them" }).Locator(".tick").ClickAsync();
        await page.Says("A step was done.");
        await Expect(page.Locator("section[aria-labelledby=card-history] .events li").First).ToContainTextAsync("Write to them");
    }

    [Fact]
    public async Task A_contact_is_written_down_on_the_page_of_a_lead_and_changed_on_that_of_its_person()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/leads/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("A boat");
        await page.GetByLabel("Person", new() { Exact = true }).FillAsync("Zsuzsa Weiss");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the lead" }).ClickAsync();
        var contacts = page.Locator("section[aria-labelledby=card-contacts]");
        await contacts.GetByText("Write down a contact").ClickAsync();
        await contacts.GetByLabel("Minutes").FillAsync("half an hour");
        await contacts.GetByLabel("A line about it").FillAsync("What the boat costs");
        await contacts.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync();
        await Expect(contacts.Locator("#f-Talk-Minutes-new-contact-error")).ToBeVisibleAsync();
        await Expect(contacts.GetByLabel("A line about it")).ToHaveValueAsync("What the boat costs");
        await contacts.GetByLabel("Minutes").FillAsync("30");
        await contacts.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync();
        await page.Says("A contact was written down.");
        await Expect(contacts.Locator(".events li")).ToContainTextAsync("What the boat costs");

        await page.Locator("main .facts").GetByRole(AriaRole.Link, new() { Name = "Zsuzsa Weiss" }).ClickAsync();
        await Expect(page.Locator("section[aria-labelledby=card-history] .events li", new() { HasText = "What the boat costs" })).ToContainTextAsync("30 min");
        await contacts.Locator(".events summary").ClickAsync();
        await contacts.Locator(".events").GetByLabel("How", new() { Exact = true }).SelectOptionAsync("mail");
        await contacts.Locator(".events").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Says("A contact was changed.");
        await contacts.Locator(".events summary").ClickAsync();
        await contacts.Locator(".events").GetByRole(AriaRole.Button, new() { Name = "Take it out" }).ClickAsync();
        await page.Says("A contact was taken out.");
        await Expect(contacts).ToContainTextAsync("No contact is written down yet.");
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task From_a_cold_tie_to_a_planned_call_by_keyboard_alone(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, width);
        await page.GotoAsync("/people/look?show=going-cold");
        var name = await page.Locator("[data-item]").First.InnerTextAsync();
        await page.TabTo("Plan it with " + name);
        await page.Press("Enter");
        await page.TabTo("What is to be done");
        Assert.Equal("Call " + name, await page.Locator("[name='Step.Text']").First.InputValueAsync());
        await page.TabTo("Add the step");
        await page.PressToGo("Enter");
        await page.Says("A next step was written down.");
        await page.TabTo(name);
        await page.PressToGo("Enter");
        await Expect(page.Locator("section[aria-labelledby=card-tasks]")).ToContainTextAsync("Call " + name);
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task A_card_handed_over_is_written_down_by_keyboard_alone_and_taken_back(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, width);
        await page.GotoAsync("/people");
        await page.PressToGo("n");
        await page.Type("call Tuesday");
        await page.PressToGo("Enter");
        await Expect(page.Locator(".error")).ToContainTextAsync("This names nobody.");
        await page.Locator("[name='Form.Text']").FillAsync("");
        await page.Type("Ana Silva, ana@festival.pt, met at the chamber evening, wants a campaign, call Tuesday");
        await page.PressToGo("Enter");
        var becomes = page.Locator("form .facts");
        await Expect(becomes).ToContainTextAsync("Ana Silva, ana@festival.pt");
        await Expect(becomes).ToContainTextAsync("Met today: the chamber evening");
        await Expect(becomes).ToContainTextAsync("Ana Silva, campaign");
        await Expect(becomes).ToContainTextAsync("Call Ana Silva, by 24 Mar 2026");
        Assert.DoesNotContain("festival.pt", await site.Html("/people"), StringComparison.Ordinal);
        await page.PressToGo("Enter");
        await page.Says("A note was kept.");
        await Expect(page.Locator("h1")).ToContainTextAsync("Ana Silva, campaign");
        await Expect(page.Locator("section[aria-labelledby=card-tasks]")).ToContainTextAsync("Call Ana Silva");
        await Expect(page.Locator("section[aria-labelledby=card-contacts]")).ToContainTextAsync("The chamber evening");
        await page.TabTo("Undo");
        await page.PressToGo("Enter");
        await page.Says("Something was undone.");
        Assert.DoesNotContain("Ana Silva", await site.Html("/people"), StringComparison.Ordinal);
    }
}
