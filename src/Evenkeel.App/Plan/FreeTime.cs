using Evenkeel.App.Clients;
using Evenkeel.App.Outlook;
using Evenkeel.App.Rates;
using Evenkeel.App.Store;
using Evenkeel.Core.Outlook;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Plan;

/// <summary>The hours of the coming seven days.</summary>
/// <param name="Capacity">For paid work, days off taken out.</param>
/// <param name="Booked">Of them, by agreed work.</param>
/// <param name="CouldWait">Agreed work of this week that does not end in it, and so could be done a week later; the most hours first.</param>
public sealed record FreeTime(double Capacity, double Booked, IReadOnlyList<FreeTime.Work> CouldWait)
{
    public sealed record Work(Guid Id, string Name, double Hours);

    /// <summary>Hours for finding clients: those that are meant for it, and those that no work takes.</summary>
    public double Free => Math.Max(0, Priors.ProspectingHours + Capacity - Booked);

    /// <param name="asOf">UTC.</param>
    /// <param name="today">Its day, the first of the seven.</param>
    internal static async Task<FreeTime> Of(Store.Store store, DateTime asOf, DateOnly today, CancellationToken cancel)
    {
        var workspace = await store.Workspace(cancel);
        var then = new KnownThen(asOf, today);
        var all = await store.Leads.AsNoTracking().Where(lead => lead.Outcome == Core.Leads.Outcome.Won || lead.WorkMinutes != null).ToListAsync(cancel);
        var engagements = then.Engagements(await store.Engagements.AsNoTracking().OrderBy(one => one.Id).ToListAsync(cancel), all);
        var leads = then.Leads(all);
        (await LatestRates.Load(store, workspace.Currency, CalendarDay.Of(asOf.AddTicks(-1), workspace.Zone()), cancel)).Take(engagements, leads, []);
        var yardstick = Yardstick.Of(workspace, leads, engagements, []);
        var agreed = new AgreedWork(workspace, yardstick, today, leads.ToDictionary(lead => lead.Id));
        var running = engagements.Select(one => (Engagement: one, Work: agreed.Of(one, []))).Where(one => one.Work is { From: 0, Until: null or > 0 }).ToList();
        return new(
            Outlook.Capacity.Of(workspace, yardstick.HoursPerWeek, today, 1)[0], running.Sum(one => one.Work!.HoursPerWeek),
            [.. running.Where(one => one.Work!.Until is null or > 1).OrderByDescending(one => one.Work!.HoursPerWeek).Select(one => new Work(one.Engagement.Id, one.Engagement.Name, one.Work!.HoursPerWeek))]);
    }
}
