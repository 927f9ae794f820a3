using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.People;

public sealed class PeopleTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_person_is_written_down_changed_and_undone_with_all_that_is_said(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Do(test, store => new AddToList(store).Run(new("own-field", "Newsletter", [.. OwnFieldKinds.Subjects], "yes-no"), default));
        var added = (await Do(test, store => new AddPerson(store).Run(new(new PersonFields(
            null, "Ana", "Silva", "Festival Silva", "Director", ["Ana@Festival.Example", "ana@festival.example", " "], ["+351 1 23", "00351-123"], ["https://ana.example/a"], ["Warm", "warm"],
            "**Likes** two", new DateOnly(2025, 11, 3), "Chamber", "Tom", 30, new Dictionary<string, string?> { ["newsletter"] = "yes" })), default))).Value;
        var shown = await Show(test, added.Id);
        Assert.Equal(("Ana Silva", "Festival Silva", "Director", "Tom", "Chamber"), (shown.Name, shown.Organisation, shown.Role, shown.Source, shown.MetWhere));
        Assert.Equal(["Ana@festival.example"], shown.Emails);
        Assert.Equal(["+351 1 23"], shown.Phones);
        Assert.Equal(["https://ana.example/a"], shown.Links);
        Assert.Equal(["Warm"], shown.Tags);
        Assert.Equal(("Newsletter", "yes"), (Assert.Single(shown.Own).Field, shown.Own[0].Text));
        Assert.Equal("met", Assert.Single(shown.Events).What);

        var edited = (await Do(test, store => new EditPerson(store).Run(new(added.Id, new PersonFields("Ana"), added.Version), default))).Value;
        Assert.Equal(("Ana", 0, "yes"), ((await Show(test, added.Id)).Name, (await Show(test, added.Id)).Emails.Count, (await Show(test, added.Id)).Own[0].Text));
        Assert.Equal("record.changed-meanwhile", (await Do(test, store => new EditPerson(store).Run(new(added.Id, new PersonFields("Ana"), added.Version), default))).Refusal?.Code);
        Assert.Empty((await Do(test, store => new UndoBatch(store).Run(new(edited.Batch!.Value), default))).Value.Left);
        Assert.Equal(["Ana@festival.example"], (await Show(test, added.Id)).Emails);
    }

    [Theory]
    [InlineData("person.no-name", "{}")]
    [InlineData("email.address", """{"name":"A","emails":["a@b.example","no address"]}""")]
    [InlineData("phone.number", """{"name":"A","phones":["12"]}""")]
    [InlineData("link.address", """{"name":"A","links":["javascript:alert(1)"]}""")]
    [InlineData("own-field.unknown", """{"name":"A","own":{"Shoe size":"4"}}""")]
    public async Task What_cannot_be_is_refused_and_nothing_is_written(string code, string fields)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var read = System.Text.Json.JsonSerializer.Deserialize<PersonFields>(fields, System.Text.Json.JsonSerializerOptions.Web)!;
        Assert.Equal(code, (await Do(test, store => new AddPerson(store).Run(new(read), default))).Refusal?.Code);
        await using var store = test.Open();
        Assert.Empty(await store.People.ToListAsync());
    }

    [Fact]
    public async Task What_an_import_brought_stays_as_it_is_though_nobody_could_type_it()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, Imports.Practice);
        await using var store = test.Open();
        var ana = await store.People.SingleAsync(person => person.Name == "Ana Silva");
        Assert.Contains("a;b@festival.example", ana.Emails);
        var refused = (await Do(test, other => new EditPerson(other).Run(new(ana.Id, new PersonFields("Ana", Emails: [.. ana.Emails, "c;d@festival.example"])), default))).Refusal;
        Assert.Equal(("email.address", "c;d@festival.example"), (refused?.Code, refused?.About[0]));
        Assert.Null((await Do(test, other => new EditPerson(other).Run(new(ana.Id, new PersonFields("Ana", Emails: ana.Emails, Phones: ana.Phones)), default))).Refusal);
        Assert.Equal(ana.Emails, (await Show(test, ana.Id)).Emails);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_person_shows_their_leads_in_every_part_and_what_happened_newest_first(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = (await Do(test, store => new AddLead(store).Run(new(new LeadFields("Relaunch", "Ana", "Kiva"), OpenedAt: new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc)), default))).Value.Id;
        var other = (await Do(test, store => new AddLead(store).Run(new(new LeadFields("Garden", "Ben", IntroducedBy: "Ana"), OpenedAt: new DateTime(2026, 2, 5, 9, 0, 0, DateTimeKind.Utc)), default))).Value.Id;
        await Do(test, store => new EndLead(store).Run(new(other, Outcome.Referred, "No time", "Ana", new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc)), default));
        await using var store = test.Open();
        var ana = await store.People.Where(person => person.Name == "Ana").Select(person => person.Id).SingleAsync();
        await Do(test, work => new AddTask(work).Run(new(new TaskFields("Write", new DateOnly(2026, 3, 20)), lead), default));
        var done = await Do(test, work => new AddTask(work).Run(new(new TaskFields("Call"), null, ana), default));
        await Do(test, work => new DoTask(work).Run(new(done.Value.Id, new DateOnly(2026, 3, 10)), default));

        var shown = await Show(test, ana);
        Assert.Equal([("Relaunch", "client"), ("Garden", "introduced-by"), ("Garden", "referred-to")], shown.Leads.Select(of => (of.Name, of.Part)));
        Assert.Equal(["Write", "Call"], shown.Tasks.Select(task => task.Text));
        Assert.Equal(["step-done", "lead-ended", "lead-ended", "lead-opened", "lead-opened", "lead-opened"], shown.Events.Select(happened => happened.What));
        var row = Assert.Single((await new ListPeople(store, new NameIndex()).Run(new("ana"), default)).Value.People);
        Assert.Equal(("Relaunch", "Write", new DateOnly(2026, 3, 20), false), (row.Lead, row.NextStep, row.NextStepOn, row.IsOverdue));

        var export = (await new ExportPerson(store).Run(new(ana), default)).Value;
        Assert.Equal(ana, export.Person.Id);
        Assert.Contains(export.History, written => written.Kind == "person" && written.After!["name"] == "Ana");
        Assert.Contains(export.History, written => written.Kind == "task" && written.What == "task.done");
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task People_are_found_by_name_address_organisation_and_tag_a_page_at_a_time(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var index = new NameIndex();
        foreach (var (name, tag) in new[] { ("Čeněk", "Chamber"), ("Ben", "warm"), ("Ana", "WARM") })
            await Do(test, store => new AddPerson(store).Run(new(new PersonFields(name, Organisation: name == "Ben" ? "Kiva" : null, Tags: [tag], Emails: [name == "Ana" ? "box@silva.example" : "x@y.example"])), default));
        async Task<IReadOnlyList<string>> Names(ListPeople.Ask ask)
        {
            await using var store = test.Open();
            return [.. (await new ListPeople(store, index).Run(ask, default)).Value.People.Select(person => person.Name)];
        }
        Assert.Equal(["Ana", "Ben", "Čeněk"], await Names(new()));
        Assert.Equal(["Čeněk"], await Names(new("cenek")));
        Assert.Equal(["Ben"], await Names(new("example", Skip: 1, Take: 1)));
        Assert.Equal(["Čeněk"], await Names(new("example", "chamber")));
        Assert.Equal(["Ana"], await Names(new("silva.example")));
        Assert.Equal(["Ben"], await Names(new("kiva")));
        Assert.Equal(["Ana", "Ben"], await Names(new(Tag: "Warm")));
        Assert.Equal(["Ben"], await Names(new(Skip: 1, Take: 1)));
        await using var last = test.Open();
        var kiva = await last.Organisations.Select(organisation => organisation.Id).SingleAsync();
        Assert.Equal(["Ben"], await Names(new(OrganisationId: kiva)));
        Assert.Equal("page.size", (await new ListPeople(last, index).Run(new(Take: 0), default)).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_organisation_has_its_people_its_leads_and_its_own_fields(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Do(test, store => new AddToList(store).Run(new("own-field", "Staff", ["organisation"], "number"), default));
        var added = (await Do(test, store => new AddOrganisation(store).Run(new(new OrganisationFields("Kiva", "https://kiva.example", ["Culture"])), default))).Value;
        await Do(test, store => new AddPerson(store).Run(new(new PersonFields("Ana", Organisation: "KIVA", Role: "Director")), default));
        await Do(test, store => new AddLead(store).Run(new(new LeadFields("Relaunch", Organisation: "Kiva")), default));
        await Do(test, store => new EditOrganisation(store).Run(new(added.Id, new OrganisationFields("Kiva Studio", "https://kiva.example/", Own: new Dictionary<string, string?> { ["Staff"] = "12" }), added.Version), default));
        await using var store = test.Open();
        var shown = (await new ShowOrganisation(store).Run(new(added.Id), default)).Value;
        Assert.Equal(("Kiva Studio", "https://kiva.example/", "12"), (shown.Name, shown.Website, Assert.Single(shown.Own).Text));
        Assert.Equal(("Ana", "Director"), (Assert.Single(shown.People).Name, shown.People[0].Role));
        Assert.Equal(("Relaunch", "lead-opened"), (Assert.Single(shown.Leads).Name, Assert.Single(shown.Events).What));
        var row = Assert.Single((await new ListOrganisations(store, new NameIndex()).Run(new("studio"), default)).Value.Organisations);
        Assert.Equal((1, 1, 1), (row.People, row.OpenLeads, row.Leads));
        Assert.Equal("organisation.no-name", (await new AddOrganisation(store).Run(new(new OrganisationFields(" ")), default)).Refusal?.Code);
        Assert.Equal("link.address", (await new AddOrganisation(store).Run(new(new OrganisationFields("A", "kiva")), default)).Refusal?.Code);
        Assert.Equal("organisation.unknown", (await new ShowOrganisation(store).Run(new(Guid.NewGuid()), default)).Refusal?.Code);
    }

    private static async Task<ShowPerson.Answer> Show(TestStore test, Guid id)
    {
        await using var store = test.Open();
        return (await new ShowPerson(store).Run(new(id), default)).Value;
    }

    private static async Task<T> Do<T>(TestStore test, Func<AppStore, Task<T>> work)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return await work(store);
    }
}
