using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Leads;

public sealed class LeadMovesTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_new_lead_stands_in_the_first_stage_and_its_names_become_records(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Add(test, new LeadFields("Silva, campaign", Person: "Ana  Sílva", Organisation: "Silva Festival", Source: "Talks", Value: 4800, Hours: 12.5m));
        await Add(test, new LeadFields("Silva, second", Person: "ana silva", Organisation: "SILVA FESTIVAL"));

        await using var store = test.Open();
        var lead = await store.Leads.SingleAsync(lead => lead.Name == "Silva, campaign");
        Assert.Equal((480000L, "EUR", 750), (lead.ValueMinor, lead.ValueCurrency, lead.WorkMinutes));
        Assert.Equal("First talk", (await store.Stages.SingleAsync(stage => stage.Id == lead.StageId)).Name);
        Assert.Equal(test.Clock.GetUtcNow().UtcDateTime, (await store.LeadStages.SingleAsync(change => change.LeadId == lead.Id)).At);
        // However a name is written, it is the same person.
        Assert.Equal(1, await store.People.CountAsync());
        Assert.Equal(1, await store.Organisations.CountAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_lead_moves_ends_and_is_reopened_and_every_step_is_kept(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = await Add(test, new LeadFields("Kiva"));
        var offer = await StageId(test, "Offer sent");
        await Later(test, store => new MoveLead(store).Run(new MoveLead.Ask(lead.Id, offer), default));
        await Later(test, store => new EndLead(store).Run(new EndLead.Ask(lead.Id, Outcome.Lost, "Too dear"), default));
        await Later(test, store => new ReopenLead(store).Run(new ReopenLead.Ask(lead.Id), default));
        await Later(test, store => new EndLead(store).Run(new EndLead.Ask(lead.Id, Outcome.Referred, null, "Tom Brandt"), default));

        await using var after = test.Open();
        var shown = (await new ShowLead(after).Run(new ShowLead.Ask(lead.Id), default)).Value;
        Assert.Equal(["ended", "reopened", "ended", "stage", "stage", "opened"], shown.Events.Select(happened => happened.What));
        Assert.Equal((Outcome.Referred, "Tom Brandt", 5), (shown.Outcome, shown.ReferredTo, shown.Version));
        var history = await LeadHistories.All(after, default);
        Assert.Equal(Outcome.Lost, Assert.Single(Assert.Single(history).PastEnds).Outcome);
        Assert.Equal(["lead.added", "lead.moved", "lead.lost", "lead.reopened", "lead.referred"],
            await after.Changes.Where(change => change.RecordId == lead.Id).OrderBy(change => change.Id).Select(change => change.What).ToListAsync());
        var lost = await after.Changes.SingleAsync(change => change.RecordId == lead.Id && change.What == "lead.lost");
        Assert.Equal("""{"closed_at":null,"outcome":null,"reason":null}""", lost.Before);
        Assert.Contains("\"reason\":\"Too dear\"", lost.After, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_the_rules_forbid_is_refused_and_changes_nothing(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = await Add(test, new LeadFields("Kiva"));
        var (first, offer) = (await StageId(test, "First talk"), await StageId(test, "Offer sent"));
        var now = test.Clock.GetUtcNow().UtcDateTime;
        async Task<string?> Move(Guid stage, DateTime? at = null) => await Code(test, store => new MoveLead(store).Run(new MoveLead.Ask(lead.Id, stage, at), default));
        async Task<string?> End(DateTime? at = null) => await Code(test, store => new EndLead(store).Run(new EndLead.Ask(lead.Id, Outcome.Won, At: at), default));

        Assert.Equal("lead.already-there", await Move(first));
        Assert.Equal("stage.unknown", await Move(Guid.NewGuid()));
        Assert.Equal("lead.before-last-move", await Move(offer, now.AddDays(-1)));
        Assert.Equal("lead.in-the-future", await Move(offer, now.AddDays(1)));
        Assert.Equal("lead.before-last-move", await End(now.AddDays(-1)));
        Assert.Equal("lead.still-open", await Code(test, store => new ReopenLead(store).Run(new ReopenLead.Ask(lead.Id), default)));
        Assert.Equal("lead.unknown", await Code(test, store => new ReopenLead(store).Run(new ReopenLead.Ask(Guid.NewGuid()), default)));
        Assert.Equal("text.too-long", await Code(test, store => new EndLead(store).Run(new EndLead.Ask(lead.Id, Outcome.Lost, new string('x', 20_001)), default)));
        Assert.Null(await End());
        Assert.Equal("lead.not-open", await End());
        Assert.Equal("lead.not-open", await Move(offer));
        await using var store = test.Open();
        Assert.Equal(2, await store.Changes.CountAsync(change => change.RecordId == lead.Id));
    }

    [Theory]
    [InlineData(null, null, null, null, "lead.no-name")]
    [InlineData(" \t", null, null, null, "lead.no-name")]
    [InlineData("A", -1, null, null, "money.negative")]
    [InlineData("A", 1, "EURO", null, "money.currency")]
    [InlineData("A", null, null, -1, "lead.hours")]
    public async Task A_lead_that_makes_no_sense_is_refused(string? name, int? value, string? currency, int? hours, string code)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        Assert.Equal(code, await Code(test, store => new AddLead(store).Run(new AddLead.Ask(new LeadFields(name, Value: value, Currency: currency, Hours: hours)), default)));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Of_two_who_edit_the_same_version_the_second_is_told_and_nothing_is_lost(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = await Add(test, new LeadFields("Kiva"));
        await using var one = test.Open();
        await using var two = test.Open();
        var (first, second) = (await one.Leads.SingleAsync(), await two.Leads.SingleAsync());
        (first.Name, second.Name) = ("First", "Second");
        Assert.Null((await one.Save("lead.edited", default)).Refusal);
        Assert.Equal("record.changed-meanwhile", (await two.Save("lead.edited", default)).Refusal?.Code);
        Assert.Equal("record.changed-meanwhile", await Code(test, store => new EditLead(store).Run(new EditLead.Ask(lead.Id, new LeadFields("Third"), SeenVersion: 1), default)));
        await using var after = test.Open();
        Assert.Equal("First", (await after.Leads.SingleAsync()).Name);
        Assert.Equal(2, await after.Changes.CountAsync(change => change.RecordId == lead.Id));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Ten_leads_from_memory_come_in_at_once_and_a_wrong_one_keeps_all_out(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        AddPastLeads.PastLead Past(string name, int opened, int? ended) =>
            new(name, new DateOnly(2026, 1, opened), ended is null ? null : Outcome.Won, ended is { } day ? new DateOnly(2026, 2, day) : null, "Talks");
        await using var store = test.Open();
        var wrong = await new AddPastLeads(store).Run(new AddPastLeads.Ask([Past("A", 5, 10), Past("", 5, 10), Past("C", 6, null) with { Outcome = Outcome.Lost }]), default);
        Assert.Equal([(1, "lead.no-name"), (2, "past.no-end")], wrong.Value.Wrong.Select(row => (row.Key, row.Value.Code)));
        await using var again = test.Open();
        Assert.False(await again.Leads.AnyAsync());
        Assert.NotNull((await new AddPastLeads(again).Run(new AddPastLeads.Ask([Past("A", 5, 10), Past("B", 6, null)]), default)).Value.Batch);
        await using var after = test.Open();
        var ended = await after.Leads.SingleAsync(lead => lead.Name == "A");
        Assert.Equal(new DateTime(2026, 2, 10, 22, 59, 59, 999, DateTimeKind.Utc), ended.ClosedAt);
        Assert.Equal("B", (await after.Leads.SingleAsync(lead => lead.StageId != null)).Name);
    }

    private static async Task<Changed> Add(TestStore test, LeadFields fields)
    {
        await using var store = test.Open();
        return (await new AddLead(store).Run(new AddLead.Ask(fields), default)).Value;
    }

    private static async Task Later(TestStore test, Func<AppStore, Task<Result<Changed>>> work)
    {
        test.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await Code(test, work));
    }

    private static async Task<string?> Code(TestStore test, Func<AppStore, Task<Result<Changed>>> work)
    {
        await using var store = test.Open();
        return (await work(store)).Refusal?.Code;
    }

    private static async Task<Guid> StageId(TestStore test, string name)
    {
        await using var store = test.Open();
        return await store.Stages.Where(stage => stage.Name == name).Select(stage => stage.Id).SingleAsync();
    }
}
