using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Microsoft.Extensions.Time.Testing;

namespace Evenkeel.App.Tests.Leads;

public sealed class ChancesTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task Of_thousands_of_leads_the_last_fit_is_handed_out_and_the_next_one_rests_first(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("leads.csv", "id,name,opened_at\n" + string.Concat(Enumerable.Range(0, Chances.Many).Select(i => $"l{i},Lead {i},2026-01-05\n"))));
        var clock = new SlowClock(test.Clock.GetUtcNow());
        var chances = new Chances(test.Address, test.Ids, clock);
        var first = await Of();
        Assert.Equal((Chances.Many, TimeSpan.FromSeconds(1)), (first.Leads, first.Took));
        Assert.Same(first, await Of());

        await using (var store = test.Open())
            Assert.Null((await new AddLead(store).Run(new(new("One more")), default)).Refusal);
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Same(first, await Of());
        await chances.Settled();
        Assert.Same(first, await Of());

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Same(first, await Of());
        await chances.Settled();
        Assert.Equal(Chances.Many + 1, (await Of()).Leads);

        async Task<Chances.Fitted> Of()
        {
            await using var store = test.Address.Open(test.Session, test.Ids, clock);
            return await chances.Of(store, default);
        }
    }

    /// <summary>Everything that is timed takes a second.</summary>
    private sealed class SlowClock(DateTimeOffset now) : FakeTimeProvider(now)
    {
        private long asked;

        public override long GetTimestamp() => base.GetTimestamp() + (Interlocked.Increment(ref asked) * TimestampFrequency);
    }
}
