using Deque.AxeCore.Commons;
using Evenkeel.App.Tests.Calendars;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>A calendar is subscribed to on its page, and its meetings come in by themselves.</summary>
[Trait("needs", "browser")]
public sealed class CalendarsPageTests(WebFixture web)
{
    private const string Calendar =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260312T090000Z\r\nSUMMARY:Briefing\r\nATTENDEE;CN=Ana Silva:mailto:ana@festival.example\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTART;VALUE=DATE:20260312\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task A_calendar_is_tested_subscribed_to_read_and_paused(int width)
    {
        await web.Ready();
        await using var host = await CalendarHost.Start();
        host.HandOut(Calendar);
        await using var site = await Site.Start(sample: false, localCalendars: true);
        var page = await web.NewPage(site, width);
        await page.GotoAsync("/settings/calendars");
        await page.GetByLabel("Address of the calendar").FillAsync("no address");
        await page.GetByRole(AriaRole.Button, new() { Name = "Subscribe" }).ClickAsync();
        await Expect(page.Locator("main .error")).ToContainTextAsync("That is no address of a calendar");
        await page.GetByLabel("Address of the calendar").FillAsync(host.Url);
        await page.GetByLabel("What to call it").FillAsync("Work");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look whether it can be read" }).ClickAsync();
        await Expect(page.Locator("main [role=status]")).ToContainTextAsync("It can be read. Entries: 2.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Subscribe" }).ClickAsync();
        var card = page.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Work", Exact = true }) });
        await Expect(card).ToContainTextAsync("Became meetings: 1");
        Assert.DoesNotContain("4711", await page.ContentAsync(), StringComparison.Ordinal);
        await card.Locator("summary").ClickAsync();
        await Expect(card).ToContainTextAsync("an entry for whole days");
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript() + "; undefined");
        Assert.Empty(await page.EvaluateAsync<string[]>("axe.run().then(seen => seen.violations.map(one => one.id))"));
        await card.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(card).ToContainTextAsync("Paused: nothing is read until you go on.");
        await page.GotoAsync("/people");
        await Expect(page.Locator("main")).ToContainTextAsync("Ana Silva");
    }
}
