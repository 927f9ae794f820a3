using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tasks;

/// <summary>The first open step of each lead.</summary>
internal static class FirstOpen
{
    private static readonly Statement<List<Guid>, NextStep> Some = new((store, leads) =>
        store.Tasks.AsNoTracking().Where(step => step.LeadId != null && leads.Contains(step.LeadId.Value) && step.DoneOn == null));

    /// <param name="leads">Null for all.</param>
    public static async Task<Dictionary<Guid, NextStep>> Of(Store.Store store, IReadOnlySet<Guid>? leads, CancellationToken cancel)
    {
        var steps = leads is null ? await store.Tasks.AsNoTracking().Where(step => step.LeadId != null && step.DoneOn == null).ToListAsync(cancel) : await Some.ToList(store, [.. leads], cancel);
        return steps.GroupBy(step => step.LeadId!.Value).ToDictionary(lead => lead.Key, lead => lead.InOrder().First());
    }
}
