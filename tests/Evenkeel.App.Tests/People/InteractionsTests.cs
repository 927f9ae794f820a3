using Evenkeel.App.Doctor;
using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.People;

public sealed class InteractionsTests
{
    private const string Header = "id,kind,at,minutes,direction,purpose,subject,person_ids,source_id,cost,currency\n";
    private static readonly DateOnly Monday = new(2026, 3, 16);

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_contact_is_written_down_changed_taken_out_and_undone(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (ana, tom) = (await Add(test, "Ana Silva"), await Add(test, "Tom Brandt"));
        var fields = new InteractionFields("call", null, 25, "out", "prospect", "The campaign", "Talk", 12.5m, "CHF");
        var logged = await Do(test, store => new LogContact(store).Run(new(fields, [ana, tom, ana]), default));

        var contact = Assert.Single((await List(test, ana)).Interactions);
        Assert.Equal(("call", 25, "out", "prospect", "The campaign", "Talk"), (contact.Kind, contact.Minutes, contact.Direction, contact.Purpose, contact.Subject, contact.Source));
        Assert.Equal(("12.50 CHF", test.Clock.GetUtcNow().UtcDateTime), (contact.Cost.ToString(), contact.At));
        Assert.Equal(["Ana Silva", "Tom Brandt"], contact.People.Select(person => person.Name));

        await Do(test, store => new EditInteraction(store).Run(new(logged.Id, fields with { Subject = "The budget", At = contact.At.AddDays(-1) }, logged.Version), default));
        Assert.Equal("record.changed-meanwhile", await Code(test, store => new EditInteraction(store).Run(new(logged.Id, fields, logged.Version), default)));
        Assert.Equal(("The budget", contact.At.AddDays(-1)), (await List(test, tom)).Interactions.Select(now => (now.Subject, now.At)).Single());

        var removed = await Do(test, store => new RemoveInteraction(store).Run(new(logged.Id), default));
        Assert.Equal(0, (await List(test, ana)).Total);
        Assert.Empty(await Undo(test, removed.Batch!.Value));
        Assert.Equal("The budget", Assert.Single((await List(test, tom)).Interactions).Subject);
        await using var after = test.Open();
        Assert.Empty((await new Examine(after).Run(default)).Found);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_writes_nothing()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var ana = await Add(test, "Ana Silva");
        async Task<string?> Log(InteractionFields fields) => await Code(test, store => new LogContact(store).Run(new(fields, [ana]), default));
        Assert.Equal("interaction.in-the-future", await Log(new("call", test.Clock.GetUtcNow().AddHours(1))));
        Assert.Equal("interaction.minutes", await Log(new("call", null, -1)));
        Assert.Equal("interaction.minutes", await Log(new("call", null, 44_641)));
        Assert.Equal("interaction.direction", await Log(new("call", Direction: "sideways")));
        Assert.Equal("money.negative", await Log(new("call", Cost: -1)));
        Assert.Equal("text.too-long", await Log(new("call", Subject: new string('x', 20_001))));
        Assert.Equal("interaction.nobody", await Code(test, store => new LogContact(store).Run(new(new("call"), null), default)));
        Assert.Equal("person.unknown", await Code(test, store => new LogContact(store).Run(new(new("call"), [ana, Guid.NewGuid()]), default)));
        Assert.Equal("interaction.unknown", await Code(test, store => new EditInteraction(store).Run(new(Guid.NewGuid(), new("call")), default)));
        Assert.Equal("interaction.unknown", await Code(test, store => new RemoveInteraction(store).Run(new(Guid.NewGuid()), default)));
        await using var after = test.Open();
        Assert.False(await after.Interactions.AnyAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Any_contact_lets_what_comes_round_again_begin_anew_and_an_undo_takes_both_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (ana, tom) = (await Add(test, "Ana Silva"), await Add(test, "Tom Brandt"));
        async Task<Guid> Step(string text, DateOnly due, string? rule, Guid? person)
        {
            await using var store = test.Open();
            return (await new AddTask(store).Run(new(new TaskFields(text, due, rule), null, person), default)).Value.Id;
        }

        var late = await Step("Overdue", Monday.AddDays(-10), "FREQ=WEEKLY;INTERVAL=2;COUNT=3", ana);
        var soon = await Step("Soon", Monday.AddDays(4), "FREQ=MONTHLY", ana);
        await Step("Far", Monday.AddDays(60), "FREQ=WEEKLY", ana);
        await Step("Once", Monday.AddDays(1), null, ana);
        await Step("Ends", Monday.AddDays(1), "FREQ=WEEKLY;UNTIL=20260318", ana);
        await Step("With Tom", Monday.AddDays(1), "FREQ=WEEKLY", tom);
        var done = await Step("Done", Monday.AddDays(-1), "FREQ=WEEKLY;COUNT=1", ana);
        await using (var store = test.Open())
            await new DoTask(store).Run(new(done), default);

        var logged = await Do(test, store => new LogContact(store).Run(new(new("mail", Direction: "in"), [ana]), default));
        Assert.Equal([late, soon], logged.MovedSteps);
        await using (var store = test.Open())
        {
            var due = await store.Tasks.Where(step => step.DoneOn == null).ToDictionaryAsync(step => step.Text, step => step.DueOn!.Value.DayNumber - Monday.DayNumber);
            Assert.Equal((14, 31, 60), (due["Overdue"], due["Soon"], due["Far"]));
            Assert.Equal((1, 1, 1), (due["Once"], due["Ends"], due["With Tom"]));
            Assert.Equal("FREQ=WEEKLY;INTERVAL=2;COUNT=3", (await store.Tasks.SingleAsync(step => step.Id == late)).Rule);
        }
        Assert.Empty(await Undo(test, logged.Batch!.Value));
        await using var after = test.Open();
        Assert.Equal([Monday.AddDays(-10), Monday.AddDays(4)], await after.Tasks.Where(step => step.Id == late || step.Id == soon).OrderBy(step => step.Id).Select(step => step.DueOn!.Value).ToListAsync());
        Assert.False(await after.Interactions.AnyAsync() || await after.InteractionPeople.AnyAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_table_of_contacts_comes_in_with_its_people_and_a_second_time_changes_nothing(StoreKind kind)
    {
        const string rows = Header
            + "i1,Mail,2026-03-01T10:00:00+01:00,,in,prospect,\"Re: the offer; draft\",p1;tom,Newsletter,,\n"
            + "i2,carrier pigeon,2026-03-02,90,Both,fun,,p1,,10.50,EUR\n"
            + "i3,,2026-03-03,,,,,,,,\n";
        await using var test = await TestStore.Make(kind);
        var answer = await Imports.Run(test, ("people.csv", Imports.People), ("interactions.csv", rows));
        Assert.All(answer.Files, file => Assert.Empty(file.Rejected));
        Assert.Equal((3, false), (answer.Files[1].Created["interactions"], answer.Files[1].Created.ContainsKey("interaction_people")));
        Assert.Null((await Imports.Run(test, ("people.csv", Imports.People), ("interactions.csv", rows))).Batch);

        await using var store = test.Open();
        var ana = await store.People.SingleAsync(person => person.Name == "Ana Silva");
        var listed = await List(test, ana.Id);
        var counted = (await new CountInteractions(store).Run(new(ana.Id), default)).Value;
        Assert.Equal(["i2", "i1"], listed.Interactions.Select(contact => contact.ExternalId));
        Assert.Equal(("carrier pigeon", "fun", "both", 90), listed.Interactions.Select(contact => (contact.Kind, contact.Purpose, contact.Direction, contact.Minutes)).First());
        Assert.Equal(new Dictionary<string, int> { ["mail"] = 1, ["other"] = 1 }, counted.Kinds);
        Assert.Equal(new Dictionary<string, int> { ["prospect"] = 1, ["other"] = 1 }, counted.Purposes);
        Assert.Equal(["Ana Silva", "tom"], listed.Interactions[1].People.Select(person => person.Name));
        Assert.Equal((new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc), "Newsletter"), (listed.Interactions[1].At, listed.Interactions[1].Source));

        // Who is named later has taken part as well; nobody is taken out.
        await Imports.Run(test, ("interactions.csv", Header + "i2,carrier pigeon,2026-03-02,90,both,fun,,tom,,10.50,EUR\n"));
        Assert.Equal(["Ana Silva", "tom"], (await List(test, ana.Id)).Interactions[0].People.Select(person => person.Name));
        Assert.Empty((await new Examine(store).Run(default)).Found);
    }

    [Fact]
    public async Task Rows_of_contacts_that_cannot_be_read_are_rejected_with_their_reason() =>
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["line 3"] = "row.needs",
                ["line 4"] = "date.shape",
                ["line 5"] = "direction.unknown",
                ["line 6"] = "interaction.minutes",
                ["line 7"] = "number.shape",
                ["line 8"] = "id.missing",
                ["line 9"] = "interaction.minutes",
                ["line 10"] = "id.duplicate",
            },
            await Imports.Rejections(
                await TestStore.Make(StoreKind.Sqlite), "interactions.csv",
                Header + "1,mail,2026-03-01,,in,,,Ana,,,\n2,mail,,,in,,,Ana,,,\n3,mail,tomorrow,,,,,,,,\n4,mail,2026-03-01,,up,,,,,,\n5,mail,2026-03-01,-5,,,,,,,\n6,mail,2026-03-01,1h,,,,,,,\n,mail,2026-03-01,,,,,,,,\n"
                + "7,mail,2026-03-01,99999999999,,,,,,,\n1,mail,2026-03-01,,,,,,,,\n"));

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Contacts_stand_among_what_happened_page_by_page_and_in_what_is_handed_out(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var ana = await Add(test, "Ana Silva", new DateOnly(2026, 3, 3));
        Guid lead;
        await using (var store = test.Open())
            lead = (await new AddLead(store).Run(new(new LeadFields("Festival", "Ana Silva"), OpenedAt: new DateTime(2026, 3, 5, 8, 0, 0, DateTimeKind.Utc)), default)).Value.Id;
        foreach (var day in new[] { 1, 4, 6, 8 })
            await Do(test, store => new LogContact(store).Run(new(new("call", new DateTimeOffset(2026, 3, day, 9, 0, 0, TimeSpan.Zero), Subject: $"Day {day}"), [ana]), default));

        await using var after = test.Open();
        var pages = new List<string>();
        for (var skip = 0; skip < 6; skip += 4)
        {
            var page = (await new ShowPerson(after).Run(new(ana, skip, 4), default)).Value;
            Assert.Equal(6, page.EventsTotal);
            pages.AddRange(page.Events.Select(happened => happened.Contact?.Subject ?? happened.What));
        }
        Assert.Equal(["Day 8", "Day 6", "lead-opened", "Day 4", "met", "Day 1"], pages);
        Assert.Equal("page.size", (await new ShowPerson(after).Run(new(ana, 0, 201), default)).Refusal?.Code);
        Assert.Equal(["Day 8", "Day 6"], (await new ListInteractions(after).Run(new(LeadId: lead), default)).Value.Interactions.Select(contact => contact.Subject));

        var handed = (await new ExportPerson(after).Run(new(ana), default)).Value;
        Assert.Equal(6, handed.Person.Events.Count);
        Assert.Contains(handed.History, written => written.Kind == "interaction" && written.After!["subject"] == "Day 1");
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Erasing_somebody_leaves_the_contacts_of_others_without_them(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (ana, tom) = (await Add(test, "Ana Silva"), await Add(test, "Tom Brandt"));
        await Do(test, store => new LogContact(store).Run(new(new("call", Subject: "Alone with Ana"), [ana]), default));
        await Do(test, store => new LogContact(store).Run(new(new("meeting", Subject: "Lunch with Ana and Tom"), [ana, tom]), default));
        await Do(test, store => new LogContact(store).Run(new(new("call", Subject: "About Ana Silva, and ana's boat"), [tom]), default));
        var gone = await Do(test, store => new LogContact(store).Run(new(new("call", Subject: "Ana once more"), [ana]), default));
        var removed = await Do(test, store => new RemoveInteraction(store).Run(new(gone.Id), default));
        await using (var store = test.Open())
        {
            var erased = (await new ErasePerson(store, new NameIndex()).Run(new(ana), default)).Value;
            Assert.Equal((1, 2), (erased.Removed["interaction"], erased.Removed["interaction-person"]));
        }
        Assert.Equal(["About somebody, and ana's boat", "Lunch with somebody and Tom"], (await List(test, tom)).Interactions.Select(contact => contact.Subject));
        await Undo(test, removed.Batch!.Value);
        await using var after = test.Open();
        Assert.Equal(2, await after.Interactions.CountAsync());
        Assert.DoesNotContain(await after.Changes.ToListAsync(), change => $"{change.Before}{change.After}".Contains("Ana once", StringComparison.Ordinal));
        Assert.Empty((await new Examine(after).Run(default)).Found);
    }

    [Fact]
    public async Task Contacts_of_one_person_are_found_by_an_index()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await using var store = test.Open();
        await store.Database.OpenConnectionAsync();
        await using var explain = store.Database.GetDbConnection().CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + ListInteractions.InOrder(ListInteractions.With(store, Guid.NewGuid())).Take(20).ToQueryString().Replace(".param set", "--", StringComparison.Ordinal);
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(explain.CommandText, "@\\w+").Select(found => found.Value).Distinct())
        {
            var parameter = explain.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, 1);
            explain.Parameters.Add(parameter);
        }
        var plan = new List<string>();
        await using var steps = await explain.ExecuteReaderAsync();
        while (await steps.ReadAsync())
            plan.Add(steps.GetString(3));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    private static async Task<Guid> Add(TestStore test, string name, DateOnly? metOn = null)
    {
        await using var store = test.Open();
        return (await new AddPerson(store).Run(new(new PersonFields(name, MetOn: metOn)), default)).Value.Id;
    }

    private static async Task<ListInteractions.Answer> List(TestStore test, Guid person)
    {
        await using var store = test.Open();
        return (await new ListInteractions(store).Run(new(person), default)).Value;
    }

    private static async Task<InteractionChanged> Do(TestStore test, Func<AppStore, Task<Result<InteractionChanged>>> work)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        var changed = await work(store);
        Assert.Null(changed.Refusal);
        return changed.Value;
    }

    private static async Task<string?> Code(TestStore test, Func<AppStore, Task<Result<InteractionChanged>>> work)
    {
        await using var store = test.Open();
        return (await work(store)).Refusal?.Code;
    }

    private static async Task<IReadOnlyList<UndoBatch.LeftRecord>> Undo(TestStore test, Guid batch)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return (await new UndoBatch(store).Run(new(batch), default)).Value.Left;
    }
}
