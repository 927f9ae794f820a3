using System.Net.Http.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>The list of leads, its views, and search from anywhere, by hand.</summary>
[Trait("needs", "browser")]
public sealed class ListPageTests(WebFixture web)
{
    private static PageGetByRoleOptions Named(string name) => new() { Name = name, Exact = true };

    [Fact]
    public async Task Twenty_leads_are_lost_at_once_by_keyboard_alone_and_brought_back()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        for (var i = 0; i < 20; i++)
            (await site.Http.PostAsJsonAsync("/api/leads", new { fields = new { name = $"Lead {i}" } })).EnsureSuccessStatusCode();
        var page = await web.NewPage(site);
        await page.GotoAsync("/leads");
        await page.TabTo("Choose all on this page");
        await page.Press("Space");
        await Expect(page.Locator("[data-picked]")).ToHaveTextAsync("20 / 20. ");
        await page.TabTo("Now");
        await page.Type("Lost");
        await page.TabTo("Why it ended");
        await page.Type("The fair was cancelled");
        await page.PressToGo("Enter");
        await page.Says("The leads were changed.");
        await Expect(page.Locator(".choice a").Nth(1)).ToHaveTextAsync("Ended, 20");
        await page.TabTo("Undo");
        await page.PressToGo("Enter");
        await page.Says("Something was undone.");
        await Expect(page.Locator(".choice a").First).ToHaveTextAsync("Open, 20");
    }

    [Fact]
    public async Task What_does_not_allow_a_change_is_named_and_stays_chosen()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/leads?show=all&sort=name");
        await page.GetByLabel("Choose Fjord Outdoor, retainer").CheckAsync();
        await page.Locator("tr", new() { HasText = "Won" }).First.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Locator("#bulk select").SelectOptionAsync("declined");
        await page.GetByRole(AriaRole.Button, Named("Change the chosen leads")).ClickAsync();
        await page.Says("1 changed, 1 left as they were:");
        await Expect(page.Locator("[name='Bulk.Chosen']:checked")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, Named("On without them")).ClickAsync();
        await page.Says("The leads were changed.");
        await page.Locator(".notice").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Says("Something was undone.");
        await page.GetByRole(AriaRole.Button, Named("Change the chosen leads")).ClickAsync();
        await Expect(page.Locator(".bulk .error")).ToHaveTextAsync("Choose at least one lead.");
    }

    [Fact]
    public async Task A_lead_is_changed_in_its_row_and_what_cannot_be_read_is_kept_and_explained()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site);
        await page.GotoAsync("/leads?show=open&column=value&column=stage&column=source&sort=name");
        await page.Press("j");
        await page.PressToGo("e");
        await page.Locator("[name='Inline.Value']").FillAsync("a lot");
        await page.Locator("[name='Inline.Source']").FillAsync("The fair");
        await page.PressToGo("Enter");
        await Expect(page.Locator("#inline-error")).ToContainTextAsync("'a lot'");
        await Expect(page.Locator("[name='Inline.Source']")).ToHaveValueAsync("The fair");
        await page.Locator("[name='Inline.Value']").FillAsync("1,250.50");
        await page.PressToGo("Enter");
        await page.Says("The leads were changed.");
        var row = page.Locator("tbody tr").First;
        await Expect(row).ToContainTextAsync("1,250.50 EUR");
        await Expect(row).ToContainTextAsync("The fair");
        await row.Locator("[data-edit]").ClickAsync();
        await page.Locator("[name='Inline.Value']").FillAsync("7");
        await page.PressToGo("Escape");
        await Expect(row).ToContainTextAsync("1,250.50 EUR");
    }

    [Fact]
    public async Task Filters_are_an_address_that_is_kept_as_a_view_and_taken_out_as_a_table()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, width: 390);
        await page.GotoAsync("/leads");
        await page.GetByText("Filters and columns").ClickAsync();
        await page.GetByLabel("Next step", new() { Exact = true }).First.SelectOptionAsync("overdue");
        await page.GetByLabel("Within a month").CheckAsync();
        await page.GetByRole(AriaRole.Button, Named("Show")).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await page.GetByLabel("A name for this view").FillAsync("Overdue");
        await page.GetByRole(AriaRole.Button, Named("Keep this view")).ClickAsync();
        await page.Says("The view was kept.");
        await page.GotoAsync("/leads");
        await page.GetByRole(AriaRole.Link, Named("Overdue")).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Link, Named("Overdue"))).ToHaveAttributeAsync("aria-current", "page");
        var table = await site.Html("/api/leads/table.csv" + new Uri(page.Url).Query);
        Assert.Equal(["id,name,person,organisation,stage,outcome,chance_within_month,next_step,next_step_on,opened_at,value,currency", "Silva Festival, campaign"], [table.Split('\n')[0], table.Split('"')[1]]);
        await page.GetByRole(AriaRole.Button, Named("Forget the view Overdue")).ClickAsync();
        await page.Says("The view was forgotten.");
        await Expect(page.GetByRole(AriaRole.Link, Named("Overdue"))).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Anything_is_found_from_anywhere_with_typing_errors_by_keyboard_alone()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site);
        await page.GotoAsync("/settings");
        await page.Press("Control+k");
        await page.Type("nordlciht camp");
        await Expect(page.Locator("dialog#palette li").First).ToContainTextAsync("Nordlicht, campaign");
        await page.Press("ArrowDown");
        await page.PressToGo("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("Nordlicht, campaign");
        await page.Press("Control+k");
        await page.Locator("dialog#palette input").FillAsync("impotr");
        await Expect(page.Locator("dialog#palette li")).ToHaveCountAsync(1);
        await page.PressToGo("Enter");
        Assert.EndsWith("/import", page.Url, StringComparison.Ordinal);
        await page.Press("Control+k");
        await page.Press("Escape");
        await Expect(page.Locator("dialog#palette")).ToBeHiddenAsync();
    }
}
