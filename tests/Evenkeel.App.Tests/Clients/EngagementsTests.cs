using Evenkeel.App.Clients;
using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Clients;

/// <summary>Agreed work is written down, mended, ended and taken out by hand.</summary>
public sealed class EngagementsTests
{
    private static readonly DateOnly Today = new(2026, 3, 16);

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_was_agreed_on_the_phone_is_added_changed_ended_and_taken_out_and_undone(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var added = await Do(test, store => new AddEngagement(store).Run(new(new(" Posts ", "Kiva", Billing: "retainer", StartsOn: Today, HoursPerWeek: 5.5m, Amount: 1200.50m)), default));
        var shown = await Show(test, added.Value.Id);
        Assert.Equal(("Posts", "Kiva", "retainer", Today, null, 5.5m, "1200.50 EUR", true), (shown.Name, shown.Organisation, shown.Billing, shown.StartsOn, shown.EndsOn, shown.HoursPerWeek, shown.Amount.ToString(), shown.IsRunning));

        var edited = await Do(test, store => new EditEngagement(store).Run(new(added.Value.Id, new("Posts", "Kiva", "Ana", "hourly", Today.AddDays(-7), Amount: 90, Currency: "USD"), added.Value.Version), default));
        shown = await Show(test, added.Value.Id);
        Assert.Equal((2, "Ana", "hourly", null, "90.00 USD"), (edited.Value.Version, shown.Person, shown.Billing, shown.HoursPerWeek, shown.Amount.ToString()));
        Assert.Equal("record.changed-meanwhile", (await Do(test, store => new EndEngagement(store).Run(new(added.Value.Id, null, 1), default))).Refusal?.Code);
        Assert.Equal("engagement.ends-before", (await Do(test, store => new EndEngagement(store).Run(new(added.Value.Id, Today.AddDays(-8)), default))).Refusal?.Code);
        var ended = await Do(test, store => new EndEngagement(store).Run(new(added.Value.Id, Today.AddDays(-1)), default));
        Assert.False((await Show(test, added.Value.Id)).IsRunning);
        await Undo(test, ended.Value.Batch);
        Assert.Null((await Show(test, added.Value.Id)).EndsOn);

        var removed = await Do(test, store => new RemoveEngagement(store).Run(new(added.Value.Id), default));
        Assert.Equal("engagement.unknown", (await Do(test, store => new ShowEngagement(store).Run(new(added.Value.Id), default))).Refusal?.Code);
        await Undo(test, removed.Value.Batch);
        Assert.Equal("Posts", (await Show(test, added.Value.Id)).Name);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_no_engagement_is_refused(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        async Task<string?> Code(EngagementFields fields) => (await Do(test, store => new AddEngagement(store).Run(new(fields), default))).Refusal?.Code;
        Assert.Equal("engagement.no-name", await Code(new(" ")));
        Assert.Equal("engagement.billing", await Code(new("Posts", Billing: "barter")));
        Assert.Equal("engagement.ends-before", await Code(new("Posts", StartsOn: Today, EndsOn: Today.AddDays(-1))));
        Assert.Equal("lead.hours", await Code(new("Posts", HoursPerWeek: -1)));
        Assert.Equal("money.negative", await Code(new("Posts", Amount: -1)));
        Assert.Equal("money.too-fine", await Code(new("Posts", Amount: 1.005m)));
        Assert.Equal("money.currency", await Code(new("Posts", Amount: 1, Currency: "XXQ")));
        Assert.Equal("text.too-long", await Code(new("Posts", new string('a', 400))));
        Assert.Equal("engagement.unknown", (await Do(test, store => new EditEngagement(store).Run(new(Guid.NewGuid(), new("Posts")), default))).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_runs_stands_first_and_the_list_is_narrowed_down_and_told_by_pages(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test,
            ("organisations.csv", "id,name\nkiva,Kiva\nsilva,Silva\n"),
            ("people.csv", "id,name,organisation_id\nana,Ana,silva\nben,Ben,\n"),
            ("engagements.csv", "id,organisation_id,person_id,name,billing,starts_on,ends_on,hours_per_week\n1,kiva,,Old,project,2026-03-10,2026-03-15,9\n2,kiva,,Runs,barter,2026-01-01,,4\n3,,ana,Last day,project,2026-02-01,2026-03-16,2\n4,,ben,Later,project,2026-06-01,,7\n5,,,Somehow,,,,\n"));
        var all = await List(test, new());
        Assert.Equal(["Later", "Last day", "Runs", "Somehow", "Old"], all.Engagements.Select(of => of.Name));
        Assert.Equal((5, 4, 6m), (all.Total, all.Running, all.HoursPerWeek));
        Assert.Equal(["Old"], (await List(test, new("ended"))).Engagements.Select(of => of.Name));
        Assert.Equal(4, (await List(test, new("running"))).Total);
        Assert.Equal(["Runs"], (await List(test, new(Skip: 2, Take: 1))).Engagements.Select(of => of.Name));
        await using var store = test.Open();
        var silva = await store.Organisations.SingleAsync(of => of.Name == "Silva");
        Assert.Equal(["Last day"], (await List(test, new(Client: silva.Id))).Engagements.Select(of => of.Name));
        Assert.Equal("page.show", (await Do(test, store => new ListEngagements(store).Run(new("some"), default))).Refusal?.Code);
        Assert.Equal("page.size", (await Do(test, store => new ListEngagements(store).Run(new(Take: 0), default))).Refusal?.Code);

        // A word that only its file knows stays, and no other such word comes in.
        var barter = all.Engagements.Single(of => of.Name == "Runs");
        Assert.Null((await Do(test, store => new EditEngagement(store).Run(new(barter.Id, new("Runs on", "Kiva", Billing: "barter")), default))).Refusal);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_came_of_it_stands_beside_it_and_keeps_it_from_being_taken_out(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test,
            ("organisations.csv", "id,name\nkiva,Kiva\n"),
            ("engagements.csv", "id,organisation_id,name,starts_on\ne1,kiva,Posters,2026-02-01\n"),
            ("invoices.csv", "id,organisation_id,engagement_id,issued_on,amount,currency\n1,kiva,e1,2026-03-01,100,EUR\n2,kiva,e1,2026-03-02,50,USD\n"),
            ("time_entries.csv", "id,on,minutes,organisation_id,engagement_id\n1,2026-03-02,90,kiva,e1\n2,2026-03-03,30,kiva,\n3,2026-01-03,600,kiva,\n"));
        var id = (await List(test, new())).Engagements.Single().Id;
        var shown = await Show(test, id);
        Assert.Equal((1.5m, .5m, 2, "e1"), (shown.Hours, shown.OtherHours, shown.Invoices, shown.ExternalId));
        Assert.Equal(["100.00 EUR", "50.00 USD"], shown.Invoiced.Select(money => money.ToString()));
        Assert.Equal("engagement.in-use", (await Do(test, store => new RemoveEngagement(store).Run(new(id), default))).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Of_two_clients_of_one_name_the_one_that_is_meant_stays(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("people.csv", "id,name,role\n1,Ana,first\n2,Ana,second\n"), ("engagements.csv", "id,person_id,name\ne,2,Talk\n"));
        var before = (await List(test, new())).Engagements.Single();
        await Do(test, store => new EditEngagement(store).Run(new(before.Id, new("Talk, twice", Person: "ana")), default));
        var after = (await List(test, new())).Engagements.Single();
        Assert.Equal(("Talk, twice", before.PersonId), (after.Name, after.PersonId));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_undo_does_not_bring_back_what_belongs_to_something_that_is_gone(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var work = (await Do(test, store => new AddEngagement(store).Run(new(new("Posts", "Kiva")), default))).Value.Id;
        var invoice = (await Do(test, store => new AddInvoice(store).Run(new(new(EngagementId: work, IssuedOn: Today, Amount: 100)), default))).Value.Id;
        var payment = (await Do(test, store => new AddPayment(store).Run(new(invoice, new(Today, 40)), default))).Value.Id;
        var noPayment = await Do(test, store => new RemovePayment(store).Run(new(invoice, payment), default));
        var noInvoice = await Do(test, store => new RemoveInvoice(store).Run(new(invoice), default));
        Assert.Null((await Do(test, store => new RemoveEngagement(store).Run(new(work), default))).Refusal);

        var left = await Undo(test, noPayment.Value.Batch);
        Assert.Equal(("payment", 0), (left.Left.Single().Kind, left.TakenBack.GetValueOrDefault("payment")));
        Assert.Empty((await Undo(test, noInvoice.Value.Batch)).Left);
        await using var store = test.Open();
        var back = await store.Invoices.SingleAsync();
        Assert.Equal((null, 10000L), (back.EngagementId, back.AmountMinor));
        Assert.NotNull(back.OrganisationId);
    }

    private static async Task<T> Do<T>(TestStore test, Func<AppStore, Task<T>> work)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return await work(store);
    }

    private static async Task<UndoBatch.Answer> Undo(TestStore test, Guid? batch) => (await Do(test, store => new UndoBatch(store).Run(new(batch!.Value), default))).Value;

    private static async Task<ShowEngagement.Answer> Show(TestStore test, Guid id) => (await Do(test, store => new ShowEngagement(store).Run(new(id), default))).Value;

    private static async Task<ListEngagements.Answer> List(TestStore test, ListEngagements.Ask ask) => (await Do(test, store => new ListEngagements(store).Run(ask, default))).Value;
}
