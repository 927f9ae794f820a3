using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Time;

public sealed class WeekGridTests
{
    /// <summary>The Monday before the one of the test's clock.</summary>
    private static readonly DateOnly Monday = new(2026, 3, 9);

    private static readonly (string, string)[] Files =
    [
        ("organisations.csv", "id,name\n1,Acme\n2,Kiva\n"),
        ("engagements.csv", "id,organisation_id,name,billing\ne,2,Posters,retainer\n"),
        ("time_entries.csv", "id,on,minutes,purpose,organisation_id,engagement_id,billable,note\n1,2026-03-09,60,produce,1,,yes,draft\n2,2026-03-09,30,produce,1,,yes,call\n3,2026-03-10,45,produce,1,,yes,\n4,2026-03-10,15,produce,1,,yes,notes\n5,2026-03-03,90,production,2,e,,\n6,2026-03-11,20,,,,,\n"),
    ];

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_week_is_told_in_rows_with_those_of_the_week_before_to_go_on_with(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Files);
        var grid = await Show(test);
        Assert.Equal([("Acme", null, "produce", 150), (null, null, null, 20), ("Kiva", "Posters", "production", 0)], grid.Rows.Select(row => (row.Organisation, row.Engagement, row.Purpose, row.Minutes)));
        Assert.Equal([(90, 2, false), (60, 2, true), (null, 0, true)], grid.Rows[0].Cells.Take(3).Select(cell => (cell.Minutes, cell.Entries, cell.CanChange)));
        Assert.Equal([90, 60, 20, 0, 0, 0, 0], grid.Days);
        Assert.Equal(170, grid.Minutes);
        await using var store = test.Open();
        var now = (await new ShowWeekGrid(store).Run(new(), default)).Value;
        Assert.Equal([true, false, false, false, false, false, false], now.Rows[0].Cells.Select(cell => cell.CanChange));
        Assert.Equal("time.day", (await new ShowWeekGrid(store).Run(new(new DateOnly(1, 1, 1)), default)).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Cells_are_changed_made_and_taken_out_as_one_batch_that_an_undo_takes_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Files);
        var grid = await Show(test);
        var (acme, kiva, none) = (grid.Rows[0], grid.Rows[2], grid.Rows[1]);
        var saved = await Save(test,
            Row(acme, new(Monday, "1:30", 90), new(Monday.AddDays(1), "2", 60), new(Monday.AddDays(3), "1,5", 0)),
            Row(kiva, new SaveWeekGrid.Cell(Monday.AddDays(4), "0:20")),
            Row(none, new SaveWeekGrid.Cell(Monday.AddDays(2), "")),
            new([new(Monday, "45m")], Organisation: "Silva", Purpose: "Akquise"));
        Assert.Equal(5, saved.Value.Cells);
        await using (var store = test.Open())
        {
            var week = await store.TimeEntries.AsNoTracking().Where(entry => entry.On >= Monday).OrderBy(entry => entry.On).ThenBy(entry => entry.Minutes).ToListAsync();
            Assert.Equal(
                [(0, 30, "produce", true, "call"), (0, 45, "prospect", false, null), (0, 60, "produce", true, "draft"), (1, 120, "produce", true, "notes"), (3, 90, "produce", true, null), (4, 20, "production", false, null)],
                week.Select(entry => (entry.On.DayNumber - Monday.DayNumber, entry.Minutes, entry.Purpose, entry.IsBillable, entry.Note)));
            Assert.NotNull(week[^1].EngagementId);
        }
        await using (var store = test.Open())
            Assert.Empty((await new UndoBatch(store).Run(new(saved.Value.Batch!.Value), default)).Value.Left);
        var again = await Show(test);
        Assert.Equal([90, 60, 20, 0, 0, 0, 0], again.Days);
        Assert.Equal(3, again.Rows.Count);
        Assert.Null((await Save(test, Row(acme, new SaveWeekGrid.Cell(Monday, "1:30", 90)))).Value.Batch);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_cannot_be_read_or_would_lose_notes_is_refused_with_its_place_and_nothing_is_written(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Files);
        var acme = (await Show(test)).Rows[0];
        async Task<string> Refused(params SaveWeekGrid.Row[] rows) => (await Save(test, rows)).Refusal is { } refusal ? string.Join(' ', refusal.About.Prepend(refusal.Code)) : "";
        var fine = new SaveWeekGrid.Cell(Monday.AddDays(4), "1");
        Assert.Equal("time.cell-several Acme 2026-03-09", await Refused(Row(acme, fine, new(Monday, "2"))));
        Assert.Equal("time.cell Acme 2026-03-10 soon", await Refused(Row(acme, fine, new(Monday.AddDays(1), "soon"))));
        Assert.Equal("time.cell Acme 2026-03-10 24:01", await Refused(Row(acme, fine, new(Monday.AddDays(1), "24:01"))));
        Assert.Equal("time.cell-meanwhile Acme 2026-03-10", await Refused(Row(acme, fine, new(Monday.AddDays(1), "2", 59))));
        Assert.Equal("time.day 2026-03-16", await Refused(Row(acme, fine, new(Monday.AddDays(7), "2"))));
        Assert.Equal("organisation.unknown", await Refused(new SaveWeekGrid.Row([fine], Guid.NewGuid())));
        Assert.Equal("engagement.unknown", await Refused(new SaveWeekGrid.Row([fine], null, Guid.NewGuid())));
        Assert.Equal("lead.unknown", await Refused(new SaveWeekGrid.Row([fine], null, null, Guid.NewGuid())));
        Assert.Equal(170, (await Show(test)).Minutes);
        await using var store = test.Open();
        var tomorrow = new DateOnly(2026, 3, 17);
        Assert.Equal("time.cell-future", (await new SaveWeekGrid(store).Run(new(tomorrow, [new([new(tomorrow, "1")])]), default)).Refusal?.Code);
    }

    private static SaveWeekGrid.Row Row(ShowWeekGrid.Row row, params SaveWeekGrid.Cell[] cells) => new(cells, row.OrganisationId, row.EngagementId, row.LeadId, row.Purpose);

    private static async Task<ShowWeekGrid.Answer> Show(TestStore test)
    {
        await using var store = test.Open();
        return (await new ShowWeekGrid(store).Run(new(Monday), default)).Value;
    }

    private static async Task<Evenkeel.Core.Result<SaveWeekGrid.Answer>> Save(TestStore test, params SaveWeekGrid.Row[] rows)
    {
        test.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await using var store = test.Open();
        return await new SaveWeekGrid(store).Run(new(Monday, rows), default);
    }
}
