using System.Globalization;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Time;

/// <summary>Tells of one week what it went into: by purpose, by day, and entry by entry.</summary>
public sealed class ShowWeek(Store.Store store)
{
    public const int MostEntries = 200;

    /// <param name="On">A day of the week; today when null.</param>
    public sealed record Ask(DateOnly? On = null);

    /// <param name="From">Monday.</param>
    /// <param name="Purposes">Every purpose that is known, and other.</param>
    /// <param name="Days">Minutes of each of the seven days.</param>
    /// <param name="Entries">The latest first, at most <see cref="MostEntries"/>.</param>
    /// <param name="Total">How many entries there are.</param>
    /// <param name="IsAnything">Whether any time is written down, in whatever week.</param>
    public sealed record Answer(DateOnly From, DateOnly To, DateOnly Today, int Minutes, IReadOnlyList<Purpose> Purposes, IReadOnlyList<int> Days, IReadOnlyList<Row> Entries, int Total, bool IsAnything);

    /// <param name="BillableMinutes">Of them, those that somebody pays for.</param>
    public sealed record Purpose(string Name, int Minutes, int BillableMinutes);

    public sealed record Row(
        Guid Id, int Version, DateOnly On, int Minutes, string? Purpose, Guid? OrganisationId, string? Organisation, Guid? EngagementId, string? Engagement, Guid? LeadId, string? Lead, bool IsBillable, string? Note);

    /// <returns>The week, or <c>time.day</c> where it lies beyond all calendars.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var today = await store.Today(cancel);
        var on = ask.On ?? today;
        if (on.Year is < 1900 or > 2200)
            return new Refusal("time.day", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var from = on.AddDays(-(((int)on.DayOfWeek + 6) % 7));
        var to = from.AddDays(6);
        var week = store.TimeEntries.AsNoTracking().Where(entry => entry.On >= from && entry.On <= to);
        var sums = await week.GroupBy(entry => new { entry.On, entry.Purpose, entry.IsBillable })
            .Select(group => new { group.Key.On, group.Key.Purpose, group.Key.IsBillable, Minutes = group.Sum(entry => entry.Minutes), Count = group.Count() }).ToListAsync(cancel);
        var entries = await week.OrderByDescending(entry => entry.On).ThenByDescending(entry => entry.Id).Take(MostEntries).Select(entry => new Row(
            entry.Id, entry.Version, entry.On, entry.Minutes, entry.Purpose,
            entry.OrganisationId, store.Organisations.Where(of => of.Id == entry.OrganisationId).Select(of => of.Name).FirstOrDefault(),
            entry.EngagementId, store.Engagements.Where(of => of.Id == entry.EngagementId).Select(of => of.Name).FirstOrDefault(),
            entry.LeadId, store.Leads.Where(of => of.Id == entry.LeadId).Select(of => of.Name).FirstOrDefault(), entry.IsBillable, entry.Note)).ToListAsync(cancel);
        var byPurpose = sums.ToLookup(sum => TimePurpose.Counted(sum.Purpose));
        return new Answer(
            from, to, today, sums.Sum(sum => sum.Minutes),
            [.. TimePurpose.All.Select(purpose => new Purpose(purpose, byPurpose[purpose].Sum(sum => sum.Minutes), byPurpose[purpose].Where(sum => sum.IsBillable).Sum(sum => sum.Minutes)))],
            [.. Enumerable.Range(0, 7).Select(day => sums.Where(sum => sum.On == from.AddDays(day)).Sum(sum => sum.Minutes))],
            entries, sums.Sum(sum => sum.Count), sums.Count > 0 || await store.TimeEntries.AnyAsync(cancel));
    }
}
