using System.Collections.Concurrent;
using Evenkeel.App.Store;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>
/// Every open lead's chance, fitted once for each state of the records. With thousands of leads the last fit is handed out while the next one runs.
/// </summary>
public sealed class Chances(StoreAddress address, Ids ids, TimeProvider clock)
{
    public const int Days = 30;

    internal const int Many = 2000;

    /// <summary>However fast records are written, fitting so many leads again takes no more than a fifth of the time.</summary>
    private const int Rest = 5;
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Guid, Fitted> fits = new();
    private readonly ConcurrentDictionary<Guid, Task> running = new();

    /// <param name="WithinMonth">Of being won within <see cref="Days"/> days, by lead; 0..1.</param>
    /// <param name="Expected">What is to be expected within the month of the open leads in each stage: each value times its lead's chance, one for each currency.</param>
    /// <param name="UsualDays">In each stage, by its name, where there are enough stays to say.</param>
    /// <param name="Took">How long it took to fit them.</param>
    public sealed record Fitted(
        Guid LastBatch, DateTime At, IReadOnlyDictionary<Guid, double> WithinMonth, ILookup<Guid, Money> Expected, IReadOnlyDictionary<string, double> UsualDays, int Leads, TimeSpan Took);

    public async Task<Fitted> Of(Store.Store store, CancellationToken cancel)
    {
        var session = store.Session;
        var batch = await store.LastBatch(cancel);
        if (fits.TryGetValue(session.WorkspaceId, out var fit))
        {
            if (fit.LastBatch == batch && clock.Now() - fit.At < GoodFor)
                return fit;
            if (fit.Leads >= Many)
            {
                if (clock.Now() - fit.At >= Rest * fit.Took)
                    _ = running.GetOrAdd(session.WorkspaceId, _ => Task.Run(() => Again(session), CancellationToken.None));
                return fit;
            }
        }
        return fits[session.WorkspaceId] = await Fit(store, cancel);
    }

    /// <summary>Ends when nothing is being fitted again.</summary>
    internal Task Settled() => Task.WhenAll(running.Values);

    private async Task Again(Session session)
    {
        try
        {
            await using var store = address.Open(session, ids, clock);
            fits[session.WorkspaceId] = await Fit(store, default);
        }
        finally
        {
            running.TryRemove(session.WorkspaceId, out _);
        }
    }

    private static async Task<Fitted> Fit(Store.Store store, CancellationToken cancel)
    {
        var (batch, now, began) = (await store.LastBatch(cancel), store.Clock.Now(), store.Clock.GetTimestamp());
        var leads = await LeadHistories.All(store, cancel);
        var chances = Forecast.Fit(leads, now, await Forecasting.Settings(store, cancel)).Chances(Days).ToDictionary(lead => Guid.Parse(lead.Key), lead => lead.Value);
        var worth = await store.Leads.AsNoTracking().Where(lead => lead.Outcome == null && lead.ValueMinor != null)
            .Select(lead => new { lead.Id, lead.StageId, Minor = lead.ValueMinor!.Value, Currency = lead.ValueCurrency! }).ToListAsync(cancel);
        var expected = worth.GroupBy(lead => (lead.StageId, lead.Currency), lead => lead.Minor * chances.GetValueOrDefault(lead.Id))
            .ToLookup(sum => sum.Key.StageId ?? default, sum => Money.OfMinor((long)Math.Round(sum.Sum()), sum.Key.Currency));
        return new(batch, now, chances, expected, StageStays.Usual(leads, now), leads.Count, store.Clock.GetElapsedTime(began));
    }
}
