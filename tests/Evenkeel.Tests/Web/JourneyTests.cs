using Evenkeel.App.Store;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>What people do with the pages, from beginning to end.</summary>
[Trait("needs", "browser")]
public sealed class JourneyTests(WebFixture web)
{
    /// <summary>Days that are the same whichever of day and month the browser asks for first.</summary>
    private static readonly (string Name, string Began, char How, string? Ended, string Source)[] TenLeads =
    [
        ("Nordlicht, relaunch", "09092025", 'w', "11112025", "Tom Brandt"), ("Kiva, campaign", "09092025", 'l', "10102025", "Website"),
        ("Hafenkino, workshop", "10102025", 'w', "12122025", "Talks"), ("Blue Door, audit", "10102025", 'l', "11112025", "Website"),
        ("Marea, retainer", "10102025", 'd', "11112025", "Marketplace"), ("Lumen, campaign", "11112025", 'w', "01012026", "Tom Brandt"),
        ("Radio, workshop", "12122025", 'l', "01012026", "Talks"), ("Tanzhaus, audit", "01012026", 'r', "02022026", "Website"),
        ("Fjord, retainer", "02022026", 's', null, "Website"), ("Papier, campaign", "03032026", 's', null, "Tom Brandt"),
    ];

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres, Traits = ["needs", "postgres"])]
    public async Task A_card_is_moved_by_hand_by_arrow_and_by_its_button_and_the_undo_puts_it_back(StoreKind kind)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true, kind);
        var page = await web.NewPage(site);
        await page.GotoAsync("/leads/board");
        ILocator Column(string stage) => page.Locator(".column").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = stage }) });
        var first = Column("First talk").Locator(".lead-card").First;
        var name = await first.Locator("a").InnerTextAsync();
        await first.DragToAsync(Column("Offer sent").Locator("ol"));
        await page.Says("Moved to Offer sent.");
        await Expect(Column("Offer sent")).ToContainTextAsync(name);

        await Expect(page.Locator(".lead-card a:focus")).ToHaveTextAsync(name);
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await page.Says("Moved to Needs clear.");
        await Expect(Column("Needs clear")).ToContainTextAsync(name);
        await page.TabTo("Undo");
        await page.PressToGo("Enter");
        await page.GotoAsync("/leads/board");
        await Expect(Column("Offer sent")).ToContainTextAsync(name);

        await Column("First talk").GetByRole(AriaRole.Button).First.ClickAsync();
        await page.Says("Moved to Needs clear.");
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task What_the_plan_says_is_done_leaves_it_and_comes_back_by_an_undo(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site, width);
        await page.GotoAsync("/");
        var plan = page.Locator("section[aria-labelledby=card-plan]");
        var first = await plan.Locator("ol li a").First.InnerTextAsync();
        await page.TabTo($"Done: {first}");
        await page.PressToGo("Enter");
        await page.Says("It was noted as done.");
        await Expect(plan.Locator("ol")).Not.ToContainTextAsync(first);
        await Expect(plan.Locator("ul")).ToContainTextAsync(first);
        await page.TabTo("Undo");
        await page.PressToGo("Enter");
        await page.GotoAsync("/?hours=2");
        await Expect(plan.Locator("ol")).ToContainTextAsync(first);
        await Expect(plan.Locator("ul")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_guess_is_noted_shown_beside_the_forecast_and_taken_back()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site);
        await page.GotoAsync("/");
        await page.TabTo("How good is this forecast?");
        await page.PressToGo("Enter");
        await page.TabTo("A new client within 7 days, in 100");
        await page.Type("150");
        await page.PressToGo("Enter");
        await Expect(page.Locator(".error")).ToContainTextAsync("150 in 100 is no guess");
        await page.Locator("[name='Form.InHundred']").FillAsync("35");
        await page.PressToGo("Enter");
        await page.Says("Your guess was noted.");
        await Expect(page.Locator("#card-guess ~ .wide tbody tr")).ToContainTextAsync("not known yet");
        await page.TabTo("Undo");
        await page.PressToGo("Enter");
        await Expect(page.Locator("#card-guess ~ .wide")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1400, StoreKind.Sqlite)]
    [InlineData(390, StoreKind.Sqlite)]
    [InlineData(1400, StoreKind.Postgres, Traits = ["needs", "postgres"])]
    public async Task With_the_keyboard_alone_from_an_empty_workspace_to_a_lead_that_was_lost_and_is_not(int width, StoreKind kind)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false, kind);
        var page = await web.NewPage(site, width);
        await page.GotoAsync("/");
        await page.TabTo("Type in your last ten leads");
        await page.PressToGo("Enter");

        foreach (var (place, lead) in TenLeads.Index())
        {
            if (place > 0)
                await page.TabTo($"Who and what, lead {place + 1}");
            await page.Type(lead.Name);
            await page.TabTo("Began on");
            await page.Type(lead.Began);
            await page.TabTo("How it ended");
            await page.Type(lead.How.ToString());
            if (lead.Ended is { } ended)
            {
                await page.TabTo("Ended on");
                await page.Type(ended);
            }
            await page.TabTo("Where it came from");
            await page.Type(lead.Source);
        }
        await page.PressToGo("Enter");
        await page.Says("Your last leads were written down.");
        await Expect(page.Locator("[data-chance]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-chance]")).ToContainTextAsync("from 2 open leads and 8 that ended");

        await page.PressToGo("c");
        Assert.StartsWith("Name", await page.Focused(), StringComparison.Ordinal);
        await page.Type("Silva Festival, campaign");
        await page.TabTo("Next step");
        await page.Type("Call Ana");
        await page.PressToGo("Enter");
        await page.Says("The lead was added.");
        await page.TabTo("Move to Needs clear");
        await page.PressToGo("Enter");
        await page.Says("Moved to Needs clear.");

        await page.TabTo("Lost");
        await page.Press("Enter");
        await page.TabTo("What you know of the reason");
        await page.Type("No budget this year");
        await page.TabTo("It is lost");
        await page.PressToGo("Enter");
        await page.Says("The lead was lost.");
        await Expect(page.Locator(".events")).ToContainTextAsync("No budget this year");
        await page.TabTo("Undo");
        await page.PressToGo("Enter");
        await page.Says("Something was undone.");
        await Expect(page.Locator("[data-chance]")).ToBeVisibleAsync();

        await page.Press("g");
        await page.PressToGo("w");
        await page.Press("j");
        await page.Press("j");
        await page.Press("k");
        var first = await page.Locator("[data-item]").First.InnerTextAsync();
        Assert.Equal(first, await page.Focused());
        await page.PressToGo("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync(first);
    }

    [Fact]
    public async Task The_keys_are_shown_when_asked_for_and_leave_what_is_typed_alone()
    {
        await web.Ready();
        var page = await web.NewPage(web.Sample);
        await page.GotoAsync("/leads/new");
        await page.Type("c?jk");
        await Expect(page.Locator("#f-Form-Name")).ToHaveValueAsync("c?jk");
        await page.Press("Escape");
        await page.Press("?");
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Press("Escape");
        await Expect(page.Locator("#keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_wrong_row_of_ten_is_told_beside_it_and_the_others_keep_what_was_typed()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/start");
        await page.GetByLabel("Who and what, lead 1", new() { Exact = true }).FillAsync("Nordlicht, relaunch");
        await page.GetByLabel("Began on, lead 1", new() { Exact = true }).FillAsync("2025-10-03");
        await page.GetByLabel("Who and what, lead 3").FillAsync("Kiva, campaign");
        await page.GetByLabel("Began on, lead 3").FillAsync("2025-10-12");
        await page.GetByLabel("How it ended, lead 3").SelectOptionAsync("lost");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write them down" }).ClickAsync();
        await page.Says("One row needs another look");
        await Expect(page.Locator("#wrong-2")).ToHaveTextAsync("When did it end?");
        await Expect(page.GetByLabel("Who and what, lead 1", new() { Exact = true })).ToHaveValueAsync("Nordlicht, relaunch");
        await page.GetByLabel("Ended on, lead 3").FillAsync("2025-11-12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write them down" }).ClickAsync();
        await page.Says("Your last leads were written down.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Says("Something was undone.");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Type in your last ten leads" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task One_click_removes_the_sample_and_begins_anew()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        var page = await web.NewPage(site);
        await page.GotoAsync("/leads");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the sample" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Url + "/");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Type in your last ten leads" })).ToBeVisibleAsync();
        await Expect(page.GetByText("A sample practice")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Settings_are_changed_and_what_cannot_be_is_told_beside_its_field()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site);
        await page.GotoAsync("/settings");
        await page.GetByLabel("Currency").FillAsync("chf");
        await page.GetByLabel("Time zone").FillAsync("Middle/Earth");
        await page.GetByLabel("Friday").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Locator("#f-Form-TimeZone-error")).ToHaveTextAsync("Middle/Earth is not a time zone.");
        await Expect(page.GetByLabel("Friday")).ToBeCheckedAsync();
        await page.GetByLabel("Time zone").FillAsync("Europe/Lisbon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Says("The settings were changed.");
        await using var store = site.Open();
        var workspace = await store.Workspace(default);
        Assert.Equal(("CHF", "Europe/Lisbon"), (workspace.Currency, workspace.TimeZone));
        Assert.Equal([DayOfWeek.Sunday, DayOfWeek.Friday, DayOfWeek.Saturday], workspace.RestDays);
    }

    [Fact]
    public async Task The_chosen_theme_stays()
    {
        await web.Ready();
        var page = await web.NewPage(web.Sample);
        await page.GotoAsync("/settings");
        await page.GetByLabel("Dark").CheckAsync();
        await page.GotoAsync("/");
        Assert.Equal("rgb(21, 24, 27)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }
}
