using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Leads;

public sealed class ChangeLeadsTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task Twenty_leads_are_changed_in_one_batch_that_one_undo_takes_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var leads = await Add(test, 20);
        Guid batch, offered;
        await using (var store = test.Open())
        {
            offered = (await new ListNames(store).Run(default)).Stages[1].Id;
            var changed = (await new ChangeLeads(store).Run(new(leads, new(StageId: offered, Source: "Fair", Value: 1200, NextStep: new("Call", new(2026, 3, 20)))), default)).Value;
            Assert.Equal((20, 0), (changed.Changed.Count, changed.Left.Count));
            Assert.All(changed.Changed, lead => Assert.Equal(2, lead.Version));
            batch = changed.Batch!.Value;
        }
        await using (var store = test.Open())
        {
            Assert.Equal(20, await store.Leads.CountAsync(lead => lead.StageId == offered && lead.SourceId != null && lead.ValueMinor == 120000));
            Assert.Equal((20, 40), (await store.Tasks.CountAsync(), await store.LeadStages.CountAsync()));
            Assert.Empty((await new UndoBatch(store).Run(new(batch), default)).Value.Left);
        }
        await using var after = test.Open();
        Assert.Equal((0, 0, 20), (await after.Leads.CountAsync(lead => lead.StageId == offered || lead.SourceId != null), await after.Tasks.CountAsync(), await after.LeadStages.CountAsync()));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_lead_that_does_not_allow_it_is_left_and_named_and_the_others_are_changed(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var leads = await Add(test, 4);
        await using (var store = test.Open())
        {
            await new EndLead(store).Run(new(leads[0].Id, Outcome.Won), default);
            await new NoteLead(store).Run(new(leads[1].Id, "Seen by nobody yet"), default);
        }
        await using (var store = test.Open())
        {
            var ask = new ChangeLeads.Ask([leads[0] with { Version = null }, leads[1], leads[2], leads[2], new(Guid.NewGuid()), leads[3]], new(Outcome: "lost", Reason: "No budget", Source: "Fair"));
            var changed = (await new ChangeLeads(store).Run(ask, default)).Value;
            Assert.Equal(["lead.not-open", "record.changed-meanwhile", "lead.unknown"], changed.Left.Select(left => left.Code));
            Assert.Equal(2, changed.Changed.Count);
            Assert.All(changed.Left, left => Assert.NotEqual(left.Code, left.Why));
        }
        await using var after = test.Open();
        Assert.Equal((2, 2), (await after.Leads.CountAsync(lead => lead.Outcome == Outcome.Lost && lead.Reason == "No budget"), await after.Leads.CountAsync(lead => lead.SourceId != null)));
        Assert.Null((await new ChangeLeads(after).Run(new([leads[0]], new(Source: "Nobody has it")), default)).Value.Batch);
        await using var sources = test.Open();
        Assert.False(await sources.Sources.AnyAsync(source => source.Name == "Nobody has it"));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_field_is_emptied_only_when_that_is_asked_for(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = (await Add(test, 1))[0];
        await using var store = test.Open();
        await new ChangeLeads(store).Run(new([lead], new(Offering: "Audit", Hours: 3, Value: 5, ExpectedStartOn: new(2026, 4, 1))), default);
        await new ChangeLeads(store).Run(new([lead with { Version = null }], new(Name: "New", Clear: ["offering", "hours"])), default);
        await using var after = test.Open();
        var found = await after.Leads.SingleAsync();
        Assert.Equal(("New", null, null, 500L, new DateOnly(2026, 4, 1)), (found.Name, found.OfferingId, found.WorkMinutes, found.ValueMinor, found.ExpectedStartOn));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_makes_no_sense_for_any_is_refused_for_all(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = (await Add(test, 1))[0];
        await using var store = test.Open();
        async Task<string?> Refused(ChangeLeads.Changes changes, params ChangeLeads.Seen[] leads) => (await new ChangeLeads(store).Run(new(leads, changes), default)).Refusal?.Code;
        Assert.Equal("leads.none-chosen", await Refused(new(Source: "x")));
        Assert.Equal("leads.too-many", await Refused(new(Source: "x"), [.. Enumerable.Repeat(lead, 201)]));
        Assert.Equal("leads.no-change", await Refused(new(), lead));
        Assert.Equal("leads.no-change", await Refused(new(Reason: "alone"), lead));
        Assert.Equal("leads.move-or-end", await Refused(new(StageId: Guid.NewGuid(), Outcome: "won"), lead));
        Assert.Equal("leads.outcome", await Refused(new(Outcome: "gone"), lead));
        Assert.Equal("leads.clear", await Refused(new(Clear: ["name"]), lead));
        Assert.Equal("stage.unknown", await Refused(new(StageId: Guid.NewGuid()), lead));
        Assert.Equal("lead.no-name", await Refused(new(Name: " "), lead));
        Assert.Equal("lead.hours", await Refused(new(Hours: -1), lead));
        Assert.Equal("money.negative", await Refused(new(Value: -1), lead));
        Assert.Equal("task.no-text", await Refused(new(NextStep: new(" ")), lead));
        Assert.Equal("own-field.unknown", await Refused(new(Own: new Dictionary<string, string?> { ["none"] = "x" }), lead));
        Assert.Equal("text.too-long", await Refused(new(Person: new string('x', 400)), lead));
    }

    private static async Task<List<ChangeLeads.Seen>> Add(TestStore test, int count)
    {
        await using var store = test.Open();
        var leads = new List<ChangeLeads.Seen>();
        for (var i = 0; i < count; i++)
            leads.Add((await new AddLead(store).Run(new(new LeadFields($"Lead {i}")), default)).Value is var added ? new(added.Id, added.Version) : null!);
        return leads;
    }
}
