using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Evenkeel.Tests.Web;

/// <summary>Bringing files in, by hand.</summary>
[Trait("needs", "browser")]
public sealed class ImportPageTests(WebFixture web)
{
    private const string German = """
        Projekt;Firma;Angelegt;Ende;Stand;Betrag
        Relaunch;Nordlicht;03/04/2025;05/06/2025;Gewonnen;4.800,00
        Workshop;Hafenkino;31/02/2025;;Offen;900,00
        Audit;Brandt & Co;08/09/2025;10/10/2025;Abgesagt;700,00
        """;

    /// <summary>Playwright looks at no page that waits for its next one; so the page writes down itself what it says, and presses Stop once.</summary>
    private const string SubmitAndStop = """
        () => {
          const running = document.querySelector('[data-running]');
          const text = part => running.querySelector(part).textContent;
          new MutationObserver((_, observer) => {
            if (running.hidden || !text('[data-step]')) return;
            const said = sessionStorage.getItem('said');
            if (!said) {
              sessionStorage.setItem('said', `${text('[data-step]')} ${text('[data-count]')}, ${running.querySelector('progress').checkVisibility() ? 'drawn' : 'not drawn'}`);
              running.querySelector('[data-stop]').click();
            } else if (text('[data-step]').startsWith('Stopping')) {
              sessionStorage.setItem('said', `${said}; ${text('[data-step]')}`);
              observer.disconnect();
            }
          }).observe(running, { attributes: true, childList: true, subtree: true });
          document.querySelector('form[data-import]').requestSubmit();
        }
        """;

    [Fact]
    public async Task A_chat_whose_days_can_be_read_in_two_ways_is_asked_about()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("#files", Visit.File("WhatsApp Chat with Ana.txt", "04/03/2025, 09:15 - Ana: x\n05/03/2025, 09:16 - Dana: y\n"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Look first" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("can be read in two ways");
        await page.SelectOptionAsync("#chat-days", "d/M/yy");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look first" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await page.Says("Files were brought in.");
        await using var store = site.Open();
        Assert.Equal([3, 3], await store.Interactions.Select(contact => contact.At.Month).ToListAsync());
    }

    [Fact]
    public async Task A_table_is_looked_at_brought_in_and_undone_without_script()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("#files", Visit.File("deals.csv", Visit.Deals));
        await page.GetByRole(AriaRole.Button, new() { Name = "Look first" }).ClickAsync();
        await Expect(page.Locator("section.card").First).ToContainTextAsync("3 new in leads");
        await Expect(page.Locator("section.card tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("section.card tbody tr")).ToContainTextAsync("line 3");
        await using (var store = site.Open())
            Assert.Equal(0, await store.Leads.CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await page.Says("Files were brought in.");
        await Expect(page.Locator("section.card tbody tr")).ToContainTextAsync("line 3");
        await using (var store = site.Open())
            Assert.Equal(3, await store.Leads.CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Says("Something was undone.");
        await using (var store = site.Open())
            Assert.Equal(0, await store.Leads.CountAsync());
    }

    [Fact]
    public async Task A_mailbox_asks_who_one_is_and_its_mails_stand_with_those_who_wrote_them()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("#files", Visit.File("Mail.mbox", string.Concat(Enumerable.Range(0, 12).Select(Mail))));
        await page.GetByRole(AriaRole.Button, new() { Name = "Look first" }).ClickAsync();
        await Expect(page.Locator("section.card").First).ToContainTextAsync("Recognised as a mailbox");
        await Expect(page.Locator("section.card").First).ToContainTextAsync("2 new in people");
        await Expect(page.GetByLabel("Your own e-mail addresses")).ToHaveValueAsync("dana@studio.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "These are mine" }).ClickAsync();
        await Expect(page.Locator("section.card").First).ToContainTextAsync("12 new in contacts");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await page.Says("Files were brought in.");
        await using (var store = site.Open())
            Assert.Equal(["dana@studio.example"], (await store.Workspaces.SingleAsync()).OwnAddresses);
        await page.GotoAsync("/people");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ana Silva" }).First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("The boat, 10");
        await Expect(page.Locator("main")).ToContainTextAsync("Shall we sail?");
    }

    private static string Mail(int number)
    {
        var other = number % 2 == 0 ? "Ana Silva <ana@festival.example>" : "Ben Okafor <ben@nordlicht.example>";
        var (from, to) = number % 3 == 0 ? ("Dana <dana@studio.example>", other) : (other, "Dana <dana@studio.example>");
        return $"From - Mon Mar  2 09:30:00 2026\nFrom: {from}\nTo: {to}\nDate: Mon, 2 Mar 2026 09:30:{number:00} +0100\nMessage-ID: <{number}@x.example>\nSubject: The boat, {number}\n\nShall we sail?\n\n";
    }

    [Fact]
    public async Task A_vCard_is_dropped_and_its_people_come_in_without_a_word_about_columns()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("#files", Visit.File("ana.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nORG:Nordlicht\nEMAIL:ana@festival.example\nBDAY:1980-03-22\nEND:VCARD\nBEGIN:VCARD\nFN:Cut off"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Look first" }).ClickAsync();
        await Expect(page.Locator("section.card").First).ToContainTextAsync("Recognised as an address book");
        await Expect(page.Locator("section.card").First).ToContainTextAsync("1 new in people");
        await Expect(page.Locator("section.card").First).ToContainTextAsync("property BDAY is not read");
        await Expect(page.Locator("section.card tbody tr")).ToContainTextAsync("line 8");
        await Expect(page.Locator("details.mapping")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await page.Says("Files were brought in.");
        await page.GotoAsync("/people");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Ana Silva" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_export_of_a_known_program_comes_with_its_choices_filled()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, script: false);
        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("#files", Visit.File("board.csv", """
            Card ID,Card Name,Last Activity Date,List Name,Members
            677f1f77bcf86cd799439011,Relaunch,2025-06-05T14:00:00.000Z,Signed,ana
            67c1f177bcf86cd799439012,Workshop,2026-03-01T14:00:00.000Z,Proposal,ana
            """));
        await page.GetByRole(AriaRole.Button, new() { Name = "Look first" }).ClickAsync();
        await Expect(page.Locator("section.card").First).ToContainTextAsync("Recognised as cards from Trello.");
        await page.Locator("details.mapping summary").ClickAsync();
        foreach (var (column, meaning) in new[] { ("Card ID", "externalId"), ("Card Name", "name"), ("List Name", "stage"), ("Last Activity Date", "closedOn") })
            await Expect(page.GetByLabel(column, new() { Exact = true })).ToHaveValueAsync(meaning);
        await Expect(page.GetByLabel("A closing day of an open lead is only expected")).ToBeCheckedAsync();
        await page.GetByLabel("Signed").SelectOptionAsync("won");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look again" }).ClickAsync();
        await Expect(page.Locator("section.card").First).ToContainTextAsync("Recognised as cards from Trello.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await page.Says("Files were brought in.");
        await using var store = site.Open();
        Assert.Equal(Evenkeel.Core.Leads.Outcome.Won, (await store.Leads.SingleAsync(lead => lead.Name == "Relaunch")).Outcome);
        Assert.Equal("trello", (await store.Batches.SingleAsync()).Origin);
    }

    [Fact]
    public async Task A_long_import_says_how_far_it_is_and_can_be_stopped()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site);
        await Looked(page);
        var progress = "/import/" + new Uri(page.Url).Query["?upload=".Length..][..36] + "/progress";
        await using (var other = site.Open())
        await using (await other.Database.BeginTransactionAsync())
        {
            // Somebody else is writing: the import has read and matched its rows, and waits for its turn.
            await page.EvaluateAsync(SubmitAndStop);
            await Stopping().WaitAsync(TimeSpan.FromSeconds(60));
        }
        await page.Says("Stopped. Nothing was written");
        Assert.Equal("Finding out what is here already … 0 of 3, drawn; Stopping …", await page.EvaluateAsync<string>("() => sessionStorage.getItem('said')"));
        await Expect(page.Locator("section.card").First).ToContainTextAsync("3 new in leads");
        await using (var store = site.Open())
            Assert.Equal((0, 0), (await store.Leads.CountAsync(), await store.Batches.CountAsync()));
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await page.Says("Files were brought in.");

        async Task Stopping()
        {
            while (!(await site.Html(progress)).Contains("Stopping", StringComparison.Ordinal))
                await Task.Yield();
        }
    }

    [Fact]
    public async Task A_stop_that_comes_too_late_says_so_beside_the_undo()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site);
        await Looked(page);
        var upload = "/import/" + new Uri(page.Url).Query["?upload=".Length..][..36];
        Assert.Equal(System.Net.HttpStatusCode.NoContent, await Status(site, upload + "/progress"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await page.Says("Files were brought in.");
        Assert.Contains("\"Done.\"", await site.Html(upload + "/progress"), StringComparison.Ordinal);
        using (var stop = await site.Http.PostAsync(new Uri(upload + "/stop", UriKind.Relative), null))
            Assert.Contains("already done", await stop.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.GetByText("The import was already done when you stopped it.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Says("Something was undone.");
        Assert.Equal(System.Net.HttpStatusCode.NoContent, await Status(site, $"/import/{Guid.NewGuid()}/progress"));
    }

    private static async Task Looked(IPage page)
    {
        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("#files", Visit.File("deals.csv", Visit.Deals));
        await page.GetByRole(AriaRole.Button, new() { Name = "Look first" }).ClickAsync();
        await Expect(page.Locator("section.card").First).ToContainTextAsync("3 new in leads");
    }

    private static async Task<System.Net.HttpStatusCode> Status(Site site, string path)
    {
        using var answer = await site.Http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    [Fact]
    public async Task A_table_in_other_words_is_brought_in_by_saying_what_they_mean()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site);
        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("#files", Visit.File("projekte.csv", German));
        await page.GetByRole(AriaRole.Button, new() { Name = "Look first" }).ClickAsync();
        await page.Says("projekte.csv is not a table that Evenkeel knows");
        foreach (var (column, meaning) in new[] { ("Projekt", "name"), ("Firma", "organisation"), ("Angelegt", "openedOn"), ("Ende", "closedOn"), ("Stand", "outcome"), ("Betrag", "value") })
            await page.GetByLabel(column, new() { Exact = true }).SelectOptionAsync(meaning);
        await page.GetByRole(AriaRole.Button, new() { Name = "Look again" }).ClickAsync();
        await page.Says("The days can be read in two ways");
        await page.GetByLabel("How days are written").SelectOptionAsync("d/M/yyyy");
        await page.GetByLabel("Gewonnen").SelectOptionAsync("won");
        await page.GetByLabel("Abgesagt").SelectOptionAsync("lost");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look again" }).ClickAsync();
        await Expect(page.Locator("section.card").First).ToContainTextAsync("2 new in leads");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await page.Says("Files were brought in.");

        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("#files", Visit.File("mehr.csv", German + "\nVortrag;Kiva;01/02/2026;;Offen;300,00"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Look first" }).ClickAsync();
        await Expect(page.Locator("section.card").First).ToContainTextAsync("1 new in leads");
        await Expect(page.Locator("section.card").First).ToContainTextAsync("as you said the last time");
        await page.Locator("details.mapping summary").ClickAsync();
        await Expect(page.GetByLabel("Angelegt", new() { Exact = true })).ToHaveValueAsync("openedOn");
        await Expect(page.GetByLabel("How days are written")).ToHaveValueAsync("d/M/yyyy");

        await using var store = site.Open();
        var relaunch = await store.Leads.SingleAsync(lead => lead.Name == "Relaunch");
        Assert.Equal((4800m, new DateOnly(2025, 4, 3), Evenkeel.Core.Leads.Outcome.Won), (relaunch.Value!.Value.Amount, App.Store.CalendarDay.Of(relaunch.OpenedAt, (await store.Workspace(default)).Zone()), relaunch.Outcome));
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task With_the_keyboard_alone_a_table_whose_days_can_be_read_in_two_ways_is_brought_in_and_undone(int width)
    {
        await web.Ready();
        await using var site = await Site.Start(sample: false);
        var page = await web.NewPage(site, width);
        await page.GotoAsync("/import");
        await page.TabTo("Files");
        // The window in which one chooses is the browser's own.
        await page.SetInputFilesAsync("#files", Visit.File("projekte.csv", German));
        await Reach("Look first");
        await page.Says("projekte.csv is not a table that Evenkeel knows");
        foreach (var (column, meaning) in new[] { ("Projekt", "Name of"), ("Firma", "Org"), ("Angelegt", "Began"), ("Ende", "Ended"), ("Stand", "How"), ("Betrag", "Worth") })
            await Choose(column, meaning);
        await Reach("Look again");
        await page.Says("The days can be read in two ways");
        await Choose("How days are written", "Like 3/4/2026");
        await Choose("Gewonnen", "Won");
        await Choose("Abgesagt", "Lost");
        await Reach("Look again");
        await Expect(page.Locator("section.card").First).ToContainTextAsync("2 new in leads");
        await Reach("Bring it in");
        await page.Says("Files were brought in.");
        await using (var store = site.Open())
        {
            var zone = (await store.Workspace(default)).Zone();
            Assert.Equal(new DateOnly(2025, 4, 3), App.Store.CalendarDay.Of((await store.Leads.SingleAsync(lead => lead.Name == "Relaunch")).OpenedAt, zone));
        }
        await Reach("Undo");
        await page.Says("Something was undone.");

        async Task Reach(string button)
        {
            await page.TabTo(button);
            await page.PressToGo("Enter");
        }

        async Task Choose(string field, string words)
        {
            await page.TabTo(field);
            await page.Type(words);
        }
    }
}
