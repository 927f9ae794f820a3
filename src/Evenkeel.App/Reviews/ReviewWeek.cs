using Evenkeel.App.Clients;
using Evenkeel.App.Leads;
using Evenkeel.App.Outlook;
using Evenkeel.App.Plan;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Reviews;
using Evenkeel.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Reviews;

/// <summary>Looks back on the last seven days: what the forecast said and what came, where the time went, and one thing to change.</summary>
public sealed class ReviewWeek(Store.Store store, WinsHeld held)
{
    public const int Days = 7;

    /// <summary>With how many weeks before the week's time is compared.</summary>
    public const int WeeksBefore = 8;

    private static readonly string[] Getting = [TimePurpose.Prospect, TimePurpose.Network];

    /// <param name="AsOf">00:00 of that day in the workspace's zone; now when null.</param>
    public sealed record Ask(DateOnly? AsOf = null);

    /// <param name="From">The first of the seven days.</param>
    /// <param name="To">The last; today, unless told otherwise.</param>
    /// <param name="Said">The chance of at least one new client as the forecast saw it then.</param>
    /// <param name="Now">The same for the coming seven days.</param>
    /// <param name="Leads">What happened to leads.</param>
    /// <param name="Times">By purpose, those that took time in the week or before.</param>
    /// <param name="Done">What was done for a new client, the newest first.</param>
    public sealed record Answer(
        DateOnly From, DateOnly To, Chance Said, Chance Now, Ends Leads, IReadOnlyList<Spent> Times, IReadOnlyList<DoneLog.Entry> Done, WeekFacts Facts, string? Largest)
    {
        public bool KnowsTime => Times.Count > 0;

        public OneThing ToChange => Facts.ToChange;
    }

    public sealed record Ends(int Opened, int Moved, int Won, int Lost, int Declined);

    /// <param name="Before">Minutes in an average week of the <see cref="WeeksBefore"/> before.</param>
    public sealed record Spent(string Purpose, int Minutes, double Before);

    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var zone = (await store.Workspace(cancel)).Zone();
        var asOf = ask.AsOf is { } day ? CalendarDay.Start(day, zone) : store.Clock.Now();
        var to = CalendarDay.Of(asOf.AddTicks(-1), zone);
        var from = to.AddDays(1 - Days);
        var since = CalendarDay.Start(from, zone);
        var histories = await LeadHistories.All(store, cancel);
        var settings = await Forecasting.Settings(store, cancel);
        var said = Forecast.Fit(histories, since, settings).NewClient(Days).Chance;
        var fit = Forecast.Fit(histories, asOf, settings);
        var times = await Times(to, cancel);
        var clients = await new MeasureClients(store).Run(new(ask.AsOf, 12), cancel);
        var largest = clients.Refusal is null ? clients.Value.Concentration : null;
        return new Answer(
            from, to, said, fit.NewClient(Days).Chance, Between(histories, since, asOf), times, await DoneLog.Between(store, since, asOf, cancel),
            await Facts(asOf, CalendarDay.Of(asOf, zone), times, largest?.LargestShare, fit.Losses(Days), ask, cancel), largest?.Largest);
    }

    private async Task<WeekFacts> Facts(DateTime asOf, DateOnly today, List<Spent> times, double? largestShare, Funnel funnel, Ask ask, CancellationToken cancel)
    {
        var outlook = await new ForeseeWeeks(store, held).Run(new(AsOf: ask.AsOf, Trials: 1000), cancel);
        var known = outlook.Refusal is null && !outlook.Value.IsEmpty;
        var open = store.Leads.AsNoTracking().Where(lead => lead.OpenedAt < asOf && (lead.ClosedAt == null || lead.ClosedAt >= asOf));
        var steps = store.Tasks.AsNoTracking().Where(step => step.DoneOn == null || step.DoneOn >= today);
        return new(
            known && times.Count > 0 ? times.Where(one => Getting.Contains(one.Purpose)).Sum(one => one.Minutes + (one.Before * WeeksBefore)) / (WeeksBefore + 1) / 60 : null,
            known ? outlook.Value.Rule.Hours : null, await steps.CountAsync(step => step.DueOn < today, cancel), await open.CountAsync(cancel),
            await open.CountAsync(lead => !steps.Any(step => step.LeadId == lead.Id), cancel), largestShare, funnel.LosesMost is [var most] ? most.Stage : null);
    }

    private async Task<List<Spent>> Times(DateOnly to, CancellationToken cancel)
    {
        var (from, before) = (to.AddDays(1 - Days), to.AddDays(1 - (Days * (1 + WeeksBefore))));
        var sums = await store.TimeEntries.AsNoTracking().Where(entry => entry.On >= before && entry.On <= to).GroupBy(entry => new { entry.Purpose, IsNow = entry.On >= from })
            .Select(group => new { group.Key.Purpose, group.Key.IsNow, Minutes = group.Sum(entry => entry.Minutes) }).ToListAsync(cancel);
        var byPurpose = sums.ToLookup(sum => TimePurpose.Counted(sum.Purpose));
        return [.. TimePurpose.All.Where(byPurpose.Contains).Select(purpose => new Spent(
            purpose, byPurpose[purpose].Where(sum => sum.IsNow).Sum(sum => sum.Minutes), byPurpose[purpose].Where(sum => !sum.IsNow).Sum(sum => sum.Minutes) / (double)WeeksBefore))];
    }

    private static Ends Between(IReadOnlyList<LeadHistory> histories, DateTime from, DateTime to)
    {
        int Ended(Outcome outcome) => histories.Count(lead => lead.Outcome == outcome && lead.ClosedAt >= from && lead.ClosedAt < to);
        return new(
            histories.Count(lead => lead.OpenedAt >= from && lead.OpenedAt < to), histories.Count(lead => lead.Stages.Any(change => change.At >= from && change.At < to && change.At > lead.OpenedAt)),
            Ended(Outcome.Won), Ended(Outcome.Lost), Ended(Outcome.Declined) + Ended(Outcome.Referred));
    }
}
