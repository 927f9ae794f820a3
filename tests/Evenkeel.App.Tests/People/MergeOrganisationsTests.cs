using Evenkeel.App.Doctor;
using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Time;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.People;

public sealed class MergeOrganisationsTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task All_that_the_one_has_the_other_has_and_an_undo_takes_it_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (kiva, gmbh) = await Practice(test);
        var before = await Everything(test);

        var looked = await Do(test, store => new MergeOrganisations(store).Run(new(gmbh, kiva, DryRun: true), default));
        Assert.Equal(before, await Everything(test));
        var merged = await Do(test, store => new MergeOrganisations(store).Run(new(gmbh, kiva), default));
        Assert.Equal((looked.Value.Together.People, looked.Value.Together.Website), (merged.Value.Together.People, merged.Value.Together.Website));
        Assert.Equal(("Kiva", "https://kiva.example/", 2, 1, 1), (merged.Value.Together.Name, merged.Value.Together.Website, merged.Value.Together.People, merged.Value.Together.Leads, merged.Value.Together.Invoices));

        await using (var store = test.Open())
        {
            var now = await store.Organisations.SingleAsync();
            Assert.Equal((kiva, "Boats.\n\nOld sails."), (now.Id, now.Notes));
            Assert.Equal(["warm", "Jury"], now.Tags);
            foreach (var table in RecordTables.All.Where(table => table != PeopleTables.Organisations))
                Assert.Empty(await table.Referring(store, PeopleTables.Organisations, [gmbh], default));
            Assert.Equal(kiva, (await new ShowOrganisation(store).Run(new(gmbh), default)).Value.Id);
            Assert.Equal("organisation.unknown", (await new EditOrganisation(store).Run(new(gmbh, new OrganisationFields("Kiva")), default)).Refusal?.Code);
            Assert.DoesNotContain((await new NameIndex().Of(store, default)).Find("gmbh", 9).Hits, hit => hit.Id == gmbh);
        }
        var undone = await Do(test, store => new UndoBatch(store).Run(new(merged.Value.Batch!.Value), default));
        Assert.Empty(undone.Value.Left);
        Assert.Equal(before, await Everything(test));
        await Do(test, store => new UndoBatch(store).Run(new(undone.Value.Batch!.Value), default));
        await using var again = test.Open();
        Assert.Equal(kiva, (await again.Organisations.SingleAsync()).Id);
        Assert.Empty((await new Examine(again).Run(default)).Found);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_undo_after_later_changes_keeps_and_lists_them(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (kiva, gmbh) = await Practice(test);
        var merged = await Do(test, store => new MergeOrganisations(store).Run(new(gmbh, kiva), default));
        await Do(test, store => new EditOrganisation(store).Run(new(kiva, new OrganisationFields("Kiva Boats", "https://kiva.example/", ["warm", "Jury", "new"], "Boats and oars.")), default));

        var undone = await Do(test, store => new UndoBatch(store).Run(new(merged.Value.Batch!.Value), default));
        Assert.Equal(["organisation"], undone.Value.Left.Select(left => left.Kind));
        await using var store = test.Open();
        var (one, other) = (await store.Organisations.SingleAsync(of => of.Id == kiva), await store.Organisations.SingleAsync(of => of.Id == gmbh));
        Assert.Equal(("Kiva Boats", "Boats and oars.", "Kiva GmbH"), (one.Name, one.Notes, other.Name));
        Assert.Equal(["warm", "new"], one.Tags);
        Assert.Equal(gmbh, (await store.Leads.SingleAsync()).OrganisationId);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task No_file_and_no_name_brings_back_the_one_that_was_merged(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        (string, string)[] files = [("organisations.csv", "id,name,website\no1,Kiva GmbH,https://kiva.example/\n"), ("people.csv", "id,name,organisation_id\np1,Ana Silva,o1\n")];
        await Imports.Run(test, files);
        var gmbh = await Do(test, store => store.Organisations.Select(of => of.Id).SingleAsync());
        var kiva = (await Do(test, store => new AddOrganisation(store).Run(new(new OrganisationFields("Kiva")), default))).Value.Id;
        await Do(test, store => new MergeOrganisations(store).Run(new(gmbh, kiva), default));

        var again = await Imports.Run(test, files);
        Assert.Null(again.Batch);
        await Imports.Run(test, ("leads.csv", "id,name,organisation_id,opened_at\na1,A boat,o1,2026-01-05\na2,A sail,Kiva GmbH,2026-01-05\n"));
        var typed = await Do(test, store => new AddLead(store).Run(new(new LeadFields("An oar", Organisation: "kiva gmbh")), default));
        var worked = await Do(test, store => new LogTime(store).Run(new("2h Kiva GmbH sails"), default));
        Assert.Equal((kiva, "sails"), (worked.Value.OrganisationId, worked.Value.Note));
        await using var after = test.Open();
        Assert.Null(typed.Refusal);
        Assert.Equal(kiva, (await after.Organisations.SingleAsync()).Id);
        Assert.Equal(kiva, (await after.People.SingleAsync()).OrganisationId);
        Assert.All(await after.Leads.ToListAsync(), lead => Assert.Equal(kiva, lead.OrganisationId));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Which_is_there_twice_is_proposed_until_somebody_says_that_they_are_not_the_same(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (kiva, gmbh) = await Practice(test);
        var held = new SameHeld();
        var pair = Assert.Single((await Do(test, store => new ListSameOrganisations(store, held).Run(new(), default))).Value.Pairs);
        Assert.Equal((gmbh, kiva, SameOrganisationBecause.Domain, "kiva.example"), (pair.Stays.Id, pair.Goes.Id, pair.Because, pair.What));

        var apart = await Do(test, store => new TellApart(store).Run(new(kiva, gmbh, AreOrganisations: true), default));
        Assert.Empty((await Do(test, store => new ListSameOrganisations(store, held).Run(new(), default))).Value.Pairs);
        Assert.Null((await Do(test, store => new TellApart(store).Run(new(gmbh, kiva, AreOrganisations: true), default))).Value.Batch);
        await Do(test, store => new UndoBatch(store).Run(new(apart.Value.Batch!.Value), default));
        Assert.Single((await Do(test, store => new ListSameOrganisations(store, held).Run(new(), default))).Value.Pairs);
        Assert.Equal("organisation.merge-itself", (await Do(test, store => new MergeOrganisations(store).Run(new(kiva, kiva), default))).Refusal?.Code);
        Assert.Equal("organisation.unknown", (await Do(test, store => new MergeOrganisations(store).Run(new(kiva, Guid.Empty), default))).Refusal?.Code);
        Assert.Equal("organisation.unknown", (await Do(test, store => new TellApart(store).Run(new(kiva, Guid.Empty, AreOrganisations: true), default))).Refusal?.Code);
        Assert.Equal("record.changed-meanwhile", (await Do(test, store => new MergeOrganisations(store).Run(new(kiva, gmbh, 9), default))).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_was_found_follows_people_who_come_and_go(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var held = new SameHeld();
        async Task<int> Pairs() => (await Do(test, store => new ListSameOrganisations(store, held).Run(new(), default))).Value.Total;
        var ana = (await Do(test, store => new AddPerson(store).Run(new(new PersonFields("Ana Silva", Organisation: "Nordlicht", Emails: ["ana@hafen.example"])), default))).Value.Id;
        await Do(test, store => new AddPerson(store).Run(new(new PersonFields("Ben Brandt", Organisation: "Hafenkino", Emails: ["ben@hafen.example"])), default));
        Assert.Equal(1, await Pairs());
        await Do(test, store => new EditPerson(store).Run(new(ana, new PersonFields("Ana Silva", Organisation: "Hafenkino", Emails: ["ana@hafen.example"])), default));
        Assert.Equal(0, await Pairs());
        await Do(test, store => new EditPerson(store).Run(new(ana, new PersonFields("Ana Silva", Organisation: "Nordlicht", Emails: ["ana@hafen.example"])), default));
        Assert.Equal(1, await Pairs());
        await Do(test, store => new ErasePerson(store, new NameIndex()).Run(new(ana), default));
        Assert.Equal(0, await Pairs());
    }

    [Fact]
    public async Task A_row_that_tells_apart_names_two_of_one_kind()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var read = await Imports.Run(test, ("organisations.csv", "id,name\no1,Kiva\no2,Kiva GmbH\n"), ("told_apart.csv", "id,one_id,other_id,one_organisation_id,other_organisation_id\na1,,,o1,o2\na2,,,o1,\na3,p1,,,\n"));
        Assert.Equal([("line 3", "row.needs"), ("line 4", "row.needs")], read.Files.SelectMany(file => file.Rejected).Select(row => (row.At, row.Code)));
    }

    [Fact]
    public async Task Every_reference_is_held_by_the_property_that_its_field_is_named_after()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await using var store = test.Open();
        foreach (var table in RecordTables.All)
            foreach (var column in table.Columns.Where(column => column.To is not null))
                Assert.NotNull(store.Model.FindEntityType(table.Record)!.FindProperty(column.Key));
    }

    /// <summary>Two entries of one organisation, with all that can be tied to the second.</summary>
    private static async Task<(Guid Kiva, Guid Gmbh)> Practice(TestStore test)
    {
        await Do(test, store => new AddToList(store).Run(new("own-field", "Sails", ["organisation"], "yes-no"), default));
        var kiva = (await Do(test, store => new AddOrganisation(store).Run(new(new OrganisationFields("Kiva", Tags: ["warm"], Notes: "Boats.")), default))).Value.Id;
        await Do(test, store => new AddPerson(store).Run(new(new PersonFields("Bob Brandt", Organisation: "Kiva", Emails: ["bob@kiva.example"])), default));
        var gmbh = (await Do(test, store => new AddOrganisation(store).Run(new(new OrganisationFields(
            "Kiva GmbH", "https://kiva.example/", ["Jury"], "Old sails.", new Dictionary<string, string?> { ["Sails"] = "yes" })), default))).Value.Id;
        await Do(test, store => new AddPerson(store).Run(new(new PersonFields("Ana Silva", Organisation: "Kiva GmbH")), default));
        await Do(test, store => new AddLead(store).Run(new(new LeadFields("A boat", Organisation: "Kiva GmbH")), default));
        await Imports.Run(test,
            ("engagements.csv", "id,organisation_id,name,billing,starts_on\ne1,Kiva GmbH,Sails,hourly,2026-01-05\n"),
            ("time_entries.csv", "id,on,minutes,purpose,organisation_id\nt1,2026-01-06,60,produce,Kiva GmbH\n"),
            ("invoices.csv", "id,number,organisation_id,issued_on,amount,currency\ni1,7,Kiva GmbH,2026-01-07,100,EUR\n"),
            ("criteria.csv", "id,name\nc1,Is nice\n"), ("assessments.csv", "id,organisation_id,criterion_id,score,on\ns1,Kiva GmbH,c1,3,2026-01-08\n"));
        return (kiva, gmbh);
    }

    /// <summary>Every record as canonical text, with what it is known as.</summary>
    private static async Task<List<string>> Everything(TestStore test)
    {
        await using var store = test.Open();
        var all = new List<string>();
        foreach (var table in RecordTables.All)
            foreach (var record in await table.Load(store, null, default))
                all.Add($"{table.Kind} {record.Id} {JsonText.Of(table.All(record))}");
        return all;
    }

    private static async Task<T> Do<T>(TestStore test, Func<AppStore, Task<T>> work)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return await work(store);
    }
}
