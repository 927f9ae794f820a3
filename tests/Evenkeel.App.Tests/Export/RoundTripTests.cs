using System.Text;
using Evenkeel.App.Export;
using Evenkeel.App.History;
using Evenkeel.App.Import;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Time;
using Evenkeel.App.Workspaces;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Export;

public sealed class RoundTripTests
{
    /// <summary>The contract's columns.</summary>
    private const string Leads = "id,name,person_id,organisation_id,offering_id,source_id,introduced_by,value,currency,hours,stage,opened_at,closed_at,outcome,reason,referred_to,next_step,next_step_on,owner,";

    /// <summary>From each kind of store into each.</summary>
    public static TheoryData<StoreKind, StoreKind> Pairs
    {
        get
        {
            var pairs = new TheoryData<StoreKind, StoreKind>();
            foreach (var from in Enum.GetValues<StoreKind>())
                foreach (var to in Enum.GetValues<StoreKind>())
                    pairs.Add(from == StoreKind.Sqlite && to == StoreKind.Sqlite
                        ? new TheoryDataRow<StoreKind, StoreKind>(from, to)
                        : new TheoryDataRow<StoreKind, StoreKind>(from, to).WithTrait("needs", "postgres"));
            return pairs;
        }
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Each_table_alone_is_the_one_of_the_whole_export(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Live(test);
        var exported = await Export(test);
        Assert.Equal(exported.Keys.Where(file => file.EndsWith(".csv", StringComparison.Ordinal)), ExportTable.Names.Select(name => name + ".csv").Order(StringComparer.Ordinal));
        foreach (var name in ExportTable.Names)
        {
            await using var store = test.Open();
            using var alone = new MemoryStream();
            await new ExportTable(store).Run(new ExportTable.Ask(name), alone, default);
            Assert.Equal(exported[name + ".csv"], Encoding.UTF8.GetString(alone.ToArray()));
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task An_export_into_an_empty_workspace_exports_the_same_bytes(StoreKind from, StoreKind to)
    {
        await using var first = await TestStore.Make(from);
        await Live(first);
        var exported = await Export(first);

        await using var second = await TestStore.Make(to);
        second.Clock.Advance(TimeSpan.FromDays(3));
        var answer = await Import(second, exported);
        Assert.All(answer.Files, file => Assert.Empty(file.Rejected));
        Assert.All(answer.Files, file => Assert.Empty(file.LeftOut));
        var again = await Export(second);

        Assert.Equal(exported.Keys, again.Keys);
        foreach (var (file, text) in exported)
            Assert.Equal(text, again[file]);
        Assert.Contains("Kiva", exported["history.jsonl"], StringComparison.Ordinal);
        Assert.Contains("Tom Brandt", exported["people.csv"], StringComparison.Ordinal);
        Assert.Contains("lost", exported["past_ends.csv"], StringComparison.Ordinal);
        Assert.Contains(",7,350,", exported["guesses.csv"], StringComparison.Ordinal);
        Assert.StartsWith(Leads, exported["leads.csv"], StringComparison.Ordinal);
        Assert.StartsWith("id,text,person_id,lead_id,due_on,rule,done_on,", exported["tasks.csv"], StringComparison.Ordinal);
        Assert.StartsWith("id,organisation_id,person_id,lead_id,name,billing,starts_on,ends_on,hours_per_week,amount,currency,", exported["engagements.csv"], StringComparison.Ordinal);
        Assert.StartsWith("id,on,minutes,purpose,organisation_id,engagement_id,lead_id,billable,note,", exported["time_entries.csv"], StringComparison.Ordinal);
        Assert.Contains(",fun,,Seeds,", exported["timers.csv"], StringComparison.Ordinal);
        Assert.StartsWith("id,number,organisation_id,person_id,engagement_id,issued_on,due_on,paid_on,net,tax,amount,currency,", exported["invoices.csv"], StringComparison.Ordinal);
        Assert.Contains("n2,,,,,2026-03-04,,2026-03-05,,,-50,JPY,", exported["invoices.csv"], StringComparison.Ordinal);
        Assert.StartsWith("id,invoice_id,on,amount,currency,", exported["payments.csv"], StringComparison.Ordinal);
        Assert.StartsWith("on,currency,rate,", exported["rates.csv"], StringComparison.Ordinal);
        Assert.Contains("2026-03-12,CHF,0.93551,", exported["rates.csv"], StringComparison.Ordinal);
        Assert.StartsWith("id,name,weight,deal_breaker,scale,", exported["criteria.csv"], StringComparison.Ordinal);
        Assert.StartsWith("id,lead_id,organisation_id,criterion_id,score,on,note,", exported["assessments.csv"], StringComparison.Ordinal);
        Assert.Contains("s1,a2,,k1,7.5,2026-03-01,\"So, so\",", exported["assessments.csv"], StringComparison.Ordinal);
        Assert.StartsWith("of,id,field,value,", exported["own_fields.csv"], StringComparison.Ordinal);
        Assert.StartsWith("id,kind,at,minutes,direction,purpose,subject,person_ids,source_id,cost,currency,", exported["interactions.csv"], StringComparison.Ordinal);
        Assert.Contains("i1,pigeon,2026-02-28T23:00:00Z,90,both,fun,\"Seeds; the second, better sort\",p1;ben,tom,10.50,EUR,", exported["interactions.csv"], StringComparison.Ordinal);
        Assert.Contains("lead,a2,Budget; all,12.5,", exported["own_fields.csv"], StringComparison.Ordinal);
        Assert.Contains("organisation,o1,Mood,\"keen, very\",", exported["own_fields.csv"], StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_export_back_into_its_own_workspace_changes_nothing(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Live(test);
        Assert.Null((await Import(test, await Export(test))).Batch);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_imported_export_can_be_undone_wholly(StoreKind kind)
    {
        await using var first = await TestStore.Make(kind);
        await Live(first);
        await using var second = await TestStore.Make(kind);
        var before = await Export(second);
        var answer = await Import(second, await Export(first));
        await using (var store = second.Open())
            Assert.Empty((await new UndoBatch(store).Run(new UndoBatch.Ask(answer.Batch!.Value), default)).Value.Left);
        await using var empty = second.Open();
        Assert.False(await empty.Leads.AnyAsync() || await empty.People.AnyAsync() || await empty.Stages.AnyAsync() || await empty.KnownAs.AnyAsync());
        Assert.Equal(before["leads.csv"], (await Export(second))["leads.csv"]);
    }

    [Fact]
    public async Task Cells_that_a_spreadsheet_would_run_are_neutralised_when_asked()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, ("leads.csv", "id,name,opened_at\na,=HYPERLINK(1),2026-01-01\n"));
        Assert.Contains(",=HYPERLINK(1),", (await Export(test))["leads.csv"], StringComparison.Ordinal);
        Assert.Contains(",'=HYPERLINK(1),", (await Export(test, forSpreadsheets: true))["leads.csv"], StringComparison.Ordinal);
    }

    /// <summary>A workspace that was imported into, worked in, corrected and undone in.</summary>
    private static async Task Live(TestStore test)
    {
        await Imports.Run(test, Imports.Practice);
        async Task Do(Func<Evenkeel.App.Store.Store, Task> work)
        {
            test.Clock.Advance(TimeSpan.FromMinutes(7.5));
            await using var store = test.Open();
            await work(store);
        }

        async Task<Lead> Lead(Evenkeel.App.Store.Store store, string name) => await store.Leads.SingleAsync(lead => lead.Name.StartsWith(name));
        await Do(async store => Assert.Null((await new EditSettings(store).Run(new EditSettings.Ask("CHF", "Europe/Zurich", [DayOfWeek.Sunday], OwnAddresses: ["dana@studio.example", "d@old.example"]), default)).Refusal));
        await Do(async store =>
        {
            var stage = await store.Stages.SingleAsync(stage => stage.Name == "Offer sent");
            Assert.Null((await new MoveLead(store).Run(new MoveLead.Ask((await Lead(store, "Kiva")).Id, stage.Id), default)).Refusal);
        });
        await Do(async store => Assert.Null((await new ReopenLead(store).Run(new ReopenLead.Ask((await Lead(store, "Museum")).Id), default)).Refusal));
        await Do(async store => Assert.Null((await new EndLead(store).Run(
            new EndLead.Ask((await Lead(store, "Museum")).Id, Outcome.Referred, "Not mine; \"quoted\", yes", "Tom Brandt"), default)).Refusal));
        await Do(async store => Assert.Null((await new NoteGuess(store).Run(new NoteGuess.Ask(35), default)).Refusal));
        await Do(async store =>
        {
            var kiva = (await Lead(store, "Kiva")).Id;
            Assert.Null((await new AddTask(store).Run(new AddTask.Ask(new TaskFields("Send; \"the\" offer\nby mail", new DateOnly(2026, 3, 10), "FREQ=WEEKLY;COUNT=3"), kiva), default)).Refusal);
            Assert.Null((await new NoteLead(store).Run(new NoteLead.Ask(kiva, "# Notes\n\n* one; two\n"), default)).Refusal);
            Assert.Null((await new LinkLead(store).Run(new LinkLead.Ask(kiva, "https://files.example/a;b", "The offer; second, draft"), default)).Refusal);
        });
        await Do(async store => Assert.NotNull((await new DoTask(store).Run(new DoTask.Ask((await store.Tasks.SingleAsync(step => step.Rule != null)).Id), default)).Value.Following));
        foreach (var (name, kind) in new[] { ("Budget; all", "number"), ("Budget", "number"), ("Pitch", "yes-no") })
            await Do(async store => Assert.Null((await new AddToList(store).Run(new AddToList.Ask("own-field", name, ["lead", "person"], kind), default)).Refusal));
        await Do(async store =>
        {
            var fields = new LeadFields("Kiva, Studio", Source: "Talk", ExpectedStartOn: new DateOnly(2026, 6, 1), Own: new Dictionary<string, string?> { ["Budget; all"] = "12.5", ["Pitch"] = "yes" });
            Assert.Null((await new EditLead(store).Run(new EditLead.Ask((await Lead(store, "Kiva")).Id, fields), default)).Refusal);
        });
        await Imports.Run(test, ("interactions.csv",
            "id,kind,at,minutes,direction,purpose,subject,person_ids,source_id,cost,currency\ni1,pigeon,2026-03-01,90,both,fun,\"Seeds; the second, better sort\",p1;ben,tom,10.50,EUR\ni2,mail,2026-03-02,,,,,,,,\n"));
        Guid contact = default;
        await Do(async store =>
        {
            List<Guid> people = await store.People.OrderByDescending(person => person.Id).Select(person => person.Id).ToListAsync();
            contact = (await new LogContact(store).Run(new LogContact.Ask(new InteractionFields("call", Minutes: 0, Direction: "out", Subject: "Kiva\nagain"), people), default)).Value.Id;
        });
        await Do(async store => Assert.Null((await new EditInteraction(store).Run(new EditInteraction.Ask(contact, new InteractionFields("call", Source: "Talk")), default)).Refusal));
        await Do(async store => contact = (await new LogContact(store).Run(new LogContact.Ask(new InteractionFields("mail"), [(await store.People.FirstAsync()).Id]), default)).Value.Id);
        await Do(async store => Assert.Null((await new RemoveInteraction(store).Run(new RemoveInteraction.Ask(contact), default)).Refusal));
        await Imports.Run(test,
            ("time_entries.csv", "id,on,minutes,purpose,organisation_id,engagement_id,lead_id,billable,note\nt1,2026-03-01,95,fun,o1,Posters,a2,yes,\"Seeds; \"\"quoted\"\"\"\nt2,2026-03-02,0,,,,,,\n"),
            ("invoices.csv", "id,number,organisation_id,person_id,engagement_id,issued_on,due_on,paid_on,net,tax,amount,currency\nn1,2026-01,o1,p1,Posters,2026-03-03,2026-03-17,,100.00,19.00,119.00,EUR\nn2,,,,,2026-03-04,,2026-03-05,,,-50,JPY\n"),
            ("payments.csv", "id,invoice_id,on,amount,currency\nx1,n1,2026-03-10,100,EUR\nx2,n1,2026-03-12,-19.5,USD\n"));
        await Imports.Run(test, ("eurofxref-hist.csv", "Date,USD,JPY,CHF,\n2026-03-12,1.0853,158.87,0.93551,\n2026-03-03,1.08,N/A,0.9,\n"));
        await Imports.Run(test,
            ("criteria.csv", "id,name,weight,deal_breaker,scale\nk1,\"Is nice; really\",2.5,yes,1-10\nk2,Pays,1,,0-1\nk3,Kind,0.1,,1-10\n"),
            ("assessments.csv", "id,lead_id,organisation_id,criterion_id,score,on,note\ns1,a2,,k1,7.5,2026-03-01,\"So, so\"\ns2,,o1,k2,,2026-03-02,\ns3,,o1,Humour,3,2026-03-02,\ns4,,o1,k3,3,2026-03-02,\n"));
        await Do(async store => Assert.Null((await new RemoveTime(store).Run(new RemoveTime.Ask((await store.TimeEntries.SingleAsync(entry => entry.Minutes == 0)).Id), default)).Refusal));
        await Do(async store => Assert.Null((await new LogTime(store).Run(new LogTime.Ask("2h Kiva posters yesterday"), default)).Refusal));
        await Do(async store => Assert.Null((await new StartTimer(store).Run(new("Seeds #fun"), default)).Refusal));
        await Imports.Run(test, ("own_fields.csv", "of,id,field,value\nperson,p1,Mood,calm\norganisation,o1,Mood,\"keen, very\"\n"));
        foreach (var (list, from, into, renamed) in new[] { ("stage", "Offer sent", "Talking", "Offer sent"), ("own-field", "Budget; all", "Budget", "Budget; all"), ("criterion", "Kind", "Is nice; really", "Kind") })
        {
            await Do(async store =>
            {
                var entries = (await new ShowLists(store).Run(default)).Lists.Single(found => found.Kind == list).Entries.ToDictionary(entry => entry.Name, entry => entry.Id);
                Assert.Null((await new MergeListed(store).Run(new MergeListed.Ask(list, entries[from], entries[into]), default)).Refusal);
                Assert.Null((await new EditListed(store).Run(new EditListed.Ask(list, entries[into], renamed), default)).Refusal);
            });
        }
        await Do(async store => Assert.Null((await new RetireListed(store).Run(new RetireListed.Ask("source", (await store.Sources.SingleAsync(source => source.Name == "Talk")).Id), default)).Refusal));
        await Do(async store => Assert.Null((await new EndLead(store).Run(new EndLead.Ask((await Lead(store, "Kiva")).Id, Outcome.Won), default)).Refusal));
        var people = new List<Guid>();
        foreach (var name in new[] { "Lia Moura", "L. Moura", "Leo Moura" })
            await Do(async store => people.Add((await new AddPerson(store).Run(new(new PersonFields(name, Own: new Dictionary<string, string?> { ["Pitch"] = "yes" })), default)).Value.Id));
        await Do(async store => Assert.Null((await new TellApart(store).Run(new(people[1], people[2]), default)).Refusal));
        await Do(async store => Assert.Null((await new MergePeople(store).Run(new(people[1], people[0]), default)).Refusal));
        Guid? batch = null;
        await Do(async store => batch = (await new AddLead(store).Run(new AddLead.Ask(new LeadFields("A mistake", Organisation: "Nobody")), default)).Value.Batch);
        await Do(async store => Assert.Null((await new UndoBatch(store).Run(new UndoBatch.Ask(batch!.Value), default)).Refusal));
    }

    private static async Task<SortedDictionary<string, string>> Export(TestStore test, bool forSpreadsheets = false)
    {
        var files = new Dictionary<string, MemoryStream>();
        await using var store = test.Open();
        await new ExportTables(store).Run(new ExportTables.Ask(forSpreadsheets), name => files[name] = new MemoryStream(), default);
        return new(files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.ToArray())), StringComparer.Ordinal);
    }

    private static async Task<ImportFiles.Answer> Import(TestStore test, SortedDictionary<string, string> files)
    {
        var result = await Imports.Try(test, new ImportFiles.Ask([.. files.Select(file => Imports.File(file.Key, file.Value))]));
        Assert.Null(result.Refusal);
        return result.Value;
    }
}
