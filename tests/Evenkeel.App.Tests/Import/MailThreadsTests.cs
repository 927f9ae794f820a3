using Evenkeel.App.Import;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

public sealed class MailThreadsTests
{
    private const string Dana = "Dana <dana@studio.example>";
    private const string Ana = "Ana Silva <ana@festival.example>";
    private const string Ben = "Ben Okafor <ben@festival.example>";

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_conversation_stands_on_the_timeline_where_its_latest_mail_does_and_opens_on_demand(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("organisations.csv", "id,name\no1,Festival\n"), ("people.csv", "id,name,organisation_id,emails\np1,Ana Silva,o1,ana@festival.example\np2,Ben Okafor,o1,ben@festival.example\n"));
        await Run(test,
            Mail("a1@x", Ana, Dana, "The boat", 1), Mail("a2@x", Dana, $"{Ana}, {Ben}", "Re: The boat", 2, "In-Reply-To: <a1@x>"), Mail("b1@x", Ana, Dana, "An oar", 3),
            Mail("a3@x", Ana, Dana, "Something else", 4, "References: <a1@x>\n <a2@x>"));
        await using var store = test.Open();
        var ana = await store.People.Where(person => person.Name == "Ana Silva").Select(person => person.Id).SingleAsync();
        var shown = (await new ShowPerson(store).Run(new(ana), default)).Value;
        Assert.Equal([("Something else", 2), ("An oar", 0)], shown.Events.Select(happened => (happened.Contact!.Subject!, happened.Further)));
        Assert.Equal(2, shown.EventsTotal);
        Assert.Equal(["An oar"], (await new ShowPerson(store).Run(new(ana, 1, 1), default)).Value.Events.Select(happened => happened.Contact!.Subject));
        var opened = (await new ListInteractions(store).Run(new(ana, ThreadOf: shown.Events[0].Contact!.Id), default)).Value;
        Assert.Equal(["Something else", "Re: The boat", "The boat"], opened.Interactions.Select(contact => contact.Subject!));
        Assert.Equal(3, opened.Total);
        Assert.Equal(4, (await new ExportPerson(store).Run(new(ana), default)).Value.Person.Events.Count);

        var festival = (await new ShowOrganisation(store).Run(new(await store.Organisations.Select(of => of.Id).SingleAsync()), default)).Value;
        Assert.Equal([("Something else", 2), ("An oar", 0)], festival.Events.Select(happened => (happened.Contact!.Subject!, happened.Further)));
    }

    [Fact]
    public async Task Without_a_reference_an_answer_follows_the_subject_and_what_only_has_a_subject_in_common_stands_apart()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Run(test,
            Mail("a1@x", Ana, Dana, "Invoice", 1), Mail("a2@x", Ana, Dana, "Invoice", 2), Mail("a3@x", Dana, Ana, "AW: Re: Invoice", 3), Mail("b1@x", Ana, Dana, "Re[2]: The boat", 4), Mail("b2@x", Dana, Ana, "RE: the  boat", 5),
            Mail("c1@x", Ana, Dana, "Re:", 6), Mail("c2@x", Ana, Dana, "Re:", 7), Mail("d1@x", Ana, Dana, "Report: boats", 8));
        await using var store = test.Open();
        var threads = await store.Interactions.OrderBy(contact => contact.At).Select(contact => contact.Thread).ToListAsync();
        Assert.Equal([0, 1, 0, 2, 2, 3, 4, 5], threads.Select(thread => threads.Distinct().ToList().IndexOf(thread)));
        Assert.All(threads, thread => Assert.Matches("^[0-9a-f]{32}$", thread));
    }

    private static async Task Run(TestStore test, params string[] mails)
    {
        var box = string.Concat(mails.Select(mail => "From - Mon Jan 12 09:30:00 2026\n" + mail + "\n"));
        Assert.Null((await Imports.Try(test, new ImportFiles.Ask([Imports.File("box.mbox", box)], Me: ["dana@studio.example"]))).Refusal);
    }

    private static string Mail(string id, string from, string to, string subject, int day, string? header = null) =>
        $"Message-ID: <{id}>\nFrom: {from}\nTo: {to}\nSubject: {subject}\nDate: {day} Jan 2026 10:00:00 +0000\n{(header is null ? "" : header + "\n")}\nHello {id}\n";
}
