using System.Text;
using Evenkeel.App.Doctor;
using Evenkeel.App.History;
using Evenkeel.App.Import;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Views;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.People;

public sealed class ErasePersonTests
{
    /// <summary>By what the person of this test was ever known; given and family name occur nowhere else.</summary>
    private static readonly string[] Traces = ["Zsuzsa", "Kövári", "kovari", "+49 170 5550123", "zk@werkhof.example", "zsuzsa.alt@werkhof.example", "people.example/zk", "x-4711"];

    private const string People = """
        id,name,given_name,family_name,organisation_id,role,emails,phones,links,tags,notes,met_on,met_where,source_id
        x-4711,Zsuzsa Kövári,Zsuzsa,Kövári,o1,Director,zk@werkhof.example,+49 170 5550123,https://people.example/zk,warm,Zsuzsa likes two lines,2025-11-03,Chamber,zsu
        p2,Ana Silva,Ana,Silva,,,ana@festival.example,,,,Met through zsuzsa  kövári,,,

        """;

    private const string Leads = """
        id,name,person_id,organisation_id,source_id,introduced_by,stage,opened_at,closed_at,outcome,reason,referred_to,next_step,next_step_on
        a1,Zsuzsa Kövári: relaunch,x-4711,o1,zsu,,Offer sent,2026-01-05,,,,,Call Zsuzsa,2026-03-20
        a2,Museum,p2,,,x-4711,Talking,2026-01-10,2026-01-20,lost,Zsuzsa Kövári had no time,,,
        a3,Garden,p2,,,,Talking,2026-01-10,2026-01-20,referred,,x-4711,,

        """;

    private const string Sources = """
        id,name,person_id,kind
        zsu,Zsuzsa's introductions,x-4711,person

        """;

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_erased_person_is_nowhere_in_the_store_the_history_or_the_index(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var index = new NameIndex();
        var id = await Work(test, index);
        Assert.NotEmpty(await Found(test));

        var erased = await Do(test, store => new ErasePerson(store, index).Run(new(id), default));
        Assert.True(erased.Value.IsFileClean);
        Assert.Equal((1, 1), (erased.Value.Removed["person"], erased.Value.Removed["task"]));
        Assert.Empty(await Found(test));

        await using var after = test.Open();
        Assert.DoesNotContain((await index.Of(after, default)).Find("zsuzsa", 100).Hits, hit => hit.Kind == "person" || hit.Name.Contains("Zsuzsa", StringComparison.Ordinal));
        Assert.Equal("person.unknown", (await new ShowPerson(after).Run(new(id), default)).Refusal?.Code);
        Assert.Equal(["Garden", "Museum", "somebody: Relaunch"], await after.Leads.OrderBy(lead => lead.NameKey).Select(lead => lead.Name).ToListAsync());
        Assert.Equal(["Fwd: somebody <somebody>", "Supper with somebody"], await after.Interactions.OrderBy(contact => contact.Subject).Select(contact => contact.Subject!).ToListAsync());
        Assert.Equal("Met through somebody", (await after.People.SingleAsync(person => person.Name == "Ana Silva")).Notes);
        Assert.Empty((await new Examine(after).Run(default)).Found);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task No_undo_brings_an_erased_person_back_and_the_erasure_has_none(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var index = new NameIndex();
        var id = await Work(test, index);
        await Do(test, store => new ErasePerson(store, index).Run(new(id), default));
        await using (var store = test.Open())
        {
            var batches = await store.Batches.OrderByDescending(batch => batch.Id).Select(batch => new { batch.Id, batch.What }).ToListAsync();
            Assert.Equal("person.erased", batches[0].What);
            foreach (var batch in batches)
            {
                await using var undo = test.Open();
                var refused = (await new UndoBatch(undo).Run(new(batch.Id), default)).Refusal?.Code;
                Assert.True(batch.What == "person.erased" ? refused == "batch.final" : refused is null or "batch.undone-already", refused);
            }
        }
        Assert.Empty(await Found(test));
        await using var after = test.Open();
        Assert.DoesNotContain(await after.People.Select(person => person.Id).ToListAsync(), person => person == id);
        Assert.Empty((await new Examine(after).Run(default)).Found);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_name_of_one_word_is_taken_out_only_of_what_is_tied_to_them(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var index = new NameIndex();
        var tied = (await Do(test, store => new AddLead(store).Run(new(new LeadFields("A logo for Will", "Will")), default))).Value.Id;
        var other = (await Do(test, store => new AddLead(store).Run(new(new LeadFields("Will it rain", "Will Power")), default))).Value.Id;
        await using var before = test.Open();
        var id = await before.People.Where(person => person.Name == "Will").Select(person => person.Id).SingleAsync();
        await Do(test, store => new ErasePerson(store, index).Run(new(id), default));
        await using var after = test.Open();
        Assert.Equal("A logo for somebody", (await after.Leads.SingleAsync(lead => lead.Id == tied)).Name);
        Assert.Equal("Will it rain", (await after.Leads.SingleAsync(lead => lead.Id == other)).Name);
        Assert.Equal("Will Power", (await after.People.SingleAsync()).Name);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_person_whom_somebody_else_has_changed_meanwhile_is_not_erased(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var added = (await Do(test, store => new AddPerson(store).Run(new(new PersonFields("Ana")), default))).Value;
        await Do(test, store => new EditPerson(store).Run(new(added.Id, new PersonFields("Ana Silva")), default));
        Assert.Equal("record.changed-meanwhile", (await Do(test, store => new ErasePerson(store, new NameIndex()).Run(new(added.Id, added.Version), default))).Refusal?.Code);
        Assert.Equal("person.unknown", (await Do(test, store => new ErasePerson(store, new NameIndex()).Run(new(Guid.NewGuid()), default))).Refusal?.Code);
    }

    /// <summary>Imports a practice and works with the person in every way that leaves a trace.</summary>
    private static async Task<Guid> Work(TestStore test, NameIndex index)
    {
        await Imports.Run(test, ("people.csv", People), ("leads.csv", Leads), ("sources.csv", Sources), ("organisations.csv", Imports.Organisations));
        Guid id, lead, stage;
        await using (var store = test.Open())
        {
            id = await store.People.Where(person => person.Name == "Zsuzsa Kövári").Select(person => person.Id).SingleAsync();
            lead = await store.Leads.Where(found => found.Name.StartsWith("Zsuzsa")).Select(found => found.Id).SingleAsync();
            stage = await store.Stages.Where(found => found.Name == "Talking").Select(found => found.Id).SingleAsync();
            Assert.NotEmpty((await index.Of(store, default)).Find("zsuzsa", 100).Hits);
        }
        await Do(test, store => new EditPerson(store).Run(new(id, new PersonFields("Zsuzsa Kövári-Weiss", "Zsuzsa", "Kövári", "Werkhof", Emails: ["zsuzsa.alt@werkhof.example"], Phones: ["+49 170 5550123"], Notes: "Kövári, Zsuzsa")), default));
        await Do(test, store => new EditPerson(store).Run(new(id, new PersonFields("Zsuzsa Kövári", "Zsuzsa", "Kövári", Emails: ["zk@werkhof.example"], Phones: ["+49 170 5550123"])), default));
        await Do(test, store => new EditLead(store).Run(new(lead, new LeadFields("Zsuzsa Kövári: Relaunch", "Zsuzsa Kövári", IntroducedBy: "Zsuzsa Kövári")), default));
        await Do(test, store => new NoteLead(store).Run(new(lead, "Zsuzsa prefers **zk@werkhof.example**"), default));
        var moved = await Do(test, store => new MoveLead(store).Run(new(lead, stage), default));
        await Do(test, store => new UndoBatch(store).Run(new(moved.Value.Batch!.Value), default));
        await Do(test, store => new EndLead(store).Run(new(lead, Outcome.Referred, "Zsuzsa Kövári knows more", "Zsuzsa Kövári"), default));
        await Do(test, store => new ReopenLead(store).Run(new(lead), default));
        await Do(test, store => new EndLead(store).Run(new(lead, Outcome.Won), default));
        await Do(test, store => new AddTask(store).Run(new(new TaskFields("Write to Zsuzsa"), null, id), default));
        var removed = await Do(test, store => new AddTask(store).Run(new(new TaskFields("Ring Zsuzsa up"), null, id), default));
        await Do(test, store => new RemoveTask(store).Run(new(removed.Value.Id), default));
        await Do(test, store => new AddTask(store).Run(new(new TaskFields("Lunch with Zsuzsa"), lead, id), default));
        var ana = await Do(test, store => store.People.Where(person => person.Name == "Ana Silva").Select(person => person.Id).SingleAsync());
        await Do(test, store => new LogContact(store).Run(new(new InteractionFields("call", Subject: "Zsuzsa wants two lines"), [id]), default));
        var shared = await Do(test, store => new LogContact(store).Run(new(new InteractionFields("meeting", Subject: "Lunch with zsuzsa"), [id, ana]), default));
        await Do(test, store => new EditInteraction(store).Run(new(shared.Value.Id, new InteractionFields("meeting", Subject: "Supper with Kövári")), default));
        await Do(test, store => new LogContact(store).Run(new(new InteractionFields("mail", Subject: "Fwd: Zsuzsa Kövári <zk@werkhof.example>"), [ana]), default));
        var never = await Do(test, store => new LogContact(store).Run(new(new InteractionFields("call", Subject: "Zsuzsa again"), [id]), default));
        await Do(test, store => new RemoveInteraction(store).Run(new(never.Value.Id), default));
        await Do(test, store => new SaveView(store).Run(new("lead", "Those of Zsuzsa Kövári", "search=Zsuzsa+K%C3%B6v%C3%A1ri"), default));
        return id;
    }

    private static async Task<T> Do<T>(TestStore test, Func<AppStore, Task<T>> work)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return await work(store);
    }

    /// <summary>All files of a store, read again from the start where one went meanwhile (the last connection to close takes the log into the store).</summary>
    private static async Task<string> Bytes(string folder)
    {
        while (true)
        {
            try
            {
                using var bytes = new MemoryStream();
                foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
                {
                    await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                    await open.CopyToAsync(bytes);
                }
                return Encoding.UTF8.GetString(bytes.ToArray());
            }
            catch (FileNotFoundException)
            {
            }
        }
    }

    /// <summary>Every trace in any byte of the files of SQLite, in any column of any table of PostgreSQL.</summary>
    private static async Task<List<string>> Found(TestStore test)
    {
        var all = new StringBuilder();
        if (test.Address.Kind == StoreKind.Sqlite)
            all.Append(await Bytes(test.Address.Folder));
        else
        {
            await using var connection = new NpgsqlConnection(test.Address.Postgres);
            await connection.OpenAsync();
            await using var dump = new NpgsqlCommand("SELECT schema_to_xml(current_schema(), true, false, '')::text", connection);
            all.Append(await dump.ExecuteScalarAsync());
        }
        return [.. Traces.Where(trace => all.ToString().Contains(trace, StringComparison.OrdinalIgnoreCase))];
    }
}
