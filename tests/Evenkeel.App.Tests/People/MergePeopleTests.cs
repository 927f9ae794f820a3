using Evenkeel.App.Doctor;
using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.People;

public sealed class MergePeopleTests
{
    private const string Cards = """
        BEGIN:VCARD
        VERSION:3.0
        UID:card-bob
        FN:Bob Brandt
        EMAIL:bob@kiva.example
        TEL:+49 30 123456
        CATEGORIES:warm
        END:VCARD

        """;

    [Theory, ClassData(typeof(EveryStore))]
    public async Task All_that_the_one_has_the_other_has_and_an_undo_takes_it_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (bob, robert, lead) = await Practice(test);
        var before = await Everything(test);

        var looked = await Do(test, store => new MergePeople(store).Run(new(bob, robert, DryRun: true), default));
        Assert.Equal(before, await Everything(test));
        var merged = await Do(test, store => new MergePeople(store).Run(new(bob, robert), default));
        Assert.Equal(looked.Value.Together.Emails, merged.Value.Together.Emails);
        Assert.Equal(("Robert Brandt", "Kiva", 1, 2), (merged.Value.Together.Name, merged.Value.Together.Organisation, merged.Value.Together.Leads, merged.Value.Together.Contacts));

        await using (var store = test.Open())
        {
            var robertNow = await store.People.SingleAsync();
            Assert.Equal(["robert@kiva.example", "bob@kiva.example"], robertNow.Emails);
            Assert.Equal("Tall.\n\nLikes boats.", robertNow.Notes);
            Assert.Equal(robert, (await store.Leads.SingleAsync(found => found.Id == lead)).PersonId);
            Assert.All(await store.Tasks.ToListAsync(), step => Assert.Equal(robert, step.PersonId));
            Assert.Equal(2, await store.InteractionPeople.CountAsync(part => part.PersonId == robert));
            Assert.Equal(["yes"], await store.OwnValues.Where(value => value.PersonId == robert).Select(value => value.Value).ToListAsync());
            Assert.Equal(robert, (await new ShowPerson(store).Run(new(bob), default)).Value.Id);
            Assert.DoesNotContain((await new NameIndex().Of(store, default)).Find("bob", 9).Hits, hit => hit.Kind == "person" && hit.Id == bob);
            Assert.Equal("person.unknown", (await new EditPerson(store).Run(new(bob, new PersonFields("Bob")), default)).Refusal?.Code);
        }
        var undone = await Do(test, store => new UndoBatch(store).Run(new(merged.Value.Batch!.Value), default));
        Assert.Empty(undone.Value.Left);
        Assert.Equal(before, await Everything(test));
        await Do(test, store => new UndoBatch(store).Run(new(undone.Value.Batch!.Value), default));
        await using var again = test.Open();
        Assert.Equal(robert, (await again.People.SingleAsync()).Id);
        Assert.Empty((await new Examine(again).Run(default)).Found);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_undo_after_later_changes_keeps_and_lists_them(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (bob, robert, lead) = await Practice(test);
        var merged = await Do(test, store => new MergePeople(store).Run(new(bob, robert), default));
        await Do(test, store => new EditPerson(store).Run(new(robert, new PersonFields(
            "Robert Brandt", Organisation: "Kiva", Role: "Owner", Emails: ["robert@kiva.example", "bob@kiva.example", "new@kiva.example"], Phones: ["+49 30 123456"], Notes: "Tall and kind.")), default));
        await Do(test, store => new EditLead(store).Run(new(lead, new LeadFields("A bigger boat", "Robert Brandt")), default));
        var talked = await Do(test, store => new LogContact(store).Run(new(new InteractionFields("call", Subject: "After all"), [robert]), default));

        var undone = await Do(test, store => new UndoBatch(store).Run(new(merged.Value.Batch!.Value), default));
        Assert.Equal(["lead", "person"], undone.Value.Left.Select(left => left.Kind).Order());
        await using var store = test.Open();
        var (bobNow, robertNow) = (await store.People.SingleAsync(person => person.Id == bob), await store.People.SingleAsync(person => person.Id == robert));
        Assert.Equal(["bob@kiva.example"], bobNow.Emails);
        Assert.Equal(["robert@kiva.example", "new@kiva.example"], robertNow.Emails);
        Assert.Equal(("Tall and kind.", "Owner"), (robertNow.Notes, robertNow.Role));
        Assert.Equal(("A bigger boat", bob), await store.Leads.Where(found => found.Id == lead).Select(found => new ValueTuple<string, Guid>(found.Name, found.PersonId!.Value)).SingleAsync());
        Assert.Equal(robert, (await store.InteractionPeople.SingleAsync(part => part.InteractionId == talked.Value.Id)).PersonId);
        Assert.Equal(2, await store.InteractionPeople.CountAsync(part => part.PersonId == bob));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_merging_can_be_undone_after_who_stayed_was_merged_away_too(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (bob, robert, lead) = await Practice(test);
        var third = (await Do(test, store => new AddPerson(store).Run(new(new PersonFields("Rob Brandt")), default))).Value.Id;
        var first = await Do(test, store => new MergePeople(store).Run(new(bob, robert), default));
        await Do(test, store => new MergePeople(store).Run(new(robert, third), default));
        await using (var store = test.Open())
            Assert.Equal(third, (await new ShowPerson(store).Run(new(bob), default)).Value.Id);
        await Do(test, store => new UndoBatch(store).Run(new(first.Value.Batch!.Value), default));
        await using var after = test.Open();
        Assert.Equal(new[] { bob, third }.Order(), (await after.People.Select(person => person.Id).ToListAsync()).Order());
        Assert.Equal(bob, (await after.Leads.SingleAsync(found => found.Id == lead)).PersonId);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task The_file_that_brought_the_one_who_was_merged_never_brings_them_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("cards.vcf", Cards), ("people.csv", "id,name,emails\nx1,Robbie Brandt,robbie@kiva.example\n"), ("own_fields.csv", "of,id,field,value\nperson,x1,Mood,keen\n"));
        var robert = (await Do(test, store => new AddPerson(store).Run(new(new PersonFields("Robert Brandt", Tags: ["friend"])), default))).Value.Id;
        foreach (var id in await Do(test, store => store.People.Where(person => person.Id != robert).Select(person => person.Id).ToListAsync()))
            await Do(test, store => new MergePeople(store).Run(new(id, robert), default));
        var before = await Everything(test);

        var cards = await Imports.Run(test, ("cards.vcf", Cards), ("people.csv", "id,name,emails\nx1,Robbie Brandt,robbie@kiva.example\n"), ("own_fields.csv", "of,id,field,value\nperson,x1,Mood,keen\n"));
        Assert.Null(cards.Batch);
        var mail = await Imports.Run(test, ("more.vcf", Cards.Replace("UID:card-bob\n", "", StringComparison.Ordinal)));
        Assert.Empty(mail.Files[0].Created);
        Assert.Equal(before.Count + 1, (await Everything(test)).Count);
        await Imports.Run(test, ("leads.csv", "id,name,person_id,opened_at\na1,A boat,Bob Brandt,2026-01-05\na2,A sail,Robbie Brandt,2026-01-05\n"));
        var typed = await Do(test, store => new AddLead(store).Run(new(new LeadFields("An oar", "bob brandt")), default));
        await using var after = test.Open();
        Assert.Equal(robert, (await after.People.SingleAsync()).Id);
        Assert.Null(typed.Refusal);
        Assert.All(await after.Leads.ToListAsync(), lead => Assert.Equal(robert, lead.PersonId));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Erasing_who_stayed_erases_what_the_history_knows_of_both(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (bob, robert, _) = await Practice(test);
        await Do(test, store => new MergePeople(store).Run(new(bob, robert), default));
        await Do(test, store => new ErasePerson(store, new NameIndex()).Run(new(robert), default));
        await using var store = test.Open();
        Assert.Empty(await store.People.IgnoreQueryFilters([AppStore.Merged]).ToListAsync());
        foreach (var change in await store.Changes.ToListAsync())
            Assert.DoesNotContain("brandt", (change.Before + change.After).ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Empty((await new Examine(store).Run(default)).Found);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Who_is_there_twice_is_proposed_until_somebody_says_that_they_are_not_the_same(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (bob, robert, _) = await Practice(test);
        var held = new SameHeld();
        var pair = Assert.Single((await Do(test, store => new ListSame(store, held).Run(new(), default))).Value.Pairs);
        Assert.Equal((bob, robert, SameBecause.Nickname), (pair.Stays.Id, pair.Goes.Id, pair.Because));

        var apart = await Do(test, store => new TellApart(store).Run(new(bob, robert), default));
        Assert.Empty((await Do(test, store => new ListSame(store, held).Run(new(), default))).Value.Pairs);
        Assert.Null((await Do(test, store => new TellApart(store).Run(new(robert, bob), default))).Value.Batch);
        await Do(test, store => new UndoBatch(store).Run(new(apart.Value.Batch!.Value), default));
        Assert.Single((await Do(test, store => new ListSame(store, held).Run(new(), default))).Value.Pairs);
        Assert.Equal("person.merge-itself", (await Do(test, store => new MergePeople(store).Run(new(bob, bob), default))).Refusal?.Code);
        Assert.Equal("person.unknown", (await Do(test, store => new MergePeople(store).Run(new(bob, Guid.Empty), default))).Refusal?.Code);
        Assert.Equal("record.changed-meanwhile", (await Do(test, store => new MergePeople(store).Run(new(bob, robert, 9), default))).Refusal?.Code);
    }

    [Fact]
    public async Task Every_field_that_names_a_person_is_one_that_the_store_knows_of()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await using var store = test.Open();
        foreach (var table in RecordTables.All.Where(table => table != PeopleTables.People))
            Assert.Equal(
                table.Columns.Count(column => column.To == PeopleTables.People.Kind),
                store.Model.FindEntityType(table.Record)!.GetForeignKeys().Count(key => key.PrincipalEntityType.ClrType == typeof(Person)));
    }

    /// <summary>Two entries of one man, with all that can be tied to the first.</summary>
    private static async Task<(Guid Bob, Guid Robert, Guid Lead)> Practice(TestStore test)
    {
        await Do(test, store => new AddToList(store).Run(new("own-field", "Sails", ["person"], "yes-no"), default));
        var robert = (await Do(test, store => new AddPerson(store).Run(new(new PersonFields("Robert Brandt", Emails: ["robert@kiva.example"], Notes: "Tall.")), default))).Value.Id;
        var bob = (await Do(test, store => new AddPerson(store).Run(new(new PersonFields(
            "Bob Brandt", Organisation: "Kiva", Emails: ["bob@kiva.example"], Phones: ["+49 30 123456"], Notes: "Likes boats.", Own: new Dictionary<string, string?> { ["Sails"] = "yes" })), default))).Value.Id;
        var lead = (await Do(test, store => new AddLead(store).Run(new(new LeadFields("A boat", "Bob Brandt")), default))).Value.Id;
        await Do(test, store => new AddTask(store).Run(new(new TaskFields("Call"), null, bob), default));
        await Do(test, store => new LogContact(store).Run(new(new InteractionFields("meeting", Subject: "All three"), [bob, robert]), default));
        await Do(test, store => new LogContact(store).Run(new(new InteractionFields("call", Subject: "Bob alone"), [bob]), default));
        return (bob, robert, lead);
    }

    /// <summary>Every record as canonical text, with what it is known as.</summary>
    private static async Task<List<string>> Everything(TestStore test)
    {
        await using var store = test.Open();
        var all = new List<string>();
        foreach (var table in RecordTables.All)
            foreach (var record in await table.Load(store, null, default))
                all.Add($"{table.Kind} {record.Id} {JsonText.Of(table.All(record))}");
        all.AddRange(await store.KnownAs.OrderBy(known => known.ExternalId).Select(known => $"{known.Kind} {known.Origin} {known.ExternalId} {known.RecordId}").ToListAsync());
        return all;
    }

    private static async Task<T> Do<T>(TestStore test, Func<AppStore, Task<T>> work)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return await work(store);
    }
}
