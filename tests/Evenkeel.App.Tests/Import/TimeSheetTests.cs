using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

/// <summary>Hours of other programs: in each their columns, and what is odd about them.</summary>
public sealed class TimeSheetTests
{
    private const string Toggl = """
        User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()
        Dana,dana@studio.example,Kiva,Posters,,First draft,Yes,2026-03-02,22:30:10,2026-03-03,00:15:10,01:45:00,"layout, Akquise",
        Dana,dana@studio.example,,Books,,,No,2026-03-02,09:00:00,2026-03-02,09:00:10,00:00:10,,
        Dana,dana@studio.example,,Books,,,No,2026-03-02,10:00:00,2026-03-02,10:30:00,00:30:00,,
        Dana,dana@studio.example,,Books,,Again,No,2026-03-02,10:00:00,2026-03-02,10:20:00,00:20:00,,

        """;

    private const string Clockify = """
        Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (USD),Billable Amount (USD)
        App,Kiva,Push,,Dana,,d@x.example,,Yes,03/16/2026,11:30:00 PM,03/17/2026,12:30:00 AM,01:00:00,1.00,150.00,150.00
        App,Kiva,Pull,,Dana,,d@x.example,admin,No,03/02/2026,10:00:00 AM,03/02/2026,12:00:00 PM,02:00:00,2.00,150.00,300.00

        """;

    private const string Harvest = """
        Date;Client;Project;Project Code;Task;Notes;Hours;Billable?;Invoiced?;First Name;Last Name
        04.03.2026;Kiva;Identity;;Design;Logo, two ways;1,75;Yes;No;Dana;K
        13.03.2026;Kiva;Identity;;Design;;0,5;No;No;Dana;K

        """;

    private const string Kimai = """
        Datum;Von;Bis;Dauer;Name;Kunde;Projekt;Tätigkeit;Beschreibung;Abrechenbar;Schlagworte
        2026-03-04;23:00;01:30;2:30;Dana;Kiva;Web;Beratung;;Ja;
        2026-03-05;09:00;10:15;;Dana;;Intern;Buchhaltung;März;Nein;

        """;

    private const string KimaiInSeconds = """
        Date,From,To,Duration,Customer,Project,Activity,Billable
        2026-03-04,9:00 AM,11:30 PM,52200,Kiva,Web,Development,Yes
        2026-03-05,9:00 AM,9:10 AM,600,Kiva,Web,Development,Yes
        2026-03-06,9:00 AM,11:00 AM,2,Kiva,Web,Development,Yes

        """;

    private const string Clock = "i 2026-03-04 09:00:00 kiva:posters  printing\no 2026-03-04 17:00:34\ni 2026-03-29 01:00 own\no 2026-03-29 04:00\ni 2026-03-30 01:00 own\n";

    public static TheoryData<string, string, int, int> Files => new()
    {
        { "toggl.csv", Toggl, 3, 155 },
        { "clockify.csv", Clockify, 2, 180 },
        { "harvest.csv", Harvest, 2, 135 },
        { "kimai.csv", Kimai, 2, 225 },
        { "kimai-seconds.csv", KimaiInSeconds, 3, 1000 },
        { "hours.timeclock", Clock, 2, 601 },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task Hours_come_in_once(string name, string text, int entries, int minutes)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, ("organisations.csv", "id,name\n1,KIVA\n"));
        var first = (await Imports.Run(test, (name, text))).Files[0];
        Assert.Equal(entries, first.Created["time_entries"]);
        await using var store = test.Open();
        Assert.Equal(minutes, await store.TimeEntries.SumAsync(entry => entry.Minutes));
        Assert.Equal("KIVA", (await store.Organisations.SingleAsync()).Name);
        Assert.Null((await Imports.Run(test, (name, text))).Batch);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_row_says_for_whom_what_for_and_who_pays(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var read = (await Imports.Run(test, ("toggl.csv", Toggl))).Files[0];
        Assert.Equal(("toggl-detailed", 1), (read.Format, read.LeftOut["an entry of less than half a minute"]));
        await using var store = test.Open();
        var posters = await store.TimeEntries.SingleAsync(entry => entry.Minutes == 105);
        Assert.Equal((new DateOnly(2026, 3, 2), "prospect", true, "Posters · First draft"), (posters.On, posters.Purpose, posters.IsBillable, posters.Note));
        Assert.Equal("Kiva", (await store.Organisations.SingleAsync(of => of.Id == posters.OrganisationId)).Name);
        var books = await store.TimeEntries.SingleAsync(entry => entry.Minutes == 30);
        Assert.Equal((null, null, false), (books.Purpose, books.OrganisationId, books.IsBillable));
    }

    [Fact]
    public async Task German_columns_decimal_commas_and_missing_lengths_are_read()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var answer = await Imports.Run(test, ("harvest.csv", Harvest), ("kimai.csv", Kimai));
        Assert.Equal(["harvest-detailed", "kimai-timesheet"], answer.Files.Select(file => file.Format));
        await using var store = test.Open();
        Assert.Equal(
            [(new DateOnly(2026, 3, 4), 105, "produce", true), (new DateOnly(2026, 3, 4), 150, "produce", true), (new DateOnly(2026, 3, 5), 75, "admin", false), (new DateOnly(2026, 3, 13), 30, "produce", false)],
            (await store.TimeEntries.ToListAsync()).OrderBy(entry => entry.On).ThenBy(entry => entry.Minutes).Select(entry => (entry.On, entry.Minutes, entry.Purpose!, entry.IsBillable)));
    }

    [Fact]
    public async Task A_timeclock_names_clients_that_are_known_and_has_the_hours_of_a_night_when_the_clock_is_put_on()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, ("organisations.csv", "id,name\n1,Kiva\n"));
        var read = (await Imports.Run(test, ("hours.timeclock", Clock))).Files[0];
        Assert.Equal(("line 5", "timeclock.open"), (read.Rejected.Single().At, read.Rejected.Single().Code));
        await using var store = test.Open();
        var entries = (await store.TimeEntries.ToListAsync()).OrderBy(entry => entry.On).ToList();
        Assert.Equal([(481, "produce", "posters · printing"), (120, "own", "own")], entries.Select(entry => (entry.Minutes, entry.Purpose!, entry.Note!)));
        Assert.NotNull(entries[0].OrganisationId);
    }

    [Fact]
    public async Task Days_that_can_be_read_in_two_ways_are_asked_about_or_told_by_line_and_said_with_a_mapping()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var unclear = Clockify.Replace("03/16/2026", "03/06/2026", StringComparison.Ordinal);
        Assert.Equal("sheet.days", (await Imports.Try(test, new([Imports.File("clockify.csv", unclear)]))).Refusal?.Code);
        var among = (await Imports.Run(test, ("clockify.csv", unclear), ("toggl.csv", Toggl))).Files;
        Assert.Equal(["sheet.days", "sheet.days"], among[0].Rejected.Select(rejection => rejection.Code));
        Assert.Equal(3, among[1].Created["time_entries"]);
        var told = (await Imports.Try(test, new([Imports.File("clockify.csv", unclear)], Mapping.OfDays("dd/MM/yyyy")))).Value;
        Assert.Equal(2, told.Files[0].Created["time_entries"]);
        await using var store = test.Open();
        Assert.True(await store.TimeEntries.AnyAsync(entry => entry.On == new DateOnly(2026, 6, 3)));
    }

    [Fact]
    public async Task What_was_taken_out_does_not_come_back_and_what_was_changed_stays()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, ("toggl.csv", Toggl));
        await using (var store = test.Open())
        {
            await new RemoveTime(store).Run(new((await store.TimeEntries.SingleAsync(entry => entry.Minutes == 30)).Id), default);
            await new EditTime(store).Run(new((await store.TimeEntries.SingleAsync(entry => entry.Minutes == 20)).Id, new TimeFields(new DateOnly(2026, 3, 2), 25)), default);
        }
        var again = (await Imports.Run(test, ("toggl.csv", Toggl)));
        Assert.Null(again.Batch);
        Assert.Equal(1, again.Files[0].LeftOut["time that you have taken out"]);
    }

    [Theory]
    [InlineData("-1:00", "time.length-shape")]
    [InlineData("soon", "time.length-shape")]
    [InlineData("800:00", "time.minutes")]
    public async Task Lengths_that_are_none_are_told_by_line(string length, string code)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var rejected = await Imports.Rejections(test, "toggl.csv", $"Project,Start Date,Start Time,Duration,Email\nA,2026-03-02,09:00:00,{length},d@x.example\nA,never,09:00:00,1:00,d@x.example\n");
        Assert.Equal([("line 2", code), ("line 3", "date.shape")], rejected.Select(rejection => (rejection.Key, rejection.Value)));
    }
}
