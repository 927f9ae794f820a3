using Deque.AxeCore.Commons;
using Evenkeel.App.Tests.Mailboxes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>A mailbox of a real server is connected on its page, and its mail comes in by itself.</summary>
[Trait("needs", "browser")]
[Trait("needs", "dovecot")]
public sealed class MailboxPageTests(WebFixture web, Dovecot dovecot) : IClassFixture<Dovecot>
{
    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task A_mailbox_is_tested_connected_read_and_paused(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var me = $"dana{width}@studio.example";
        using var box = await dovecot.Open(me);
        await Dovecot.Put(box.Inbox, Dovecot.Mail("in", "Ana Silva <ana@festival.example>", me));
        var page = await web.NewPage(site, width);
        await page.GotoAsync("/settings/mailboxes");
        await page.GetByLabel("User name").FillAsync(me);
        await page.GetByLabel("Mail server (IMAP)").FillAsync("127.0.0.1");
        await page.GetByLabel("Connection").SelectOptionAsync("none");
        await page.GetByLabel("Port", new() { Exact = true }).FillAsync(dovecot.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Connect it" }).ClickAsync();
        await Expect(page.Locator("main .error")).ToContainTextAsync("did not let you in");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Dovecot.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Test the connection" }).ClickAsync();
        await Expect(page.Locator("main [role=status]")).ToContainTextAsync("The server has let you in.");
        Assert.Equal("", await page.GetByLabel("Password", new() { Exact = true }).InputValueAsync());

        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Dovecot.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Connect it" }).ClickAsync();
        var card = page.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = me }) });
        await Expect(card).ToContainTextAsync("1 became contacts");
        await card.Locator("summary").ClickAsync();
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript() + "; undefined");
        Assert.Empty(await page.EvaluateAsync<string[]>("axe.run().then(seen => seen.violations.map(one => one.id))"));

        await card.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(card).ToContainTextAsync("Paused: nothing is read until you go on.");
        await page.GotoAsync("/people");
        await Expect(page.Locator("main")).ToContainTextAsync("Ana Silva");
    }
}
