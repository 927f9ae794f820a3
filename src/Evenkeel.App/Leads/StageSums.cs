using System.Collections.Concurrent;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>How many open leads stand in each stage and what they are worth: exact, and added up once for each state of the records.</summary>
public sealed class StageSums
{
    private readonly ConcurrentDictionary<Guid, (Guid LastBatch, ILookup<Guid, Sum> Sums)> workspaces = new();

    /// <param name="Worth">Null for leads without a value.</param>
    public sealed record Sum(int Count, Money? Worth);

    /// <returns>By stage, one for each currency; an empty id for leads without a stage.</returns>
    public async Task<ILookup<Guid, Sum>> Of(Store.Store store, CancellationToken cancel)
    {
        var last = await store.LastBatch(cancel);
        if (workspaces.TryGetValue(store.Session.WorkspaceId, out var known) && known.LastBatch == last)
            return known.Sums;
        var sums = await store.Leads.AsNoTracking().Where(lead => lead.Outcome == null).GroupBy(lead => new { lead.StageId, lead.ValueCurrency })
            .Select(group => new { group.Key.StageId, Currency = group.Key.ValueCurrency, Count = group.Count(), Minor = group.Sum(lead => lead.ValueMinor ?? 0) }).ToListAsync(cancel);
        var byStage = sums.ToLookup(sum => sum.StageId ?? default, sum => new Sum(sum.Count, sum.Currency is { } currency ? Money.OfMinor(sum.Minor, currency) : null));
        workspaces[store.Session.WorkspaceId] = (last, byStage);
        return byStage;
    }
}
