using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Time;

/// <summary>Writes what was changed in the grid of a week as one batch: lengths of entries, new entries, and entries that are taken out.</summary>
public sealed class SaveWeekGrid(Store.Store store)
{
    /// <param name="On">A day of the week.</param>
    public sealed record Ask(DateOnly On, IReadOnlyList<Row> Rows);

    /// <param name="Organisation">For whom, by name, where no id is told; made where it is new.</param>
    /// <param name="Cells">Days that are not among them stay as they are.</param>
    public sealed record Row(IReadOnlyList<Cell> Cells, Guid? OrganisationId = null, Guid? EngagementId = null, Guid? LeadId = null, string? Purpose = null, string? Organisation = null);

    /// <param name="Length">As <see cref="TypedLength"/> reads it; none, or 0, takes out what stands there.</param>
    /// <param name="Seen">The minutes that stood there; null where that is not to be compared.</param>
    public sealed record Cell(DateOnly On, string? Length, int? Seen = null);

    /// <param name="Cells">How many were changed.</param>
    public sealed record Answer(int Cells, Guid? Batch);

    /// <returns>
    /// How many were changed, or <c>time.day</c>, <c>time.cell</c> for what is no length up to a day, <c>time.cell-future</c>, <c>time.cell-several</c> where notes would be lost, <c>time.cell-meanwhile</c>, <c>record.changed-meanwhile</c>,
    /// <c>organisation.unknown</c>, <c>engagement.unknown</c>, <c>lead.unknown</c> or <c>text.too-long</c>; then nothing is written.
    /// </returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var (from, today) = (Balance.Monday(ask.On), await store.Today(cancel));
        var (before, to) = (from.AddDays(-7), from.AddDays(6));
        var entries = await store.TimeEntries.Where(entry => entry.On >= before && entry.On <= to).OrderBy(entry => entry.Id).ToListAsync(cancel);
        var changed = 0;
        foreach (var row in ask.Rows)
        {
            var key = await Key(row, entries, cancel);
            if (key.Refusal is { } unknown)
                return unknown;
            var own = entries.FindAll(entry => WeekRow.Of(entry) == key.Value);
            var isBillable = own.Count > 0 ? own[^1].IsBillable : WorkedFor.Pays(key.Value.OrganisationId, key.Value.Purpose);
            foreach (var cell in row.Cells)
            {
                if (cell.On < from || cell.On > to)
                    return new Refusal("time.day", Day(cell.On));
                var written = Write(key.Value, own.FindAll(entry => entry.On == cell.On), cell, isBillable, today);
                if (written.Refusal is { } refusal)
                    return refusal with { About = [.. refusal.About.Prepend(Day(cell.On)).Prepend(await Name(key.Value, row, cancel))] };
                changed += written.Value ? 1 : 0;
            }
        }
        var saved = await store.Save("time.week-saved", cancel);
        return saved.Refusal is { } meanwhile ? meanwhile : new Answer(changed, saved.Value);
    }

    /// <returns>Whether it was changed.</returns>
    private Result<bool> Write(WeekRow key, List<TimeEntry> entries, Cell cell, bool isBillable, DateOnly today)
    {
        var length = string.IsNullOrWhiteSpace(cell.Length) ? 0 : TypedLength.Read(cell.Length);
        if (length.Refusal is not null || length.Value > TimeLine.MostMinutes)
            return new Refusal("time.cell", cell.Length!.Trim());
        var (minutes, now) = (length.Value, entries.Sum(entry => entry.Minutes));
        if (minutes == now)
            return false;
        if (cell.Seen is { } seen && seen != now)
            return new Refusal("time.cell-meanwhile");
        if (cell.On > today && entries.Count == 0)
            return new Refusal("time.cell-future");
        if (!WeekCell.CanChange([.. entries.Select(entry => (entry.Note, entry.IsBillable))]))
            return new Refusal("time.cell-several");
        var stays = minutes == 0 ? null : entries.Find(entry => entry.Note is not null) ?? entries.FirstOrDefault() ?? Make(key, cell.On, isBillable);
        store.RemoveRange(entries.Where(entry => entry != stays));
        stays?.Minutes = minutes;
        return true;
    }

    private TimeEntry Make(WeekRow key, DateOnly on, bool isBillable)
    {
        var entry = store.Create<TimeEntry>();
        (entry.On, entry.Purpose, entry.IsBillable) = (on, key.Purpose, isBillable);
        (entry.OrganisationId, entry.EngagementId, entry.LeadId) = (key.OrganisationId, key.EngagementId, key.LeadId);
        return entry;
    }

    private async Task<Result<WeekRow>> Key(Row row, List<TimeEntry> entries, CancellationToken cancel)
    {
        var purpose = CleanText.Of(row.Purpose, CleanText.Name);
        if (purpose.Refusal is { } tooLong)
            return tooLong;
        var isNew = row.OrganisationId is null && row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell.Length));
        var named = isNew ? await LeadFields.Id<Organisation>(store, row.Organisation, cancel) : (Guid?)null;
        return named.Refusal is { } wrong ? wrong
            : row.OrganisationId is { } of && !entries.Exists(entry => entry.OrganisationId == of) && !await store.Organisations.AnyAsync(one => one.Id == of, cancel) ? new Refusal("organisation.unknown")
            : row.EngagementId is { } under && !entries.Exists(entry => entry.EngagementId == under) && !await store.Engagements.AnyAsync(one => one.Id == under, cancel) ? new Refusal("engagement.unknown")
            : row.LeadId is { } lead && !entries.Exists(entry => entry.LeadId == lead) && !await store.Leads.AnyAsync(one => one.Id == lead, cancel) ? new Refusal("lead.unknown")
            : new WeekRow(row.OrganisationId ?? named.Value, row.EngagementId, row.LeadId, entries.Exists(entry => entry.Purpose == purpose.Value) ? purpose.Value : TimePurpose.Of(purpose.Value) ?? purpose.Value);
    }

    /// <summary>What a row is called where it is refused.</summary>
    private async Task<string> Name(WeekRow key, Row row, CancellationToken cancel) =>
        row.Organisation ?? await store.Organisations.Where(of => of.Id == key.OrganisationId).Select(of => of.Name).FirstOrDefaultAsync(cancel) ?? key.Purpose ?? "–";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
