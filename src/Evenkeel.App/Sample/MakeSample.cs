using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.App.Tasks;
using Evenkeel.App.Workspaces;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Sample;

/// <summary>Makes a believable practice of two years, plainly marked as a sample, with days relative to today.</summary>
public static class MakeSample
{
    /// <summary>The sample of today; one from an earlier day is made anew unless somebody has worked in it.</summary>
    /// <returns>A session in it, or <c>sample.own-records</c> where the store holds records of the user's own.</returns>
    public static async Task<Result<Session>> Run(StoreAddress address, Ids ids, TimeProvider clock, CancellationToken cancel)
    {
        var opened = await OpenWorkspace.Run(address, OpenWorkspace.Default, ids, clock, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var store = address.Open(opened.Value, ids, clock);
        var workspace = await store.Workspace(cancel);
        var batches = await store.Batches.AsNoTracking().OrderBy(batch => batch.Id).ToListAsync(cancel);
        if (!workspace.IsSample && batches.Count > 0)
            return new Refusal("sample.own-records", address.Folder);
        var today = CalendarDay.Of(clock.Now(), workspace.Zone());
        if (batches.Count > 1 || (batches.Count == 1 && CalendarDay.Of(batches[0].At, workspace.Zone()) == today))
            return opened;
        if (batches.Count == 1)
            await RemoveSample.Empty(store, cancel);
        workspace = await store.Workspace(cancel);
        workspace.IsSample = true;
        SampleWork.Agree(store, workspace, today);
        await Write(store, today, workspace.Zone(), cancel);
        return opened;
    }

    private static async Task Write(Store.Store store, DateOnly today, TimeZoneInfo zone, CancellationToken cancel)
    {
        var now = store.Clock.Now();
        var stages = await FirstStages.Ensure(store, cancel);
        foreach (var past in SamplePractice.Leads(today))
        {
            var lead = store.Create<Lead>();
            if (await past.Fields.Apply(store, lead, cancel) is { } refusal)
                throw new InvalidOperationException($"The sample is refused: {refusal.Code}.");
            lead.OpenedAt = At(past.OpenedOn, zone);
            foreach (var (stage, on) in past.Entered)
            {
                var change = store.Create<LeadStage>();
                (change.LeadId, change.StageId, change.At) = (lead.Id, stages[stage].Id, At(on, zone));
                lead.StageId = stages[stage].Id;
            }
            if (past.NextStep is { } next)
            {
                var step = store.Create<NextStep>();
                (step.Text, step.LeadId, step.DueOn) = (next, lead.Id, today.AddDays(1));
            }
            if (past is { Outcome: null, Fields.Name: SamplePractice.Told })
            {
                Tell(store, lead, today);
                foreach (var (ago, kind, direction, minutes, subject) in SamplePractice.Talks)
                    Talk(store, lead.IntroducedById!.Value, today.AddDays(-ago), zone, kind, direction, minutes, "network", subject);
            }
            if (lead.PersonId is { } person)
                foreach (var (on, kind, direction, minutes, subject) in SamplePeople.Talks(past, today))
                    Talk(store, person, on, zone, kind, direction, minutes, past.EndedOn < on ? "produce" : "prospect", subject);
            if (past.Outcome is { } outcome)
            {
                (lead.Outcome, lead.Reason) = (outcome, past.Reason);
                var closed = At(past.EndedOn!.Value, zone).AddHours(7);
                lead.ClosedAt = closed < now ? closed : now;
            }
        }
        foreach (var (person, on) in await SamplePeople.Introduce(store, today, cancel))
            Talk(store, person, on, zone, "meeting", Direction.Both, 45, "network", "Coffee");
        foreach (var (person, on, direction) in await SamplePeople.Meet(store, today, cancel))
            Talk(store, person, on, zone, direction is Direction.Both ? "meeting" : "mail", direction, direction is Direction.Both ? 50 : null, "prospect", "What you could do for us");
        await SampleMoney.Keep(store, today, cancel);
        await SampleFit.Keep(store, today, cancel);
        await store.Save("sample", cancel);
    }

    /// <summary>Notes, links, further steps, one of them late, and a field of the user's own.</summary>
    private static void Tell(Store.Store store, Lead lead, DateOnly today)
    {
        (lead.Notes, lead.WorkMinutes, lead.ExpectedStartOn) = (SamplePractice.Notes, 60 * 60, today.AddDays(40));
        lead.Links = [new LeadLink("https://files.example/silva-offer-2.pdf", "The offer, second draft").ToString(), new LeadLink("https://festival.example/", "Last year's programme").ToString()];
        foreach (var (text, due, rule, done) in new (string, int, string?, int?)[]
        {
            ("Send the second draft", -3, null, null), ("Look at their posts", 5, "FREQ=WEEKLY;INTERVAL=2", null), ("Thank Tom for the introduction", -30, null, -29),
        })
        {
            var step = store.Create<NextStep>();
            (step.Text, step.LeadId, step.DueOn, step.Rule, step.DoneOn) = (text, lead.Id, today.AddDays(due), rule, done is { } ago ? today.AddDays(ago) : null);
        }
        var lunch = store.Create<NextStep>();
        (lunch.Text, lunch.PersonId, lunch.DueOn, lunch.Rule) = ("Lunch with Tom", lead.IntroducedById, today.AddDays(-2), "FREQ=MONTHLY;INTERVAL=2");
        var (field, value) = (store.Create<OwnField>(), store.Create<OwnValue>());
        (field.Name, field.Of, field.Kind) = ("Decides by", [LeadTables.Leads.Kind], OwnFieldKind.Day);
        (value.LeadId, value.FieldId, value.Value) = (lead.Id, field.Id, Canonical.Day(today.AddDays(16))!);
    }

    /// <summary>A contact with somebody.</summary>
    private static void Talk(Store.Store store, Guid person, DateOnly on, TimeZoneInfo zone, string kind, Direction direction, int? minutes, string purpose, string subject)
    {
        var (contact, part) = (store.Create<Interaction>(), store.Create<InteractionPerson>());
        (contact.At, contact.Kind, contact.Direction, contact.Minutes, contact.Purpose, contact.Subject) = (At(on, zone), kind, direction, minutes, purpose, subject);
        (part.InteractionId, part.PersonId) = (contact.Id, person);
    }

    /// <summary>Nine in the morning.</summary>
    private static DateTime At(DateOnly day, TimeZoneInfo zone) => CalendarDay.Start(day, zone).AddHours(9);
}
