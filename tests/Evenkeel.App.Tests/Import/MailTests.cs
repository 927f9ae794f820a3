using Evenkeel.App.History;
using Evenkeel.App.Import;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

public sealed class MailTests
{
    private const string Dana = "Dana <dana@studio.example>";
    private const string Ana = "Ana Silva <ana@festival.example>";
    private const string Ben = "Ben Okafor <ben@nordlicht.example>";

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Mail_becomes_contacts_with_people_in_both_directions_and_an_undo_takes_them_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var box = Box(Mail("1", Ana, Dana, "The boat"), Mail("2", Dana, $"{Ana}, {Ben}", "Re: The boat"));
        var answer = await Run(test, ["dana@studio.example"], ("Mail.mbox", box));
        Assert.Equal(("mbox", 2, 2), (answer.Files[0].Format, answer.Files[0].Created["interactions"], answer.Files[0].Created["people"]));
        await using (var store = test.Open())
        {
            var ana = await store.People.SingleAsync(person => person.Name == "Ana Silva");
            Assert.Equal("ana@festival.example", Assert.Single(ana.Emails));
            var rows = (await new ListInteractions(store).Run(new ListInteractions.Ask(ana.Id), default)).Value.Interactions;
            Assert.Equal([("mail", "out", "Re: The boat", "Hello 2", 2), ("mail", "in", "The boat", "Hello 1", 1)], rows.Select(row => (row.Kind!, row.Direction!, row.Subject!, row.Preview!, row.People.Count)));
            Assert.Equal(["dana@studio.example"], (await store.Workspace(default)).OwnAddresses);
        }
        var again = await Run(test, [], ("Mail.mbox", box));
        Assert.Equal((null, 4, 0), (again.Batch, again.Files[0].Unchanged, again.Files[0].Updated.Count));
        await using (var store = test.Open())
            Assert.Empty((await new UndoBatch(store).Run(new UndoBatch.Ask(answer.Batch!.Value), default)).Value.Left);
        await using (var store = test.Open())
            Assert.Equal((0, 0, 0, 0), (await store.People.CountAsync(), await store.Interactions.CountAsync(), await store.InteractionPeople.CountAsync(), await store.KnownAs.CountAsync()));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Somebody_who_is_known_is_found_by_the_address_whatever_they_are_called_and_stays_as_they_are(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("people.csv", "id,name,emails,notes\np1,Ana Costa,Ana@Festival.example;a@home.example,Mine\np2,Ben Okafor,,\n"));
        await Run(test, ["dana@studio.example"], ("a.mbox", Box(Mail("1", Ana, Dana, "A"), Mail("2", "A <a@home.example>", Dana, "B"), Mail("3", Ben, Dana, "C"))));
        await using var store = test.Open();
        var people = await store.People.OrderBy(person => person.NameKey).ToListAsync();
        Assert.Equal([("Ana Costa", 1, 2), ("Ben Okafor", 1, 0)], people.Select(person => (person.Name, person.Version, person.Emails.Count)));
        Assert.Equal(2, await store.InteractionPeople.CountAsync(part => part.PersonId == people[0].Id));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Later_mail_adds_to_what_is_there_and_what_was_changed_or_taken_out_by_hand_stays_so(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var early = new[] { Mail("1", Ana, Dana, "A"), Mail("2", Ana, Dana, "B") };
        await Run(test, ["dana@studio.example"], ("a.mbox", Box(early)));
        await using (var store = test.Open())
        {
            var (a, b) = (await store.Interactions.SingleAsync(one => one.Subject == "A"), await store.Interactions.SingleAsync(one => one.Subject == "B"));
            await new EditInteraction(store).Run(new EditInteraction.Ask(a.Id, new InteractionFields("mail", a.At, null, "in", null, "My own words")), default);
            await new RemoveInteraction(store).Run(new RemoveInteraction.Ask(b.Id), default);
        }
        var report = (await Run(test, [], ("b.mbox", Box([.. early, Mail("3", Dana, Ana, "C")])))).Files[0];
        Assert.Equal((1, 1, 1), (report.Created["interactions"], report.LeftOut["a contact that you have taken out"], report.LeftOut["a field that you have changed since is kept"]));
        await using (var store = test.Open())
            Assert.Equal(["C", "My own words"], await store.Interactions.OrderBy(one => one.Subject).Select(one => one.Subject).ToListAsync());
    }

    [Fact]
    public async Task A_message_that_stands_in_two_files_is_one_and_a_direction_that_is_known_later_is_added()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var first = await Run(test, [], ("Inbox", Box(Mail("1", Ana, Dana, "A"))), ("a.eml", Mail("1", Ana, Dana, "A")));
        Assert.Equal((1, "eml", 0), (first.Files[0].Created["interactions"], first.Files[1].Format, first.Files[1].Created.Count));
        Assert.Empty(first.Me!.Addresses);
        var later = await Run(test, ["dana@studio.example"], ("Inbox", Box(Mail("1", Ana, Dana, "A"))));
        Assert.Equal((1, 0), (later.Files[0].Updated["interactions"], later.Files[0].Created.Count));
        await using var store = test.Open();
        Assert.Equal((Direction.In, 2), ((await store.Interactions.SingleAsync()).Direction!.Value, (await store.Interactions.SingleAsync()).Version));
    }

    [Fact]
    public async Task Machines_lists_and_rounds_are_counted_by_reason_and_make_nobody()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var crowd = string.Join(", ", Enumerable.Range(0, 30).Select(i => $"P{i} <p{i}@x.example>"));
        var box = Box(
            Mail("1", "Shop <no-reply@shop.example>", Dana, "Receipt"), Mail("2", "News <news@shop.example>", Dana, "Offers", "List-Unsubscribe: <https://shop.example>"),
            Mail("3", Ben, "friends@list.example", "Hello all", "List-Id: <friends.list.example>"), Mail("4", Ana, Dana, "Away", "Auto-Submitted: auto-replied"),
            Mail("5", "Carl <carl@x.example>", crowd, "A round"), Mail("6", Dana, "friends@list.example", "Hello"), Mail("7", Dana, Ana, "Hello", "List-Unsubscribe: <https://studio.example>"),
            Mail("8", Ana, Dana, "Tool", "List-Unsubscribe: <https://tool.example>"), Mail("9", Dana, crowd, "To all"), "From: Eve <eve@x.example>\nTo: dana@studio.example\n\nWithout a date\n");
        var report = (await Run(test, ["dana@studio.example"], ("a.mbox", box))).Files[0];
        Assert.Equal(
        [
            "a contact with nobody else", "a newsletter or the like, from an address to which you never wrote", "an automatic reply or notice", "mail from an address that nobody reads", "mail of a mailing list",
            "mail that you sent to many at once", "mail to many at once, of which only the sender counts",
        ], report.LeftOut.Keys);
        Assert.All(report.LeftOut.Values, count => Assert.Equal(1, count));
        await using var store = test.Open();
        Assert.Equal(["Ana Silva", "Carl", "Eve"], await store.People.OrderBy(person => person.NameKey).Select(person => person.Name).ToListAsync());
    }

    [Fact]
    public async Task A_broken_message_is_told_by_its_byte_and_the_rest_comes_in()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var good = Mail("1", Ana, Dana, "A");
        var report = (await Run(test, ["dana@studio.example"], ("a.mbox", "From - \n" + good + "\nFrom - \nTo: x@x.example\nDate: Mon, 2 Mar 2026 09:30:00 +0100\n\n"))).Files[0];
        Assert.Equal((1, $"byte {8 + good.Length + 9}: mail.nobody"), (report.Created["interactions"], Assert.Single(report.Rejected) is var one ? $"{one.At}: {one.Code}" : ""));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_newer_mail_resets_a_step_that_comes_round_again_and_an_old_one_does_not(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("people.csv", "id,name,emails\np1,Ana Silva,ana@festival.example\n"), ("tasks.csv", "id,text,person_id,due_on,rule\nt1,Call,p1,2026-02-10,FREQ=MONTHLY\n"));
        Assert.False((await Run(test, ["dana@studio.example"], ("a.mbox", Box(Mail("1", Ana, Dana, "Old", day: "2 Mar 2020"))))).Files[0].Updated.ContainsKey("tasks"));
        var box = Box(Mail("2", Ana, Dana, "New", day: "16 Feb 2026"));
        Assert.Equal(1, (await Run(test, [], ("b.mbox", box))).Files[0].Updated["tasks"]);
        await using (var store = test.Open())
            Assert.Equal(new DateOnly(2026, 3, 16), (await store.Tasks.SingleAsync()).DueOn);
        Assert.Null((await Run(test, [], ("b.mbox", box))).Batch);
    }

    [Fact]
    public async Task Ones_own_addresses_are_found_where_the_mail_is_clear_and_not_kept_until_they_are_told()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var box = Box([.. Enumerable.Range(0, 12).Select(i => i % 3 == 0 ? Mail($"{i}", Dana, i > 5 ? Ana : Ben, "A") : Mail($"{i}", i % 2 == 0 ? Ana : Ben, Dana, "B"))]);
        var answer = await Run(test, [], ("a.mbox", box));
        Assert.Equal((true, "dana@studio.example"), (answer.Me!.AreFound, Assert.Single(answer.Me.Addresses)));
        Assert.Equal(2, answer.Files[0].Created["people"]);
        Assert.Null((await Run(test, [], ("a.mbox", box))).Batch);
        await using var store = test.Open();
        Assert.Empty((await store.Workspace(default)).OwnAddresses);
    }

    [Fact]
    public async Task Where_two_fit_alike_nobody_is_taken_for_oneself_and_nobody_is_lost()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var answer = await Run(test, [], ("a.mbox", Box([.. Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? Mail($"{i}", Dana, Ana, "A") : Mail($"{i}", Ana, Dana, "B"))])));
        Assert.Empty(answer.Me!.Addresses);
        Assert.Equal(2, answer.Files[0].Created["people"]);
        await using var store = test.Open();
        Assert.False(await store.Interactions.AnyAsync(one => one.Direction != null));
    }

    [Fact]
    public async Task What_stands_among_the_sent_says_who_one_is()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var answer = await Run(test, [], ("Sent", Box(Mail("1", Dana, Ana, "A"), Mail("2", Dana, Ben, "B"), Mail("3", Dana, Ana, "C"))), ("Inbox", Box(Mail("4", Ana, Dana, "D"))));
        Assert.Equal(["dana@studio.example"], answer.Me!.Addresses);
        await using var store = test.Open();
        Assert.Equal((3, 1), (await store.Interactions.CountAsync(one => one.Direction == Direction.Out), await store.Interactions.CountAsync(one => one.Direction == Direction.In)));
    }

    [Fact]
    public async Task An_own_address_that_is_none_is_refused()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        Assert.Equal("email.address", (await Imports.Try(test, new ImportFiles.Ask([Imports.File("a.mbox", Box(Mail("1", Ana, Dana, "A")))], Me: ["dana"]))).Refusal!.Code);
    }

    [Fact]
    public async Task A_folder_of_mail_is_read_with_the_folders_inside_and_what_is_no_mail_is_left_out()
    {
        var root = Directory.CreateTempSubdirectory("evenkeel-mail");
        try
        {
            foreach (var folder in new[] { "cur", "new", "tmp", ".Sent/cur", ".Sent/new" })
                root.CreateSubdirectory(folder);
            void Write(string name, string text) => File.WriteAllText(Path.Combine(root.FullName, name), text);
            Write("cur/1:2,S", Mail("1", Ana, Dana, "A"));
            Write("cur/2:2,DS", Mail("2", Dana, Ben, "A draft"));
            Write("new/3", "no mail at all\u0000\n");
            Write("tmp/4", Mail("4", Ben, Dana, "Not delivered"));
            Write(".Sent/cur/5:2,S", Mail("5", Dana, Ana, "C"));
            Write("subscriptions", "INBOX\n");
            await using var test = await TestStore.Make(StoreKind.Sqlite);
            var answer = (await Imports.Try(test, new ImportFiles.Ask(SourceFile.At(root.FullName), Me: ["dana@studio.example"]))).Value;
            var report = Assert.Single(answer.Files);
            Assert.Equal(("maildir", 2, 1), (report.Format, report.Created["interactions"], report.Created["people"]));
            Assert.Equal(["a draft", "a file of a kind that is not read"], report.LeftOut.Keys);
            Assert.Equal(Path.Combine("new", "3"), Assert.Single(report.Rejected).At);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Erasing_somebody_takes_out_what_mail_told_of_them()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Run(test, ["dana@studio.example"], ("a.mbox", Box(Mail("1", Ana, Dana, "About Ana Silva"), Mail("2", Ben, $"{Dana}, {Ana}", "Ana Silva again"))));
        await using (var store = test.Open())
            await new ErasePerson(store, new Evenkeel.App.Search.NameIndex()).Run(new ErasePerson.Ask((await store.People.SingleAsync(person => person.Name == "Ana Silva")).Id), default);
        await using (var store = test.Open())
        {
            Assert.DoesNotContain("Ana", (await store.Interactions.SingleAsync()).Subject, StringComparison.Ordinal);
            Assert.False(await store.KnownAs.AnyAsync(known => known.ExternalId.Contains("ana")));
        }
    }

    private static string Mail(string id, string from, string to, string subject, string? header = null, string day = "12 Jan 2026") =>
        $"From: {from}\nTo: {to}\nDate: {day} 09:30:00 +0100\nMessage-ID: <{id}@mail.example>\nSubject: {subject}\n{(header is null ? "" : header + "\n")}\nHello {id}\n";

    private static string Box(params string[] mails) => string.Concat(mails.Select(mail => "From - Mon Jan 12 09:30:00 2026\n" + mail + "\n"));

    private static async Task<ImportFiles.Answer> Run(TestStore test, string[] me, params (string Name, string Text)[] files) =>
        (await Imports.Try(test, new ImportFiles.Ask([.. files.Select(file => Imports.File(file.Name, file.Text))], Me: me))).Value;
}
