using Evenkeel.App.Export;
using Evenkeel.App.History;
using Evenkeel.App.Import;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

public sealed class CalendarImportTests
{
    private static readonly string[] Talk = ["UID:talk", "DTSTART:20260105T100000Z", "DTEND:20260105T113000Z", "SUMMARY:First talk", "ORGANIZER;CN=Dana Me:mailto:dana@studio.example", "ATTENDEE;CN=Ana Silva:mailto:ana@festival.example"];

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Entries_with_somebody_else_become_meetings_and_an_undo_takes_them_back(StoreKind kind)
    {
        await using var test = await Practice(kind);
        var answer = await Imports.Run(test, ("calendar.ics", Calendar(Talk)));
        Assert.Equal(("ical", 1, 1), (answer.Files[0].Format, answer.Files[0].Created["people"], answer.Files[0].Created["interactions"]));
        await using (var store = test.Open())
        {
            var meeting = await store.Interactions.SingleAsync();
            Assert.Equal(("meeting", "First talk", 90, Direction.Both, new DateTime(2026, 1, 5, 10, 0, 0, DateTimeKind.Utc)), (meeting.Kind, meeting.Subject, meeting.Minutes, meeting.Direction, meeting.At));
            Assert.Equal("Ana Silva", (await store.People.SingleAsync(person => store.InteractionPeople.Any(part => part.PersonId == person.Id))).Name);
        }
        var again = await Imports.Run(test, ("calendar.ics", Calendar(Talk)));
        Assert.Equal((null, 2), (again.Batch, again.Files[0].Unchanged));
        await using (var store = test.Open())
            await new UndoBatch(store).Run(new UndoBatch.Ask(answer.Batch!.Value), default);
        await using (var store = test.Open())
            Assert.Equal((0, 0), (await store.People.CountAsync(), await store.Interactions.CountAsync()));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_meeting_that_was_moved_is_changed_and_one_that_was_cancelled_is_told(StoreKind kind)
    {
        await using var test = await Practice(kind);
        await Imports.Run(test, ("calendar.ics", Calendar(Talk)));
        var moved = await Imports.Run(test, ("calendar.ics", Calendar([.. Talk.Select(line => line.Replace("20260105T1", "20260112T1", StringComparison.Ordinal))])));
        Assert.Equal(1, moved.Files[0].Updated["interactions"]);
        var cancelled = await Imports.Run(test, ("calendar.ics", Calendar([.. Talk, "STATUS:CANCELLED"])));
        Assert.Equal(["a contact that came in and is cancelled by now: it stays until you take it out"], cancelled.Files[0].LeftOut.Keys);
        await using var store = test.Open();
        Assert.Equal(new DateTime(2026, 1, 12, 10, 0, 0, DateTimeKind.Utc), (await store.Interactions.SingleAsync()).At);
    }

    [Fact]
    public async Task What_comes_round_again_is_followed_for_two_years_up_to_now_and_one_that_begins_to_keeps_its_first()
    {
        await using var test = await Practice(StoreKind.Sqlite);
        await Imports.Run(test, ("calendar.ics", Calendar(Talk)));
        var weekly = await Imports.Run(test, ("calendar.ics", Calendar([.. Talk, "RRULE:FREQ=WEEKLY"])));
        Assert.Equal((10, 2), (weekly.Files[0].Created["interactions"], weekly.Files[0].Unchanged));
        Assert.Null((await Imports.Run(test, ("calendar.ics", Calendar([.. Talk, "RRULE:FREQ=WEEKLY"])))).Batch);
        Assert.Null((await Imports.Run(test, ("calendar.ics", Calendar(Talk)))).Batch);
        var old = await Imports.Run(test, ("calendar.ics", Calendar(["UID:old", "DTSTART:20100105T100000Z", "RRULE:FREQ=YEARLY", .. Talk[4..]])));
        Assert.Equal((2, 1), (old.Files[0].Created["interactions"], old.Files[0].LeftOut["of an entry that comes round again, what lies more than 2 years back"]));
    }

    [Fact]
    public async Task What_is_no_meeting_is_left_out_with_its_reason()
    {
        await using var test = await Practice(StoreKind.Sqlite);
        string[] ana = ["ATTENDEE;CN=Ana Silva:mailto:ana@festival.example"];
        var report = (await Imports.Run(test, ("calendar.ics", Calendar(
            ["DTSTART;VALUE=DATE:20260105", .. ana], ["DTSTART:20260105T100000Z"], ["DTSTART:20260105T110000Z", "ORGANIZER:mailto:dana@studio.example"], ["DTSTART:20270105T100000Z", .. ana],
            ["DTSTART:20260106T100000Z", "STATUS:CANCELLED", .. ana], ["DTSTART:20260107T100000Z", "ATTENDEE;PARTSTAT=DECLINED:mailto:dana@studio.example", .. ana], ["DTSTART:20260108T100000Z", "ATTENDEE;PARTSTAT=DECLINED:mailto:ana@festival.example"],
            ["DTSTART:20270105T110000Z", "RRULE:FREQ=WEEKLY", .. ana], ["UID:often", "DTSTART:20240105T110000Z", "RRULE:FREQ=SECONDLY", .. ana])))).Files[0];
        Assert.Equal(
            [("an entry for whole days", 1), ("an entry that has not taken place yet", 2), ("an entry that is cancelled", 1), ("an entry that you have declined", 1), ("an entry with nobody else", 3)],
            report.LeftOut.Select(left => (left.Key, left.Value)));
        Assert.Equal(["calendar.too-often"], report.Rejected.Select(rejection => rejection.Code));
        Assert.Empty(report.Created);
    }

    [Fact]
    public async Task Whose_calendar_it_is_is_told_by_its_name_or_by_who_is_in_nearly_all_of_it()
    {
        static string[] With(int day, string name) => [$"DTSTART:202601{day:00}T100000Z", "ATTENDEE;CN=Me:mailto:me@x.example", $"ATTENDEE;CN={name}:mailto:{name}@y.example"];
        foreach (var calendar in new[] { Calendar(With(5, "ana")).Replace("VERSION:2.0", "X-WR-CALNAME:Me@x.example", StringComparison.Ordinal), Calendar(With(5, "ana"), With(6, "ben"), With(7, "cem")) })
        {
            await using var test = await TestStore.Make(StoreKind.Sqlite);
            await Imports.Run(test, ("calendar.ics", calendar));
            await using var store = test.Open();
            Assert.DoesNotContain("Me", await store.People.Select(person => person.Name).ToListAsync());
        }
    }

    [Fact]
    public async Task A_calendar_is_known_again_beside_whatever_else_comes_in_with_it()
    {
        await using var test = await Practice(StoreKind.Sqlite);
        await Imports.Run(test, ("people.vcf", "BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Ana Silva\nEMAIL:ana@festival.example\nEND:VCARD\n"), ("calendar.ics", Calendar(Talk)));
        Assert.Null((await Imports.Run(test, ("calendar.ics", Calendar(Talk)))).Batch);
        await using var store = test.Open();
        Assert.Equal(1, await store.People.CountAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_exported_as_a_calendar_is_no_second_meeting_and_elsewhere_the_same(StoreKind kind)
    {
        await using var test = await Practice(kind);
        await Imports.Run(test, ("calendar.ics", Calendar(Talk)));
        var files = new Dictionary<string, MemoryStream>();
        await using (var store = test.Open())
            await new ExportTables(store).Run(new ExportTables.Ask(), name => files[name] = new MemoryStream(), default);
        var meetings = System.Text.Encoding.UTF8.GetString(files["meetings.ics"].ToArray());
        Assert.Null((await Imports.Run(test, ("meetings.ics", meetings))).Batch);
        await using var other = await Practice(kind);
        Assert.Equal(1, (await Imports.Run(other, ("meetings.ics", meetings))).Files[0].Created["interactions"]);
        await using (var store = other.Open())
            Assert.Equal(("First talk", 90), (await store.Interactions.Select(one => new { one.Subject, one.Minutes }).SingleAsync()) is var one ? (one.Subject, one.Minutes) : default);
        await using var whole = await TestStore.Make(kind);
        var all = (await Imports.Try(whole, new ImportFiles.Ask([.. files.Select(file => Imports.File(file.Key, file.Value.ToArray()))]))).Value;
        Assert.Empty(all.Files.Single(file => file.Path == "meetings.ics").Created);
    }

    [Theory]
    [InlineData("calendar.txt", "ical")]
    [InlineData("invite", "ical")]
    [InlineData("calendar.ICS", "ical")]
    public async Task A_calendar_is_known_by_what_is_in_it(string name, string format)
    {
        await using var test = await Practice(StoreKind.Sqlite);
        Assert.Equal(format, (await Imports.Run(test, (name, Calendar(Talk)))).Files[0].Format);
    }

    [Theory]
    [InlineData("a.json", "[\"vcalendar\",[],[]]", "calendar.json")]
    [InlineData("a.ics", "<html>", "calendar.xml")]
    [InlineData("a.ics", "", "calendar.none")]
    public async Task What_is_no_calendar_says_so(string name, string text, string code)
    {
        await using var test = await Practice(StoreKind.Sqlite);
        Assert.Equal([code], (await Imports.Run(test, (name, text))).Files[0].Rejected.Select(rejection => rejection.Code));
    }

    private static string Calendar(params string[][] entries) =>
        string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", .. entries.SelectMany(lines => (string[])["BEGIN:VEVENT", .. lines, "END:VEVENT"]), "END:VCALENDAR", ""]);

    private static async Task<TestStore> Practice(StoreKind kind)
    {
        var test = await TestStore.Make(kind);
        await using var store = test.Open();
        (await store.Workspace(default)).OwnAddresses = ["dana@studio.example"];
        await store.Save("settings.edited", default);
        return test;
    }
}
