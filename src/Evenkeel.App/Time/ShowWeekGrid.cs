using System.Globalization;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Time;

/// <summary>Tells of one week what it went into as a grid: for whom and to which purpose in rows, the seven days in columns.</summary>
public sealed class ShowWeekGrid(Store.Store store)
{
    public const int MostRows = 60;

    /// <param name="On">A day of the week; today when null.</param>
    public sealed record Ask(DateOnly? On = null);

    /// <param name="From">Monday.</param>
    /// <param name="Rows">Those of the week, and empty those of the week before; by name and purpose, at most <see cref="MostRows"/>.</param>
    /// <param name="Days">Minutes of each of the seven days, in all rows, also those that are not shown.</param>
    /// <param name="Left">How many rows are not shown.</param>
    public sealed record Answer(DateOnly From, DateOnly To, DateOnly Today, IReadOnlyList<Row> Rows, IReadOnlyList<int> Days, int Minutes, int Left);

    public sealed record Row(Guid? OrganisationId, string? Organisation, Guid? EngagementId, string? Engagement, Guid? LeadId, string? Lead, string? Purpose, int Minutes, IReadOnlyList<Cell> Cells);

    /// <param name="Minutes">Null where nothing is written down.</param>
    /// <param name="Entries">For how many entries it stands.</param>
    /// <param name="CanChange">Whether it can be changed as one: a day still to come cannot, nor can several entries that would lose notes.</param>
    public sealed record Cell(DateOnly On, int? Minutes, int Entries, bool CanChange);

    /// <returns>The grid, or <c>time.day</c> where the week lies beyond all calendars.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var today = await store.Today(cancel);
        var on = ask.On ?? today;
        if (on.Year is < 1900 or > 2200)
            return new Refusal("time.day", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var from = Balance.Monday(on);
        var (before, to) = (from.AddDays(-7), from.AddDays(6));
        var entries = await store.TimeEntries.AsNoTracking().Where(entry => entry.On >= before && entry.On <= to)
            .Select(of => new { of.On, of.Minutes, of.Purpose, of.OrganisationId, of.EngagementId, of.LeadId, of.IsBillable, of.Note }).ToListAsync(cancel);
        var rows = entries.ToLookup(of => new WeekRow(of.OrganisationId, of.EngagementId, of.LeadId, of.Purpose));
        var keys = rows.Select(row => row.Key).ToList();
        List<Guid> Ids(Func<WeekRow, Guid?> of) => [.. keys.Select(of).OfType<Guid>().Distinct()];
        var (ofOrganisations, ofEngagements, ofLeads) = (Ids(key => key.OrganisationId), Ids(key => key.EngagementId), Ids(key => key.LeadId));
        var organisations = await store.Organisations.Where(of => ofOrganisations.Contains(of.Id)).Select(of => new { of.Id, of.Name }).ToDictionaryAsync(of => of.Id, of => of.Name, cancel);
        var engagements = await store.Engagements.Where(of => ofEngagements.Contains(of.Id)).Select(of => new { of.Id, of.Name }).ToDictionaryAsync(of => of.Id, of => of.Name, cancel);
        var leads = await store.Leads.Where(of => ofLeads.Contains(of.Id)).Select(of => new { of.Id, of.Name }).ToDictionaryAsync(of => of.Id, of => of.Name, cancel);
        string? Name(Dictionary<Guid, string> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
        Cell Of(WeekRow key, DateOnly day)
        {
            var cell = rows[key].Where(entry => entry.On == day).ToList();
            return new(day, cell.Count == 0 ? null : cell.Sum(entry => entry.Minutes), cell.Count, (day <= today || cell.Count > 0) && WeekCell.CanChange([.. cell.Select(entry => (entry.Note, entry.IsBillable))]));
        }
        var days = Enumerable.Range(0, 7).Select(from.AddDays).ToList();
        var shown = keys.Select(key => new Row(
            key.OrganisationId, Name(organisations, key.OrganisationId), key.EngagementId, Name(engagements, key.EngagementId), key.LeadId, Name(leads, key.LeadId), key.Purpose,
            rows[key].Where(entry => entry.On >= from).Sum(entry => entry.Minutes), [.. days.Select(day => Of(key, day))]))
            .OrderByDescending(row => row.Minutes > 0).ThenBy(row => row.Organisation is null && row.Lead is null && row.Engagement is null).ThenBy(row => row.Organisation ?? row.Engagement ?? row.Lead, StringComparer.CurrentCultureIgnoreCase)
            .ThenBy(row => row.Engagement, StringComparer.CurrentCultureIgnoreCase).ThenBy(row => row.Purpose, StringComparer.Ordinal).ThenBy(row => row.LeadId).ToList();
        var sums = days.ConvertAll(day => entries.Where(entry => entry.On == day).Sum(entry => entry.Minutes));
        return new Answer(from, to, today, [.. shown.Take(MostRows)], sums, sums.Sum(), Math.Max(0, shown.Count - MostRows));
    }
}
