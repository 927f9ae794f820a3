using Evenkeel.App.Import;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

public sealed class MessagesTests
{
    private const string Page = "https://www.linkedin.com/in/";

    private const string Header = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION ARCHIVED\n";

    private const string Messages = Header
        + $"c1,,Dana Me,{Page}dana,Ana Silva,{Page}ana,2026-01-05 10:00:00 UTC,Talk,secret words,INBOX,,No,No\n"
        + $"c1,,Ana Silva,{Page}ana,Dana Me,{Page}dana,2026-01-05 11:00:00 UTC,,more secret words,INBOX,,No,No\n"
        + $"c2,,\"Ben Okafor, PhD\",{Page}ben,Dana Me,{Page}dana,2026-01-06 11:00:00 UTC,,hello,INBOX,,No,No\n"
        + $"c3,Sponsored Conversation,Some Firm,,Dana Me,{Page}dana,2026-01-07 11:00:00 UTC,,buy,INBOX,,No,No\n"
        + $"c4,,LinkedIn Member,,Dana Me,{Page}dana,2026-01-08 11:00:00 UTC,,gone,INBOX,,No,No\n"
        + $"c5,,Mallory,{Page}mallory,Dana Me,{Page}dana,2026-01-09 11:00:00 UTC,,spam,SPAM,,No,No\n"
        + $"c6,,Dana Me,{Page}dana,Ana Silva,{Page}ana,2026-01-10 11:00:00 UTC,,draft,INBOX,,Yes,No\n"
        + $"c7,,Ana Silva,{Page}ana,Dana Me,{Page}dana,yesterday,,x,INBOX,,No,No\n";

    private const string Invitations = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        + $"Dana Me,Cem Kaya,\"1/29/26, 2:37 PM\",Let us talk,OUTGOING,{Page}dana,{Page}cem\n"
        + $"Stranger,Dana Me,\"1/30/26, 2:37 PM\",,INCOMING,{Page}stranger,{Page}dana\n";

    private const string Connections = "Notes:\n\"When exporting\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        + $"Ana,Silva,{Page}ana/,ana@festival.example,Nordlicht,Director,02 Mar 2021\n";

    /// <summary>A file of the archive that has nothing to do with leads, though a column of it looks like it.</summary>
    private const string Recommendations = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAna,Silva,Nordlicht,Director,Great,\"1/29/26, 2:37 PM\",VISIBLE\n";

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Linkedins_archive_comes_in_as_one_and_keeps_no_words(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        (string, string)[] archive = [("Connections.csv", Connections), ("Invitations.csv", Invitations), ("Recommendations_Received.csv", Recommendations), ("messages.csv", Messages)];
        var answer = await Imports.Run(test, archive);
        Assert.Equal(["linkedin-connections", "linkedin-invitations", "unknown", "linkedin-messages"], answer.Files.Select(file => file.Format));
        Assert.Equal((1, 3), (answer.Files[1].Created["interactions"], answer.Files[3].Created["interactions"]));
        Assert.Equal(["an invitation without words"], answer.Files[1].LeftOut.Keys);
        Assert.Equal(
            ["a message of nobody in particular: sponsored, of a company, or of a closed account", "a message that LinkedIn takes for spam", "a message that was not sent", "a sponsored message"], answer.Files[3].LeftOut.Keys);
        Assert.Equal(["line 9: date.shape"], answer.Files[3].Rejected.Select(rejection => $"{rejection.At}: {rejection.Code}"));
        await using (var store = test.Open())
        {
            Assert.Equal(["Ana Silva", "Ben Okafor, PhD", "Cem Kaya"], await store.People.OrderBy(person => person.NameKey).Select(person => person.Name).ToListAsync());
            var ana = (await store.People.SingleAsync(person => person.Name == "Ana Silva")).Id;
            Assert.Equal([(Direction.Out, "Talk"), (Direction.In, null)], (await store.Interactions.Where(one => store.InteractionPeople.Any(part => part.InteractionId == one.Id && part.PersonId == ana)).OrderBy(one => one.At).ToListAsync()).Select(one => (one.Direction!.Value, one.Subject)));
            Assert.False(await store.Changes.AnyAsync(change => change.After!.Contains("secret") || change.After.Contains("Let us talk")));
        }
        Assert.Null((await Imports.Run(test, archive)).Batch);
        Assert.Null((await Imports.Try(test, new ImportFiles.Ask([.. archive.Select(file => Imports.File(file.Item1, file.Item2))], Program: "linkedin"))).Value.Batch);
    }

    [Fact]
    public async Task Without_anything_that_tells_who_is_oneself_nobody_comes_in()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var alone = string.Join('\n', Messages.Split('\n').Take(3)) + "\n";
        Assert.Equal(["linkedin.who"], (await Imports.Run(test, ("messages.csv", alone))).Files[0].Rejected.Select(rejection => rejection.Code));
        Assert.Empty((await Imports.Run(test, ("Connections.csv", Connections), ("messages.csv", alone))).Files[1].Rejected);
        await using var store = test.Open();
        Assert.Equal(["Ana Silva"], await store.People.Select(person => person.Name).ToListAsync());
    }

    [Fact]
    public async Task An_archive_without_pages_goes_by_names()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        const string Old = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
            + $"c1,,Dana Me,{Page}dana,Ana Silva,2020-01-05 10:00:00 UTC,,x,INBOX\nc2,,Ben Okafor,{Page}ben,Dana Me,2020-01-06 10:00:00 UTC,,x,INBOX\nc1,,Ana Silva,{Page}ana,Dana Me,2020-01-07,,x,INBOX\n";
        Assert.Equal(3, (await Imports.Run(test, ("messages.csv", Old))).Files[0].Created["interactions"]);
        await using var store = test.Open();
        Assert.Equal(["Ana Silva", "Ben Okafor"], await store.People.OrderBy(person => person.NameKey).Select(person => person.Name).ToListAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_chat_becomes_a_contact_for_each_day_and_more_of_it_changes_the_day(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        const string Chat = "25/01/2026, 09:15 - Messages and calls are end-to-end encrypted.\n25/01/2026, 09:16 - Dana Me: secret\nwords\n25/01/2026, 09:17 - Ana Silva: hello\n26/01/2026, 10:00 - Ana Silva: more\n";
        var answer = await Imports.Run(test, ("WhatsApp Chat with Ana Silva.txt", Chat));
        Assert.Equal(("whatsapp", 1, 2, 1), (answer.Files[0].Format, answer.Files[0].Created["people"], answer.Files[0].Created["interactions"], answer.Files[0].LeftOut["a line of WhatsApp itself"]));
        Assert.Null((await Imports.Run(test, ("WhatsApp Chat with Ana Silva.txt", Chat))).Batch);
        var more = await Imports.Run(test, ("WhatsApp Chat with Ana Silva.txt", Chat + "26/01/2026, 11:00 - Dana Me: answer\n"));
        Assert.Equal((1, 2), (more.Files[0].Updated["interactions"], more.Files[0].Unchanged));
        await using var store = test.Open();
        Assert.Equal([(Direction.Both, new DateTime(2026, 1, 25, 8, 16, 0)), (Direction.Both, new DateTime(2026, 1, 26, 9, 0, 0))],
            (await store.Interactions.OrderBy(one => one.At).ToListAsync()).Select(one => (one.Direction!.Value, DateTime.SpecifyKind(one.At, DateTimeKind.Unspecified))));
        Assert.False(await store.Changes.AnyAsync(change => change.After!.Contains("secret") || change.After.Contains("hello")));
    }

    [Theory]
    [InlineData("WhatsApp Chat with Ana Silva.txt", "Ana Silva,Dana", "Ana Silva")]
    [InlineData("WhatsApp Chat - Ana Silva/_chat.txt", "Dana,Ana Silva", "Ana Silva")]
    [InlineData("WhatsApp Chat mit Ana Silva (2).txt", "Dana", "Ana Silva")]
    [InlineData("WhatsApp Chat with +49 170 1234567.txt", "+49 170 1234567,Dana", "+49 170 1234567")]
    [InlineData("_chat.txt", "Ana Silva,Dana", null)]
    [InlineData("WhatsApp Chat with Ana and Dana.txt", "Ana,Dana", null)]
    public void With_whom_a_chat_is_stands_in_its_name(string path, string senders, string? partner) => Assert.Equal(partner, ChatPartner.Of(path, senders.Split(',')));

    [Fact]
    public async Task A_chat_that_does_not_tell_enough_says_what_is_missing()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        const string Chat = "04/03/2025, 09:15 - Ana: x\n05/03/2025, 09:16 - Dana: y\n";
        Assert.Equal("chat.days", (await Imports.Try(test, new ImportFiles.Ask([Imports.File("WhatsApp Chat with Ana.txt", Chat)]))).Refusal?.Code);
        var told = Mapping.OfDays("dd/MM/yyyy");
        Assert.Equal(2, (await Imports.Try(test, new ImportFiles.Ask([Imports.File("WhatsApp Chat with Ana.txt", Chat)], told))).Value.Files[0].Created["interactions"]);
        Assert.Equal("mapping.date-format", (await Imports.Try(test, new ImportFiles.Ask([Imports.File("WhatsApp Chat with Ana.txt", Chat)], told with { DateFormat = "HH" }))).Refusal?.Code);
        Assert.Equal(["chat.days-contradictory"], (await Imports.Run(test, ("WhatsApp Chat with Ana.txt", Chat + "03/25/2025, 09:15 - Ana: x\n25/03/2025, 09:15 - Ana: x\n"))).Files[0].Rejected.Select(rejection => rejection.Code));
        Assert.Equal(["chat.who"], (await Imports.Try(test, new ImportFiles.Ask([Imports.File("_chat.txt", Chat)], told))).Value.Files[0].Rejected.Select(rejection => rejection.Code));
        var group = await Imports.Run(test, ("WhatsApp Chat with Friends.txt", "25/01/2026, 09:15 - Ana: x\n25/01/2026, 09:15 - Ben: x\n25/01/2026, 09:15 - Cem: x\n"));
        Assert.Equal((3, 0), (group.Files[0].LeftOut["a message of a group, which turns to nobody in particular"], group.Files[0].Created.Count));
    }

    [Fact]
    public async Task What_is_no_chat_and_told_to_be_one_says_so()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        Assert.Equal(["chat.none"], (await Imports.Try(test, new ImportFiles.Ask([Imports.File("notes.txt", "hello")], As: ImportFormat.WhatsApp))).Value.Files[0].Rejected.Select(rejection => rejection.Code));
    }
}
