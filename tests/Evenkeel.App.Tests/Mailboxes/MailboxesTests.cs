using Evenkeel.App.Mailboxes;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.Core;
using MailKit;
using MailKit.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Mailboxes;

[Trait("needs", "dovecot")]
public sealed class MailboxesTests(Dovecot dovecot) : IClassFixture<Dovecot>
{
    private const string Ana = "Ana Silva <ana@festival.example>";
    private const string Sent = "Was ich schrieb";

    private static readonly SecretBox Box = new(secret => new string([.. secret.Reverse()]), locked => new string([.. locked.Reverse()]));
    private static readonly MailServer Server = new(reachesPrivate: true);

    /// <summary>A mailbox of its own for each test.</summary>
    private readonly string me = $"dana{Guid.NewGuid():N}@studio.example";

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_has_come_in_is_taken_once_and_nothing_is_changed_on_the_server(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        using var box = await dovecot.Open(me);
        var news = Dovecot.Mail("news", "shop@shop.example", me, "Bargains");
        news.Headers.Add("List-Unsubscribe", "<https://shop.example/off>");
        var note = Dovecot.Mail("round", Ana, me, "What is on");
        note.Headers.Add("List-Unsubscribe", "<https://festival.example/off>");
        await Dovecot.Put(box.Inbox, Dovecot.Mail("in", Ana, me), news, note);
        await Dovecot.Put(await box.GetFolderAsync(Sent), Dovecot.Mail("out", me, Ana, text: "Yes, on Tuesday."));

        var connected = await Connect(test, dovecot.Port);
        Assert.Equal([Sent, "INBOX"], connected.Value.Reads);
        Assert.Equal(["Projects"], connected.Value.Others);
        var run = await Fetch(test);
        Assert.Equal((null, 4, 4, 3, 1, "1"), (run!.Failure, run.Found, run.Read, run.Taken, run.People, Assert.Single(run.LeftOut).Value));

        Assert.Null(await Fetch(test));
        test.Clock.Advance(FetchDue.Every);
        Assert.Equal(0, (await Fetch(test))!.Found);
        await Dovecot.Put(box.Inbox, Dovecot.Mail("in", Ana, me), Dovecot.Mail("later", Ana, me));
        test.Clock.Advance(FetchDue.Every);
        run = await Fetch(test);
        Assert.Equal((2, 1), (run!.Found, run.Taken));

        await using var store = test.Open();
        Assert.Equal([(Direction.In, 3), (Direction.Out, 1)], (await store.Interactions.ToListAsync()).CountBy(contact => contact.Direction!.Value).OrderBy(count => count.Key).Select(count => (count.Key, count.Value)));
        Assert.Contains("Yes, on Tuesday.", await store.Interactions.Select(contact => contact.Preview).ToListAsync());
        Assert.Equal([me], (await store.Workspace(default)).OwnAddresses);
        var row = Assert.Single((await new ListMailboxes(store).Run(default)).Mailboxes);
        Assert.Equal(["done", "done", "done"], row.Runs.Select(one => one.State));
        Assert.DoesNotContain(await store.Changes.Select(change => change.After).ToListAsync(), after => after?.Contains(Dovecot.Password, StringComparison.Ordinal) == true);
        await box.Inbox.OpenAsync(FolderAccess.ReadOnly);
        Assert.Equal(5, (await box.Inbox.SearchAsync(SearchQuery.NotSeen)).Count);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_cut_line_loses_nothing_and_brings_nothing_twice(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        using var box = await dovecot.Open(me);
        using var line = new Line(dovecot.Port);
        await Dovecot.Put(await box.GetFolderAsync(Sent), Dovecot.Mail("out", me, Ana));
        await Dovecot.Put(box.Inbox, Dovecot.Mail("in", Ana, me));
        await Connect(test, line.Port);
        var cut = await Fetch(test, _ => line.Cut());
        Assert.Equal(("mailbox.cut", 1, 2), (cut!.Failure, cut.Taken, cut.Found));

        test.Clock.Advance(FetchDue.Every);
        var run = await Fetch(test);
        Assert.Equal((null, 1, 1), (run!.Failure, run.Found, run.Taken));
        await using var store = test.Open();
        Assert.Equal(2, await store.Interactions.CountAsync());
        Assert.Equal(["done", "failed"], (await new ListMailboxes(store).Run(default)).Mailboxes[0].Runs.Select(one => one.State));
    }

    [Fact]
    public async Task A_message_that_is_gone_when_its_turn_comes_is_told()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        using var box = await dovecot.Open(me);
        await Dovecot.Put(await box.GetFolderAsync(Sent), Dovecot.Mail("out", me, Ana));
        await Dovecot.Put(box.Inbox, Dovecot.Mail("gone", Ana, me), Dovecot.Mail("in", Ana, me));
        await Connect(test, dovecot.Port);
        var run = await Fetch(test, run =>
        {
            if (run.Read > 1)
                return;
            box.Inbox.Open(FolderAccess.ReadWrite);
            box.Inbox.AddFlags(0, MessageFlags.Deleted, silent: true);
            box.Inbox.Expunge();
        });
        Assert.Equal((null, 3, 2, 1), (run!.Failure, run.Read, run.Taken, run.Vanished));
    }

    [Fact]
    public async Task New_numbers_have_all_looked_at_again_and_bring_nothing_twice()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        using var box = await dovecot.Open(me);
        await Dovecot.Put(await box.GetFolderAsync("Projects"), Dovecot.Mail("one", Ana, me), Dovecot.Mail("two", Ana, me));
        await Connect(test, dovecot.Port, "Projects");
        Assert.Equal(2, (await Fetch(test))!.Taken);
        await (await box.GetFolderAsync("Projects")).DeleteAsync();
        var anew = await (await box.GetFolderAsync(box.PersonalNamespaces[0].Path)).CreateAsync("Projects", isMessageFolder: true);
        await Dovecot.Put(anew!, Dovecot.Mail("two", Ana, me), Dovecot.Mail("three", Ana, me));
        test.Clock.Advance(FetchDue.Every);
        var run = await Fetch(test);
        Assert.Equal((true, 2, 1, 1), (run!.IsRenumbered, run.Found, run.Known, run.Taken));
        await using var store = test.Open();
        Assert.Equal(3, await store.Interactions.CountAsync());
    }

    [Fact]
    public async Task What_keeps_a_mailbox_from_being_connected_is_said_and_nothing_is_kept()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        async Task<string?> Refused(ConnectMailbox.Ask ask, MailServer? server = null)
        {
            await using var store = test.Open();
            return (await new ConnectMailbox(store, Box, server ?? Server).Run(ask, default)).Refusal?.Code;
        }

        var right = new ConnectMailbox.Ask("127.0.0.1", dovecot.Port, MailSecurity.None, me, Dovecot.Password);
        Assert.Equal("mailbox.password", await Refused(right with { Password = "wrong" }));
        Assert.Equal("mailbox.certificate", await Refused(right with { Host = "localhost", Security = MailSecurity.Tls, Port = dovecot.TlsPort }));
        Assert.Equal("mailbox.certificate", await Refused(right with { Host = "localhost", Security = MailSecurity.StartTls }));
        Assert.Equal("mailbox.tls", await Refused(right with { Security = MailSecurity.Tls }));
        Assert.Equal("mailbox.connection", await Refused(right with { Port = Dovecot.FreePort() }));
        Assert.Equal("mailbox.name", await Refused(right with { Host = "no-such-server.invalid" }));
        Assert.Equal("mailbox.private-address", await Refused(right, new MailServer(reachesPrivate: false)));
        Assert.Equal("mailbox.folder", await Refused(right with { Folders = ["Nowhere"] }));
        Assert.Equal("mailbox.host", await Refused(right with { Host = "no server" }));
        Assert.Equal("mailbox.user", await Refused(right with { Password = "" }));
        Assert.Equal("email.address", await Refused(right with { Address = "dana" }));
        Assert.Null(await Refused(right with { DryRun = true }));
        await using var store = test.Open();
        Assert.False(await store.Mailboxes.AnyAsync());
        Assert.Empty((await store.Workspace(default)).OwnAddresses);
    }

    [Fact]
    public async Task A_mailbox_is_paused_resumed_asked_for_at_once_and_taken_out()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var id = (await Connect(test, dovecot.Port)).Value.Id!.Value;
        Assert.Equal("mailbox.there-already", (await Connect(test, dovecot.Port)).Refusal?.Code);
        await using (var store = test.Open())
        {
            Assert.Null(await new PauseMailbox(store).Run(new(id), default));
            Assert.Equal("mailbox.paused", (await new FetchNow(store).Run(new(id), default))?.Code);
        }
        Assert.Null(await Fetch(test));
        await using (var store = test.Open())
            Assert.Null(await new PauseMailbox(store).Run(new(id, IsPaused: false), default));
        Assert.NotNull(await Fetch(test));
        await using (var store = test.Open())
            Assert.Null(await new FetchNow(store).Run(new(id), default));
        Assert.Equal("mailbox.secret", (await Fetch(test, box: new SecretBox(Box.Lock, _ => null)))!.Failure);
        await using var after = test.Open();
        Assert.Null(await new RemoveMailbox(after).Run(new(id), default));
        Assert.False(await after.MailboxRuns.AnyAsync() || await after.MailboxFolders.AnyAsync());
        Assert.Equal("mailbox.unknown", (await new RemoveMailbox(after).Run(new(id), default))?.Code);
    }

    private async Task<Result<ConnectMailbox.Answer>> Connect(TestStore test, int port, params string[] folders)
    {
        await using var store = test.Open();
        return await new ConnectMailbox(store, Box, Server).Run(new("127.0.0.1", port, MailSecurity.None, me, Dovecot.Password, Folders: folders), default);
    }

    /// <summary>One round; null when nothing was due.</summary>
    private static async Task<MailboxRun?> Fetch(TestStore test, Action<MailboxRun>? told = null, SecretBox? box = null)
    {
        var round = await new FetchDue(test.Address, test.Ids, test.Clock, box ?? Box, Server, () => 0).Run(new(Told: told), default);
        return round.Runs.SingleOrDefault();
    }
}
