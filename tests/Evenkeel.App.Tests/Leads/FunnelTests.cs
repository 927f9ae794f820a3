using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Tests.Leads;

public sealed class FunnelTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task Leads_are_counted_at_the_stages_of_the_list_and_a_reopened_one_as_it_stands(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (first, second) = (await Add(test), await Add(test));
        await using (var store = test.Open())
        {
            var stages = (await new ListNames(store).Run(default)).Stages;
            test.Clock.Advance(TimeSpan.FromDays(2));
            await new MoveLead(store).Run(new MoveLead.Ask(first, stages[1].Id), default);
            test.Clock.Advance(TimeSpan.FromDays(2));
            await new EndLead(store).Run(new EndLead.Ask(first, Outcome.Lost), default);
            await new EndLead(store).Run(new EndLead.Ask(second, Outcome.Lost), default);
            test.Clock.Advance(TimeSpan.FromDays(2));
            await new ReopenLead(store).Run(new ReopenLead.Ask(second), default);
            test.Clock.Advance(TimeSpan.FromDays(2));
            var funnel = (await new MeasureFunnel(store).Run(new MeasureFunnel.Ask(), default)).Value;
            Assert.Equal([stages[0].Name, stages[1].Name], funnel.Steps.Select(step => step.Stage));
            Assert.Equal([(2, 1, 0, 1), (1, 0, 1, 0)], funnel.Steps.Select(step => (step.Counts.Reached, step.Counts.WentOn, step.Counts.Lost, step.Counts.StillThere)));
        }
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_happened_later_is_not_seen_and_a_horizon_of_years_is_refused(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = await Add(test);
        test.Clock.Advance(TimeSpan.FromDays(1));
        var today = DateOnly.FromDateTime(test.Clock.GetUtcNow().UtcDateTime);
        await using var store = test.Open();
        await new EndLead(store).Run(new EndLead.Ask(lead, Outcome.Lost), default);
        test.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, (await new MeasureFunnel(store).Run(new MeasureFunnel.Ask(7, today), default)).Value.Steps.Sum(step => step.Counts.Lost));
        Assert.Equal(1, (await new MeasureFunnel(store).Run(new MeasureFunnel.Ask(), default)).Value.Steps.Sum(step => step.Counts.Lost));
        Assert.Equal("funnel.horizon", (await new MeasureFunnel(store).Run(new MeasureFunnel.Ask(91), default)).Refusal?.Code);
    }

    private static async Task<Guid> Add(TestStore test)
    {
        await using var store = test.Open();
        return (await new AddLead(store).Run(new AddLead.Ask(new LeadFields("Kiva")), default)).Value.Id;
    }
}
