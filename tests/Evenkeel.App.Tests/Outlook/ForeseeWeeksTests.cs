using Evenkeel.App.Clients;
using Evenkeel.App.Leads;
using Evenkeel.App.Outlook;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Tests.Outlook;

public sealed class ForeseeWeeksTests
{
    private static readonly DateOnly Monday = new(2026, 3, 16);

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Agreed_work_fills_the_weeks_and_bills_empty_the_cash(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Means(test, new(20, 100, 5000, Monday, 0));
        await using (var store = test.Open())
        {
            var project = store.Create<Engagement>();
            (project.Name, project.Billing, project.StartsOn, project.EndsOn, project.Amount) = ("Relaunch", "project", Monday, Monday.AddDays(27), Core.Money.Money.Of(6000, "EUR").Value);
            await store.Save("engagement.added", default);
            await new AddBill(store).Run(new AddBill.Ask(new BillFields("Rent", 1000, Every: "week", StartsOn: Monday)), default);
        }
        var ahead = (await Look(test, new(26))).Value.Ahead;

        // sixty hours in four weeks, and hardly a lead
        Assert.Equal([15, 15, 15, 15], ahead.Weeks.Take(4).Select(week => Math.Round(week.Hours.P5)));
        Assert.Equal(0, ahead.Weeks[4].Hours.P5);
        Assert.Equal([20, 10, 1000], new[] { ahead.Weeks[0].Capacity, ahead.Weeks[0].Floor, ahead.Weeks[0].Bills });
        Assert.True(ahead.Weeks[0].Cash.P5 >= 4000 && ahead.RunwayWeeks is > 5 and < 26);
        Assert.Equal(4, ahead.FirstWorry);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task The_rule_asks_for_less_prospecting_the_more_is_agreed_and_does_not_hang_on_the_weeks_that_are_shown(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Means(test, new(20, 100, 5000, Monday, 0));
        await AddLead(test, new LeadFields("Silva", Value: 4000, Hours: 40));
        await using (var store = test.Open())
        {
            var project = store.Create<Engagement>();
            (project.Name, project.Billing, project.StartsOn, project.EndsOn, project.Amount) = ("Relaunch", "project", Monday, Monday.AddDays(363), Core.Money.Money.Of(78000, "EUR").Value);
            await store.Save("engagement.added", default);
        }
        var rule = (await Look(test, new(4))).Value.Rule;
        Assert.Equal((.2, 0d), (rule.Famine, rule.Hours));
        Assert.True(rule.Light is null or > 0);
        Assert.Equal(rule, (await Look(test, new(60))).Value.Rule);
        Assert.Equal("outlook.famine", (await Look(test, new(Famine: 1))).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task The_same_question_has_the_same_answer_and_what_is_silent_is_said(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await AddLead(test, new LeadFields("Silva", Value: 4000, Hours: 40));
        var (first, second) = ((await Look(test, new(13, 500, 7))).Value, (await Look(test, new(13, 500, 7))).Value);
        Assert.Equal(first.Ahead.Weeks, second.Ahead.Weeks);
        Assert.NotEqual(first.Ahead.Weeks, (await Look(test, new(13, 500, 8))).Value.Ahead.Weeks);
        Assert.Equal(["cash", "hours", "rate-unknown", "no-bills", "no-tax", "payment", "jobs", "prospecting"], first.Assumed.Select(one => one.Code));
        Assert.False(first.IsEmpty);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_what_if_changes_what_it_is_about(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Means(test, new(20, 100, 5000, Monday, .3m, ["2026-03-23/2026-03-27"]));
        var lead = await AddLead(test, new LeadFields("Silva", Value: 4000));
        Guid retainer;
        await using (var store = test.Open())
        {
            var made = store.Create<Engagement>();
            (made.Name, made.Billing, made.StartsOn, made.MinutesPerWeek, made.Amount) = ("Care", "retainer", Monday.AddDays(-70), 8 * 60, Core.Money.Money.Of(3000, "EUR").Value);
            retainer = made.Id;
            await store.Save("engagement.added", default);
        }
        async Task<Core.Outlook.Ahead> If(WhatIf what) => (await Look(test, new(20, 2000, If: what))).Value.Ahead;
        var now = await If(new());
        Assert.Equal([20, 0, 20], now.Weeks.Take(3).Select(week => week.Capacity));
        Assert.True((await If(new(Won: lead))).Weeks[6].Hours.P50 > now.Weeks[6].Hours.P50);
        Assert.True((await If(new(Gone: retainer))).Weeks[6].Hours.P50 < now.Weeks[6].Hours.P50);
        var lettingGo = (await Look(test, new(20, 2000, If: new(Gone: retainer)))).Value.LettingGo!;
        Assert.Equal((8, 690, 12), (lettingGo.Hours, Math.Round(lettingGo.Money), lettingGo.Prospecting));
        Assert.InRange(lettingGo.Replacement.Share, .01, 1);
        Assert.Null((await Look(test, new(20, 2000))).Value.LettingGo);
        Assert.Equal([0, 0, 20], (await If(new(OffFrom: Monday))).Weeks.Take(3).Select(week => week.Capacity));
        var more = await If(new(ProspectingHours: 8));
        Assert.Equal(16, more.Weeks[0].Capacity);
        Assert.True(more.Weeks[19].Hours.P95 >= now.Weeks[19].Hours.P95);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_came_after_a_day_changes_no_outlook_as_of_that_day(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Means(test, new(20, null, 5000, Monday, .3m));
        var lead = await AddLead(test, new LeadFields("Silva", Value: 4000, Hours: 40));
        test.Clock.Advance(TimeSpan.FromDays(10));
        var then = new ForeseeWeeks.Ask(13, 500, AsOf: Monday.AddDays(7));
        var before = (await Look(test, then)).Value;

        foreach (var name in new[] { "Kiva", "Marea", "Lumen" })
            await AddLead(test, new LeadFields(name, Value: 9000, Hours: 20));
        await using (var store = test.Open())
            Assert.Null((await new EndLead(store).Run(new(lead, Core.Leads.Outcome.Won), default)).Refusal);
        await using (var store = test.Open())
        {
            var care = store.Create<Engagement>();
            (care.Name, care.Billing, care.StartsOn, care.Amount) = ("Care", "retainer", Monday.AddDays(10), Core.Money.Money.Of(3000, "EUR").Value);
            await store.Save("engagement.added", default);
            await new AddBill(store).Run(new AddBill.Ask(new BillFields("Rent", 1000, Every: "week", StartsOn: Monday.AddDays(10))), default);
        }
        var after = (await Look(test, then)).Value;
        Assert.Equal(before.Ahead.Weeks, after.Ahead.Weeks);
        Assert.Equal(before.Rule, after.Rule);
        Assert.NotEqual(before.Ahead.Weeks, (await Look(test, then with { AsOf = null })).Value.Ahead.Weeks);

        await Means(test, new(20, null, 9000, Monday.AddDays(10), .3m));
        Assert.False((await Look(test, then)).Value.KnowsCash);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Invoices_that_are_out_come_in_as_late_as_clients_pay_and_billed_work_is_not_counted_again(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Means(test, new(20, 100, 5000, Monday, 0));
        Guid client;
        await using (var store = test.Open())
        {
            var made = store.Create<Organisation>();
            made.Name = "Marea";
            client = made.Id;
            var care = store.Create<Engagement>();
            (care.Name, care.Billing, care.StartsOn, care.OrganisationId, care.Amount) = ("Care", "retainer", Monday.AddDays(-70), client, Euros(3000));
            await store.Save("engagement.added", default);
        }
        async Task Bill(int ago, decimal net, int? paidAfter)
        {
            await using var store = test.Open();
            var invoice = store.Create<Invoice>();
            (invoice.OrganisationId, invoice.IssuedOn, invoice.Net, invoice.Amount) = (client, Monday.AddDays(-ago), Euros(net), Euros(net * 1.2m));
            invoice.PaidOn = paidAfter is { } days ? invoice.IssuedOn.AddDays(days) : null;
            await store.Save("invoice.added", default);
        }
        async Task<(double First, double Sixth)> Cash() => (await Look(test, new(13))).Value.Ahead.Weeks is var weeks ? (weeks[0].Cash.P50, weeks[5].Cash.P50) : default;
        var unbilled = await Cash();
        foreach (var ago in new[] { 700, 40, 300, 260, 220, 180, 140, 100 })
            await Bill(ago, 3000, 7);
        var billed = (await Look(test, new(13))).Value;
        Assert.Contains(billed.Assumed, one => one is { Code: "payment-seen", About: [_, 8, _] });
        Assert.DoesNotContain(billed.Assumed, one => one.Code is "payment" or "owed");

        // forty days have not been billed, where seventy were taken to be before
        Assert.True((await Cash()).First < unbilled.First + 3000);
        var paid = await Cash();
        await Bill(14, 3000, null);
        await Bill(400, 700, null);

        // what is out for long is not counted on; of what is billed now, two weeks less are still to be billed
        Assert.InRange((await Cash()).Sixth - paid.Sixth, 500, 3000);
        var last = (await Look(test, new(13))).Value;
        Assert.Contains(last.Assumed, one => one is { Code: "owed", About: [3000.0, "EUR"] });
        Assert.Contains(last.Assumed, one => one is { Code: "owed-too-long", About: [1, _] });
        Assert.DoesNotContain((await Look(test, new(13, AsOf: Monday.AddDays(-14)))).Value.Assumed, one => one.Code == "owed");
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_cannot_be_looked_at_is_refused(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        Assert.Equal("outlook.weeks", (await Look(test, new(0))).Refusal?.Code);
        Assert.Equal("outlook.weeks", (await Look(test, new(261))).Refusal?.Code);
        Assert.Equal("outlook.trials", (await Look(test, new(4, 99))).Refusal?.Code);
        Assert.Equal("outlook.prospecting", (await Look(test, new(4, 100, If: new(31)))).Refusal?.Code);
        Assert.Equal("lead.not-open", (await Look(test, new(4, 100, If: new(Won: Guid.NewGuid())))).Refusal?.Code);
        Assert.Equal("lead.not-open", (await Look(test, new(4, 100, If: new(Lost: Guid.NewGuid())))).Refusal?.Code);
        Assert.Equal("engagement.unknown", (await Look(test, new(4, 100, If: new(Gone: Guid.NewGuid())))).Refusal?.Code);
        Assert.True((await Look(test, new(4, 100))).Value.IsEmpty);
    }

    private static Core.Money.Money Euros(decimal amount) => Core.Money.Money.Of(amount, "EUR").Value;

    private static async Task Means(TestStore test, EditMeans.Ask ask)
    {
        await using var store = test.Open();
        Assert.Null((await new EditMeans(store).Run(ask, default)).Refusal);
    }

    private static async Task<Guid> AddLead(TestStore test, LeadFields fields)
    {
        await using var store = test.Open();
        var id = (await new AddLead(store).Run(new AddLead.Ask(fields), default)).Value.Id;
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        return id;
    }

    private static async Task<Result<ForeseeWeeks.Answer>> Look(TestStore test, ForeseeWeeks.Ask ask)
    {
        await using var store = test.Open();
        return await new ForeseeWeeks(store, new WinsHeld()).Run(ask, default);
    }
}
