using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>Next steps, notes, links and lists, by hand.</summary>
[Trait("needs", "browser")]
public sealed class PipelinePageTests(WebFixture web)
{
    private static PageGetByRoleOptions Named(string name) => new() { Name = name, Exact = true };

    [Fact]
    public async Task Steps_are_written_down_done_and_come_round_again_without_script()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, width: 390, script: false);
        await page.GotoAsync(await Visit.FirstLead(site, "/leads?search=silva+festival"));
        await Expect(page.Locator(".steps").First.Locator("> li").First).ToContainTextAsync("Was due on 15 Mar 2026, 3 days ago.");
        await page.GetByText("Add a next step").ClickAsync();
        await page.GetByLabel("Does it come round again?").Last.SelectOptionAsync("other");
        await page.GetByLabel("Rule").Last.FillAsync("on mondays");
        await page.GetByLabel("What is to be done").Last.FillAsync("Write to the board");
        await page.GetByLabel("By", new() { Exact = true }).Last.FillAsync("2026-03-16");
        await page.GetByRole(AriaRole.Button, Named("Add the step")).ClickAsync();
        await Expect(page.Locator("#f-Step-Rule-new-error")).ToContainTextAsync("is not a rule that can be read");
        await Expect(page.Locator("#f-Step-Text-new")).ToHaveValueAsync("Write to the board");
        await page.Locator("#f-again-new").SelectOptionAsync("FREQ=WEEKLY");
        await page.GetByRole(AriaRole.Button, Named("Add the step")).ClickAsync();
        await page.Says("A next step was written down.");
        await page.GetByRole(AriaRole.Button, Named("Done: Write to the board")).ClickAsync();
        await page.Says("A step was done.");
        var again = page.Locator(".steps").First.Locator("> li", new() { HasText = "Write to the board" });
        await Expect(again).ToContainTextAsync("By 23 Mar 2026. Every week");
        await page.Locator(".notice").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Says("Something was undone.");
        await Expect(again).ToContainTextAsync("Was due on 16 Mar 2026");
        await again.GetByText("Change").ClickAsync();
        await again.GetByRole(AriaRole.Button, new() { Name = "Take it out" }).ClickAsync();
        await page.Says("A next step was taken out.");
        await Expect(again).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Notes_and_links_are_written_and_anything_written_about_a_lead_is_undone_from_its_page()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site);
        await page.GotoAsync(await Visit.FirstLead(site, "/leads"));
        await page.GetByText("Write notes").ClickAsync();
        await page.GetByLabel("Notes").Last.FillAsync("**Keen**, see <script>alert(1)</script> [x](javascript:alert(1))");
        await page.Locator("section", new() { HasText = "Write notes" }).Last.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Says("The notes were changed.");
        await Expect(page.Locator(".notes strong")).ToHaveTextAsync("Keen");
        await Expect(page.Locator(".notes script, .notes a")).ToHaveCountAsync(0);
        await page.GetByText("Add a link").ClickAsync();
        await page.GetByLabel("Address").FillAsync("javascript:alert(1)");
        await page.GetByLabel("What it is").FillAsync("The offer");
        await page.GetByRole(AriaRole.Button, Named("Add the link")).ClickAsync();
        await Expect(page.Locator("#f-Link-Url-error")).ToContainTextAsync("begins with http:// or https://");
        await page.GetByLabel("Address").FillAsync("https://files.example/offer");
        await page.GetByRole(AriaRole.Button, Named("Add the link")).ClickAsync();
        await page.Says("A link was added.");
        await Expect(page.GetByRole(AriaRole.Link, Named("The offer"))).ToHaveAttributeAsync("href", "https://files.example/offer");

        await page.GetByText("What was written, with undo").ClickAsync();
        await page.Locator(".changes li", new() { HasText = "A link was added." }).GetByRole(AriaRole.Button).ClickAsync();
        await page.Says("Something was undone.");
        await Expect(page.GetByRole(AriaRole.Link, Named("The offer"))).ToHaveCountAsync(0);
        await Expect(page.Locator(".notes strong")).ToHaveTextAsync("Keen");
        await Expect(page.Locator(".origin")).ToContainTextAsync("It was written down here on 18 Mar 2026.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_won_lead_becomes_an_engagement_unless_one_says_no(bool begins)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync(await Visit.FirstLead(site, "/leads?search=silva+festival"));
        await page.GetByText("Won: they signed").ClickAsync();
        await Expect(page.GetByLabel("Note it as an engagement")).ToBeCheckedAsync();
        await page.GetByLabel("Note it as an engagement").SetCheckedAsync(begins);
        await page.GetByRole(AriaRole.Button, Named("It is won")).ClickAsync();
        await page.Says("The lead was won.");
        await Expect(page.GetByRole(AriaRole.Heading, Named("What you agreed"))).ToHaveCountAsync(begins ? 1 : 0);
        await using var store = site.Open();
        Assert.Equal(begins ? 1 : 0, await store.Engagements.CountAsync(work => store.Leads.Any(lead => lead.Id == work.LeadId && lead.NameKey.Contains("silva festival"))));
    }

    [Fact]
    public async Task Lists_are_put_in_order_renamed_merged_and_retired_with_the_keyboard_alone()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site);
        await page.GotoAsync("/settings");
        await page.TabTo("Change the lists");
        await page.PressToGo("Enter");
        await page.TabTo("Down: First talk");
        await page.PressToGo("Enter");
        await page.Says("A list was put in another order.");
        Assert.Equal(["Needs clear", "First talk", "Offer sent"], await Names(page, "stage"));
        await page.TabTo("Undo");
        await page.PressToGo("Enter");
        Assert.Equal(["First talk", "Needs clear", "Offer sent"], await Names(page, "stage"));

        await page.TabTo("Change Needs clear");
        await page.Press("Enter");
        await page.TabTo("Name");
        await page.EvaluateAsync("document.activeElement.select()");
        await page.Type("offer SENT");
        await page.PressToGo("Enter");
        await Expect(page.Locator(".field .error")).ToContainTextAsync("There is offer SENT already.");
        await page.EvaluateAsync("document.activeElement.select()");
        await page.Type("Needs known");
        await page.PressToGo("Enter");
        await page.Says("An entry of a list was changed.");
        Assert.Equal(["First talk", "Needs known", "Offer sent"], await Names(page, "stage"));

        await page.TabTo("Change Offer sent");
        await page.Press("Enter");
        await page.TabTo("It is the same as");
        await page.Type("Needs");
        await page.TabTo("Merge");
        await page.PressToGo("Enter");
        await page.Says("Two entries of a list were merged.");
        Assert.Equal(["First talk", "Needs known"], await Names(page, "stage"));
        await page.TabTo("Change First talk");
        await page.Press("Enter");
        await page.TabTo("Retire it");
        await page.PressToGo("Enter");
        await page.Says("An entry of a list was retired.");
        Assert.Equal(["Needs known"], await Names(page, "stage"));
    }

    [Fact]
    public async Task A_field_of_one_s_own_is_made_filled_in_and_seen()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, width: 390, script: false);
        await page.GotoAsync("/settings/lists");
        await page.GetByText("Add a field").ClickAsync();
        var form = page.Locator("form", new() { HasText = "What it holds" });
        await form.GetByLabel("Name").FillAsync("Size");
        await form.GetByLabel("What it holds").SelectOptionAsync("choice");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(form.Locator(".error")).ToContainTextAsync("A field of choices needs at least one");
        await form.GetByLabel("Choices").FillAsync("small\nlarge");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await page.Says("An entry was added to a list.");
        await page.GotoAsync(await Visit.FirstLead(site, "/leads?search=silva+festival") + "/edit");
        await Expect(page.GetByLabel("Decides by")).ToHaveValueAsync("2026-04-03");
        await page.GetByLabel("Size").SelectOptionAsync("large");
        await page.GetByRole(AriaRole.Button, Named("Save")).ClickAsync();
        await page.Says("The lead was changed.");
        await Expect(page.Locator("section .facts").Last).ToContainTextAsync("Size");
        await Expect(page.Locator("section .facts").Last).ToContainTextAsync("large");
    }

    private static async Task<IReadOnlyList<string>> Names(IPage page, string list) => await page.Locator($"[data-entry={list}]").AllInnerTextsAsync();
}
