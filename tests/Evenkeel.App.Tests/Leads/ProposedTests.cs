using Evenkeel.App.Clients;
using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Leads;

/// <summary>It is the 16th of March 2026.</summary>
public sealed class ProposedTests
{
    private const string People = """
        id,name,organisation_id,emails
        ana,Ana Silva,o1,ana@nordlicht.example
        ben,Ben Holm,,ben@nordlicht.example
        eva,Eva Moe,,eva@fjord.example
        ola,Ola Dahl,,ola@fjord.example
        ida,Ida Lund,,ida@gmail.com
        me,Colleague,,other@studio.example

        """;

    private const string Contacts = """
        id,kind,at,direction,person_ids
        1,mail,2025-04-01T09:00:00Z,in,ana
        2,mail,2025-04-02T09:00:00Z,out,ana
        3,meeting,2025-04-20T09:00:00Z,both,ana;ben
        4,mail,2025-05-04T09:00:00Z,out,ben
        5,mail,2025-09-01T09:00:00Z,in,eva
        6,mail,2025-09-08T09:00:00Z,out,ola
        7,mail,2025-09-15T09:00:00Z,in,eva
        8,mail,2025-04-01T09:00:00Z,in,ida
        9,mail,2025-04-10T09:00:00Z,out,ida
        10,mail,2025-04-20T09:00:00Z,in,ida
        11,mail,2025-04-01T09:00:00Z,in,me
        12,mail,2025-04-10T09:00:00Z,out,me
        13,mail,2025-04-20T09:00:00Z,in,me

        """;

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Times_with_one_organisation_by_its_record_or_its_mail_are_proposed(StoreKind kind)
    {
        await using var test = await Make(kind);
        await using var store = test.Open();
        var all = await List(store);
        Assert.Equal(["Fjord", "Nordlicht"], all.Select(one => one.With));
        var spring = all[1];
        Assert.Equal((new(2025, 4, 1), new(2025, 5, 4), 4, null, null), (spring.BeganOn, spring.EndedOn, spring.Contacts, spring.InvoicedOn, spring.Outcome));
        Assert.Equal(["Ana Silva", "Ben Holm"], spring.People.Select(person => person.Name));
        Assert.Null(all[0].OrganisationId);
        Assert.Equal(["Nordlicht"], (await List(store, asOf: new DateOnly(2025, 9, 10))).Select(one => one.With));
        Assert.Empty(await List(store, asOf: new DateOnly(2025, 7, 3)));
        Assert.Equal("page.size", (await new ListProposed(store, new ProposedHeld()).Run(new(Take: 0), default)).Refusal!.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_confirmed_becomes_a_lead_with_its_dates_people_and_source_and_is_not_proposed_again(StoreKind kind)
    {
        await using var test = await Make(kind);
        Guid batch;
        await using (var store = test.Open())
        {
            var key = (await List(store))[1].Key;
            Assert.Equal("proposed.no-outcome", (await Confirm(store, key, null)).Refusal!.Code);
            batch = (await Confirm(store, key, Outcome.Declined)).Value.Batch!.Value;
            Assert.Equal("proposed.unknown", (await Confirm(store, key, Outcome.Won)).Refusal!.Code);
            var lead = await store.Leads.SingleAsync();
            Assert.Equal(("Nordlicht", Outcome.Declined, "2025-03-31 22:00", "2025-05-04"), (lead.Name, lead.Outcome, lead.OpenedAt.ToString("yyyy-MM-dd HH:mm", null), lead.ClosedAt?.ToString("yyyy-MM-dd", null)));
            Assert.Equal(("Ana Silva", "Nordlicht"), ((await store.People.SingleAsync(person => person.Id == lead.PersonId)).Name, (await store.Organisations.SingleAsync(one => one.Id == lead.OrganisationId)).Name));
            Assert.Equal("tom", (await store.Sources.SingleAsync(source => source.Id == lead.SourceId)).Name);
            Assert.Equal("In touch with: Ana Silva, Ben Holm.", lead.Notes);
            Assert.Equal(["Fjord"], (await List(store)).Select(one => one.With));
        }
        await using var after = test.Open();
        Assert.Null((await new UndoBatch(after).Run(new UndoBatch.Ask(batch), default)).Refusal);
        Assert.Equal(["Fjord", "Nordlicht"], (await List(after)).Select(one => one.With));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_dismissed_is_not_proposed_again_even_when_more_of_it_comes_in(StoreKind kind)
    {
        await using var test = await Make(kind);
        Guid batch;
        await using (var store = test.Open())
        {
            batch = (await new DismissProposed(store, new ProposedHeld()).Run(new((await List(store))[0].Key), default)).Value.Batch!.Value;
            Assert.Equal(["Nordlicht"], (await List(store)).Select(one => one.With));
        }
        await Imports.Run(test, ("interactions.csv", "id,kind,at,direction,person_ids\n20,mail,2025-08-28T09:00:00Z,out,ola\n21,mail,2025-09-22T09:00:00Z,out,ola\n22,mail,2025-09-23T09:00:00Z,out,ola\n"));
        await using var after = test.Open();
        Assert.Equal(["Nordlicht"], (await List(after)).Select(one => one.With));
        Assert.Null((await new UndoBatch(after).Run(new UndoBatch.Ask(batch), default)).Refusal);
        Assert.Equal("Fjord", (await List(after))[0].With);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_invoice_that_followed_proposes_a_win(StoreKind kind)
    {
        await using var test = await Make(kind);
        await using var store = test.Open();
        var invoice = store.Create<Invoice>();
        (invoice.Number, invoice.OrganisationId, invoice.IssuedOn, invoice.Amount) = ("1", (await store.Organisations.SingleAsync()).Id, new(2025, 6, 1), Money.Of(100, "EUR").Value);
        await store.Save("test", default);
        var spring = (await List(store))[1];
        Assert.Equal((new(2025, 6, 1), Outcome.Won), (spring.InvoicedOn!.Value, spring.Outcome!.Value));
        invoice.IssuedOn = new(2025, 8, 1);
        await store.Save("test", default);
        Assert.Null(Assert.Single(await List(store, asOf: new DateOnly(2025, 8, 1))).Outcome);
        Assert.Equal(Outcome.Won, Assert.Single(await List(store, asOf: new DateOnly(2025, 8, 2))).Outcome);
        Assert.Null((await Confirm(store, spring.Key, null)).Refusal);
        Assert.Equal(Outcome.Won, (await store.Leads.SingleAsync()).Outcome);
    }

    private static async Task<TestStore> Make(StoreKind kind)
    {
        var test = await TestStore.Make(kind);
        await using (var store = test.Open())
        {
            (await store.Workspace(default)).OwnAddresses = ["me@studio.example"];
            await store.Save("test", default);
        }
        await Imports.Run(test, ("people.csv", People), ("organisations.csv", "id,name\no1,Nordlicht\n"), ("interactions.csv", Contacts));
        await using var after = test.Open();
        (await after.People.SingleAsync(person => person.Name == "Ben Holm")).SourceId = (await after.Named<Source>("tom", default)).Id;
        await after.Save("test", default);
        return test;
    }

    private static async Task<IReadOnlyList<ListProposed.Row>> List(AppStore store, DateOnly? asOf = null) => (await new ListProposed(store, new ProposedHeld()).Run(new(asOf), default)).Value.Leads;

    private static Task<Core.Result<Changed>> Confirm(AppStore store, string key, Outcome? outcome) => new ConfirmProposed(store, new ProposedHeld()).Run(new(key, outcome), default);
}
