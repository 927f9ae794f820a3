using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Plan;

/// <summary>Enough to plan from.</summary>
internal static class SmallPractice
{
    /// <summary>Some leads that ended, three that are open, a client and a stranger who have gone quiet, and an event that brought a lead.</summary>
    public static async Task Make(AppStore store)
    {
        var stages = await store.Stages.OrderBy(stage => stage.Position).ToListAsync();
        if (stages.Count == 0)
            foreach (var name in new[] { "First talk", "Offer sent" })
            {
                var stage = store.Create<Stage>();
                (stage.Name, stage.Position) = (name, stages.Count);
                stages.Add(stage);
            }
        var evening = store.Create<Source>();
        (evening.Name, evening.Kind) = ("Chamber evening", "event");
        Guid client = await Person(store, "Client"), stranger = await Person(store, "Stranger");
        for (var n = 0; n < 12; n++)
        {
            var lead = store.Create<Lead>();
            (lead.Name, lead.OpenedAt, lead.StageId) = ($"Lead {n}", store.Clock.Now().AddDays(-200 + (15 * n)), stages[0].Id);
            var entered = store.Create<LeadStage>();
            (entered.LeadId, entered.StageId, entered.At) = (lead.Id, stages[0].Id, lead.OpenedAt);
            if (n < 9)
                (lead.ClosedAt, lead.Outcome) = (lead.OpenedAt.AddDays(20), n % 3 == 0 ? Outcome.Won : Outcome.Lost);
            if (n == 0)
                lead.PersonId = client;
            if (n == 1)
                lead.SourceId = evening.Id;
        }
        Assert.Null((await store.Save("test", default)).Refusal);
        foreach (var person in new[] { client, stranger })
            Assert.Null((await new LogContact(store).Run(new(new InteractionFields("call", store.Clock.Now().AddDays(-250), Direction: "both"), [person]), default)).Refusal);
    }

    private static async Task<Guid> Person(AppStore store, string name) => (await new AddPerson(store).Run(new(new PersonFields(name)), default)).Value.Id;
}
