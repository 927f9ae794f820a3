using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tasks;

/// <summary>The first open step of each lead.</summary>
internal static class FirstOpen
{
    /// <param name="leads">Null for all.</param>
    public static async Task<Dictionary<Guid, NextStep>> Of(Store.Store store, IReadOnlySet<Guid>? leads, CancellationToken cancel)
    {
        var steps = store.Tasks.AsNoTracking().Where(step => step.LeadId != null && step.DoneOn == null);
        if (leads is not null)
            steps = steps.Where(step => leads.Contains(step.LeadId!.Value));
        return (await steps.ToListAsync(cancel)).GroupBy(step => step.LeadId!.Value).ToDictionary(lead => lead.Key, lead => lead.InOrder().First());
    }
}
