using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Counts the leads that are open and those that have ended.</summary>
public sealed class CountLeads(Store.Store store)
{
    public sealed record Answer(int Open, int Ended);

    public async Task<Answer> Run(CancellationToken cancel)
    {
        var counts = await store.Leads.GroupBy(lead => lead.Outcome == null).Select(group => new { IsOpen = group.Key, Count = group.Count() }).ToListAsync(cancel);
        return new(counts.Find(count => count.IsOpen)?.Count ?? 0, counts.Find(count => !count.IsOpen)?.Count ?? 0);
    }
}
