using Evenkeel.App.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>What happens to a lead, on its page.</summary>
[Trait("needs", "browser")]
public sealed class LeadPageTests(WebFixture web)
{
    private static LocatorGetByRoleOptions Named(string name) => new() { Name = name, Exact = true };

    [Fact]
    public async Task What_happened_earlier_is_written_on_its_day_in_the_practice_s_zone()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync(await Visit.FirstLead(site, "/leads"));
        await page.GetByText("Won: they signed").ClickAsync();
        var won = page.Locator("details[open]");
        await won.GetByLabel("It happened on").FillAsync("2026-03-19");
        await won.GetByLabel("What made the difference").FillAsync("The second draft");
        await won.GetByRole(AriaRole.Button, Named("It is won")).ClickAsync();
        await Expect(won.Locator(".error")).ToHaveTextAsync("That moment is still to come.");
        await Expect(won.GetByLabel("What made the difference")).ToHaveValueAsync("The second draft");
        await won.GetByLabel("It happened on").FillAsync("2026-03-17");
        await won.GetByRole(AriaRole.Button, Named("It is won")).ClickAsync();
        await page.Says("The lead was won.");
        await Expect(page.Locator(".events li").First).ToContainTextAsync("17 Mar 2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open it again" }).ClickAsync();
        await page.Says("The lead is open again.");
        await Expect(page.Locator("[data-chance]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_lead_that_somebody_else_has_changed_leaves_the_choice_with_what_was_typed_in_place()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site);
        var lead = await Visit.FirstLead(site, "/leads");
        await page.GotoAsync(lead + "/edit");
        await page.GetByLabel("Person", new() { Exact = true }).FillAsync("Mine");
        await using (var store = site.Open())
            Assert.Null((await new EditLead(store).Run(new EditLead.Ask(Guid.Parse(lead[7..]), new LeadFields("Theirs")), default)).Refusal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Says("Somebody else has changed this lead since you opened it");
        await Expect(page.GetByLabel("Person", new() { Exact = true })).ToHaveValueAsync("Mine");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save mine all the same" }).ClickAsync();
        await page.Says("The lead was changed.");
        await using var after = site.Open();
        var id = Guid.Parse(lead[7..]);
        Assert.Equal("Mine", (await new ShowLead(after).Run(new ShowLead.Ask(id), default)).Value.Person);
    }

    [Fact]
    public async Task A_move_that_somebody_else_was_quicker_with_is_told_and_changes_nothing()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var (mine, theirs) = (await web.NewPage(site), await web.NewPage(site));
        var lead = await Visit.FirstLead(site, "/leads");
        await mine.GotoAsync(lead);
        await theirs.GotoAsync(lead);
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Move to Needs clear" }).ClickAsync();
        await theirs.Says("Moved to Needs clear.");
        await mine.GetByRole(AriaRole.Button, new() { Name = "Move to Needs clear" }).ClickAsync();
        await Expect(mine.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else has changed this meanwhile");
        await Expect(mine.Locator(".events li")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_lead_is_told_beside_the_field_and_all_else_is_kept()
    {
        await web.Ready();
        var page = await web.NewPage(web.Sample, script: false);
        await page.GotoAsync("/leads/new");
        await page.GetByLabel("Organisation", new() { Exact = true }).FillAsync("Silva & Söhne");
        await page.GetByLabel("Worth").FillAsync("1.200");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the lead" }).ClickAsync();
        await Expect(page.Locator("#f-Form-Value-error")).ToContainTextAsync("can be read in two ways");
        await page.GetByLabel("Worth").FillAsync("1200,50");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the lead" }).ClickAsync();
        await Expect(page.Locator("#f-Form-Name-error")).ToHaveTextAsync("A lead needs a name.");
        await Expect(page.GetByLabel("Organisation", new() { Exact = true })).ToHaveValueAsync("Silva & Söhne");
        await Expect(page.GetByLabel("Name")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task Undoing_an_early_move_says_what_stays_since_it_was_changed_later()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site);
        await page.GotoAsync(await Visit.FirstLead(site, "/leads"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Move to Needs clear" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move to Offer sent" }).ClickAsync();
        await page.Says("Moved to Offer sent.");
        await page.GotoAsync("/settings");
        await page.Locator("tbody tr", new() { HasText = "The lead was moved." }).Last.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("since");
    }
}
