using Evenkeel.Core.Plan;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Plan;

/// <summary>What was done for a new client, with what it was about.</summary>
public static class DoneLog
{
    /// <param name="Of">The lead, the person or the place.</param>
    /// <param name="Chance">Of a new client within seven days, before it was done.</param>
    public sealed record Entry(Guid Id, ActivityKind Kind, Guid Of, string Name, DateTime At, int Minutes, double Chance);

    /// <param name="since">UTC, inclusive.</param>
    /// <param name="until">UTC, inclusive.</param>
    /// <returns>The newest first.</returns>
    internal static async Task<List<Entry>> Between(Store.Store store, DateTime since, DateTime until, CancellationToken cancel)
    {
        var done = await (from one in store.Activities.AsNoTracking().Where(one => one.DoneAt >= since && one.DoneAt <= until)
                          from lead in store.Leads.Where(lead => lead.Id == one.LeadId).DefaultIfEmpty()
                          from person in store.People.Where(person => person.Id == one.PersonId).DefaultIfEmpty()
                          from source in store.Sources.Where(source => source.Id == one.SourceId).DefaultIfEmpty()
                          orderby one.DoneAt descending, one.Id descending
                          select new { one, Name = lead.Name ?? person.Name ?? source.Name }).ToListAsync(cancel);
        return done.ConvertAll(row => new Entry(row.one.Id, row.one.Kind, row.one.Of, row.Name ?? "", row.one.DoneAt, row.one.Minutes, row.one.ChanceInThousand / 1000.0));
    }
}
