using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.History;

public sealed class UndoBatchTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task Undoing_an_import_leaves_and_lists_what_was_changed_later(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var import = await Imports.Run(test, Imports.Practice);
        test.Clock.Advance(TimeSpan.FromHours(1));
        await using (var store = test.Open())
        {
            var lead = await store.Leads.SingleAsync(lead => lead.Name == "Museum");
            Assert.Null((await new ReopenLead(store).Run(new ReopenLead.Ask(lead.Id), default)).Refusal);
        }
        var undone = (await Undo(test, import.Batch!.Value)).Value;

        Assert.Contains(undone.Left, left => left is { Kind: "lead", Name: "Museum" });
        await using var after = test.Open();
        Assert.Equal("Museum", (await after.Leads.SingleAsync()).Name);
        // Its stage changes and its stage stay with it.
        Assert.Equal(1, await after.LeadStages.CountAsync());
        Assert.Equal("Talking", (await after.Stages.SingleAsync()).Name);
        Assert.Equal("batch.undone-already", (await Undo(test, import.Batch.Value)).Refusal?.Code);
        Assert.Equal("batch.unknown", (await Undo(test, Guid.NewGuid())).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_undo_can_be_undone(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var import = await Imports.Run(test, Imports.Practice);
        var undo = (await Undo(test, import.Batch!.Value)).Value;
        await using (var store = test.Open())
            Assert.False(await store.Leads.AnyAsync());
        Assert.Empty((await Undo(test, undo.Batch!.Value)).Value.Left);
        await using var after = test.Open();
        Assert.Equal(3, await after.Leads.CountAsync());
        Assert.Equal(4, await after.LeadStages.CountAsync());
        Assert.Equal(["ana@festival.example", "a;b@festival.example"], (await after.People.SingleAsync(person => person.Name == "Ana Silva")).Emails);
        Assert.Null((await after.Batches.SingleAsync(batch => batch.Id == import.Batch)).UndoneAt);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Undoing_a_move_puts_the_lead_back_and_takes_the_stage_change_out(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        Guid lead, batch;
        await using (var store = test.Open())
        {
            lead = (await store.Leads.SingleAsync(lead => lead.Name == "Kiva, Studio")).Id;
            var offer = await store.Stages.SingleAsync(stage => stage.Name == "Offer sent");
            batch = (await new MoveLead(store).Run(new MoveLead.Ask(lead, offer.Id), default)).Value.Batch!.Value;
        }
        Assert.Equal(["lead", "stage-change"], (await Undo(test, batch)).Value.TakenBack.Keys.Order());
        await using var after = test.Open();
        var shown = (await new ShowLead(after).Run(new ShowLead.Ask(lead), default)).Value;
        Assert.Equal("Talking", shown.Stage);
        Assert.Equal(["stage", "opened"], shown.Events.Select(happened => happened.What));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_move_that_was_followed_by_another_stays(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        Guid batch;
        await using (var store = test.Open())
        {
            var lead = (await store.Leads.SingleAsync(lead => lead.Name == "Kiva, Studio")).Id;
            var offer = await store.Stages.SingleAsync(stage => stage.Name == "Offer sent");
            batch = (await new MoveLead(store).Run(new MoveLead.Ask(lead, offer.Id), default)).Value.Batch!.Value;
            Assert.Null((await new EndLead(store).Run(new EndLead.Ask(lead, Outcome.Won), default)).Refusal);
        }
        var undone = (await Undo(test, batch)).Value;
        Assert.Null(undone.Batch);
        Assert.Equal(["lead", "stage-change"], undone.Left.Select(left => left.Kind).Order());
    }

    private static async Task<Result<UndoBatch.Answer>> Undo(TestStore test, Guid batch)
    {
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var store = test.Open();
        return await new UndoBatch(store).Run(new UndoBatch.Ask(batch), default);
    }
}
