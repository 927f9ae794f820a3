using Evenkeel.App.History;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.People;

public sealed class CaptureNoteTests
{
    private const string Line = "Ana Silva, ana@festival.pt, met at the chamber evening, wants a campaign, call Tuesday, likes fado";

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_line_becomes_a_person_a_contact_a_lead_and_a_step_and_goes_back_as_one(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        var looked = (await new CaptureNote(store).Run(new(Line, DryRun: true), default)).Value;
        Assert.Equal((null, "Ana Silva, campaign", "Call Ana Silva", null), (looked.PersonId, looked.Lead, looked.Step, looked.Batch));
        Assert.Equal(0, await store.People.CountAsync() + await store.Batches.CountAsync());

        var kept = (await new CaptureNote(store).Run(new(Line), default)).Value;
        await using var then = test.Open();
        var person = await then.People.SingleAsync();
        Assert.Equal(("Ana Silva", "The chamber evening", "likes fado", new DateOnly(2026, 3, 16)), (person.Name, person.MetWhere, person.Notes, person.MetOn));
        var lead = await then.Leads.SingleAsync();
        Assert.Equal(((Guid?)person.Id, (Guid?)lead.Id), (lead.PersonId, kept.LeadId));
        Assert.NotNull(lead.StageId);
        var step = await then.Tasks.SingleAsync();
        Assert.Equal(((Guid?)person.Id, (Guid?)lead.Id, (DateOnly?)new DateOnly(2026, 3, 17)), (step.PersonId, step.LeadId, step.DueOn));
        Assert.Equal(("meeting", "prospect"), ((await then.Interactions.SingleAsync()).Kind, (await then.Interactions.SingleAsync()).Purpose));

        Assert.Null((await new UndoBatch(then).Run(new(kept.Batch!.Value), default)).Refusal);
        await using var after = test.Open();
        Assert.Equal(0, await after.People.CountAsync() + await after.Leads.CountAsync() + await after.Tasks.CountAsync() + await after.Interactions.CountAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Somebody_known_is_found_by_address_or_name_and_only_added_to(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        var ana = (await new AddPerson(store).Run(new(new PersonFields("Ana M. Silva", Role: "Director", Emails: ["Ana@Festival.pt"], Notes: "Likes tea")), default)).Value.Id;
        var found = (await new CaptureNote(store).Run(new("Ana, ana@festival.pt, +351 21 555 01 23, head at Festival, likes fado"), default)).Value;
        Assert.Equal((ana, true, "Ana M. Silva"), (found.PersonId, found.IsKnown, found.Person));
        var byName = (await new CaptureNote(store).Run(new("ANA M. Silvá, call tomorrow"), default)).Value;
        Assert.Equal(ana, byName.PersonId);
        var other = (await new CaptureNote(store).Run(new("Ana M. Silva, ana@other.example"), default)).Value;
        Assert.False(other.IsKnown);

        var shown = (await new ShowPerson(store).Run(new(ana), default)).Value;
        Assert.Equal(("Director", "Festival", "Likes tea\n\nlikes fado"), (shown.Role, shown.Organisation, shown.Notes));
        Assert.Equal(["Ana@festival.pt"], shown.Emails);
        Assert.Equal(["+351 21 555 01 23"], shown.Phones);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_cannot_be_written_is_refused_whole(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        Assert.Equal("text.too-long", (await new CaptureNote(store).Run(new("Ana, at " + new string('x', 600)), default)).Refusal?.Code);
        Assert.Equal("note.nobody", (await new CaptureNote(store).Run(new("call Tuesday"), default)).Refusal?.Code);
        await using var then = test.Open();
        Assert.Equal(0, await then.People.CountAsync());
    }
}
