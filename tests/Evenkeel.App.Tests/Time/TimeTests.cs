using Evenkeel.App.History;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Time;

public sealed class TimeTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly Today = new(2026, 3, 16);

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_line_names_an_organisation_by_its_first_words_where_only_one_begins_so(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("organisations.csv", "id,name\n1,Acme Corp\n2,Silva Festival\n3,Silva Foundation\n4,Kiva\n5,Kiva Studio\n"));
        Assert.Equal(("Acme Corp", "call notes", "produce", true), await Log(test, "2h acme call notes"));
        Assert.Equal(("Silva Foundation", "statutes", "produce", true), await Log(test, "2h silva foundation, statutes"));
        Assert.Equal((null, "silva posters", null, false), await Log(test, "2h silva posters"));
        Assert.Equal(("Kiva", "posters", "prospect", false), await Log(test, "2h Kiva posters #prospect"));
        Assert.Equal(("Kiva Studio", null, "produce", true), await Log(test, "2h KIVA studio"));
        Assert.Equal((null, "Acmes", null, false), await Log(test, "2h Acmes"));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_week_is_told_by_purpose_and_by_day_and_what_was_written_down_is_changed_taken_out_and_brought_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Log(test, "2h posters #produce");
        await Log(test, "30m fun #fun");
        await Log(test, "1h bookkeeping yesterday #admin");
        var week = await Week(test, null);
        Assert.Equal((new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 22), 150, 2), (week.From, week.To, week.Minutes, week.Total));
        Assert.Equal([("prospect", 0), ("produce", 120), ("network", 0), ("own", 0), ("admin", 0), ("other", 30)], week.Purposes.Select(purpose => (purpose.Name, purpose.Minutes)));
        Assert.Equal([150, 0, 0, 0, 0, 0, 0], week.Days);
        Assert.Equal("fun", week.Entries[0].Purpose);
        Assert.Equal([0, 0, 0, 0, 0, 0, 60], (await Week(test, Today.AddDays(-1))).Days);

        var entry = week.Entries[1];
        await using (var store = test.Open())
        {
            Assert.Equal("record.changed-meanwhile", (await new EditTime(store).Run(new(entry.Id, new TimeFields(Today, 5), 7), default)).Refusal?.Code);
            Assert.Equal("time.in-the-future", (await new EditTime(store).Run(new(entry.Id, new TimeFields(Today.AddDays(1), 5)), default)).Refusal?.Code);
            Assert.Equal("time.minutes", (await new AddTime(store).Run(new(new TimeFields(Today, -1)), default)).Refusal?.Code);
            Assert.Equal("time.day", (await new ShowWeek(store).Run(new(new DateOnly(1, 1, 1)), default)).Refusal?.Code);
        }
        await using (var store = test.Open())
            Assert.Equal(2, (await new EditTime(store).Run(new(entry.Id, new TimeFields(Today.AddDays(-14), 45, "own", "Kiva", true, "A book"), entry.Version), default)).Value.Version);
        Guid removed;
        await using (var store = test.Open())
            removed = (await new RemoveTime(store).Run(new(entry.Id), default)).Value.Batch!.Value;
        Assert.Equal(0, (await Week(test, Today.AddDays(-14))).Total);
        await using (var store = test.Open())
            Assert.Equal("time-entry.unknown", (await new RemoveTime(store).Run(new(entry.Id), default)).Refusal?.Code);
        await using (var store = test.Open())
            Assert.Empty((await new UndoBatch(store).Run(new(removed), default)).Value.Left);
        var back = (await Week(test, Today.AddDays(-14))).Entries.Single();
        Assert.Equal((45, "own", "Kiva", true, "A book"), (back.Minutes, back.Purpose, back.Organisation, back.IsBillable, back.Note));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Tables_of_time_and_invoices_come_in_once_and_say_what_is_wrong_by_line(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        (string, string)[] files =
        [
            ("organisations.csv", "id,name\no1,Kiva\n"),
            ("time_entries.csv", "id,on,minutes,purpose,organisation_id,engagement_id,lead_id,billable,note\nt1,2026-03-02,90,produce,o1,Posters,,yes,\"Draft; two\"\nt2,2026-03-02,30,fun,Silva,,,,\nt3,,30,own,,,,,\nt4,2026-03-02,-5,own,,,,,\nt5,2026-03-02,99999,own,,,,,\nt6,2026-03-02,5,own,,,nobody,,\n"),
            ("invoices.csv", "id,number,organisation_id,person_id,engagement_id,issued_on,due_on,paid_on,net,tax,amount,currency\ni1,2026-01,o1,,Posters,2026-03-03,2026-03-17,,100.00,19.00,119.00,EUR\ni2,2026-02,o1,,,2026-03-04,,2026-03-05,,,-50,CHF\ni3,3,o1,,,2026-03-04,,,100,19,120,EUR\ni4,4,o1,,,2026-03-04,,,80,8,,EUR\ni5,5,o1,,,,,,,,80,EUR\ni6,6,o1,,,2026-03-04,,,,,,EUR\n"),
            ("payments.csv", "id,invoice_id,on,amount,currency\np1,i1,2026-03-10,100,EUR\np2,i1,2026-03-12,-19.00,EUR\np3,i9,2026-03-12,1,EUR\np4,i1,,1,EUR\n"),
        ];
        var first = await Imports.Run(test, files);
        Assert.Equal(["row.needs", "time.minutes", "time.minutes", "reference.unknown"], first.Files[1].Rejected.Select(rejection => rejection.Code));
        Assert.Equal(["line 4", "line 6", "line 7"], first.Files[2].Rejected.Select(rejection => rejection.At));
        Assert.Equal(["invoice.sum", "row.needs", "row.needs"], first.Files[2].Rejected.Select(rejection => rejection.Code));
        Assert.Equal(["reference.unknown", "row.needs"], first.Files[3].Rejected.Select(rejection => rejection.Code));
        Assert.Null((await Imports.Run(test, files)).Batch);

        await using var store = test.Open();
        Assert.Equal([("Posters", 90), (null, 30)], (await Week(test, new DateOnly(2026, 3, 2))).Entries.OrderByDescending(entry => entry.Minutes).Select(entry => (entry.Engagement, entry.Minutes)));
        var invoices = await store.Invoices.OrderBy(invoice => invoice.Number).ToListAsync();
        Assert.Equal(["119.00 EUR", "-50.00 CHF", "88.00 EUR"], invoices.Select(invoice => invoice.Amount.ToString()));
        Assert.Equal([10000, -1900], await store.Payments.OrderBy(payment => payment.On).Select(payment => payment.AmountMinor).ToListAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Erasing_a_person_takes_their_name_out_of_time_and_invoices_which_stay(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test,
            ("people.csv", "id,name,emails\np1,Ana Silva,ana@festival.example\n"),
            ("time_entries.csv", "id,on,minutes,note\nt1,2026-03-02,90,Mail to ana@festival.example\n"),
            ("invoices.csv", "id,number,person_id,issued_on,amount,currency\ni1,7,p1,2026-03-03,100,EUR\n"),
            ("payments.csv", "id,invoice_id,on,amount,currency\nx,i1,2026-03-10,100,EUR\n"));
        await using (var store = test.Open())
            Assert.Null((await new ErasePerson(store, new()).Run(new((await store.People.SingleAsync()).Id), default)).Refusal);
        await using var left = test.Open();
        Assert.Equal("Mail to somebody", (await left.TimeEntries.SingleAsync()).Note);
        Assert.Equal((null, 10000), ((await left.Invoices.SingleAsync()).PersonId, (await left.Payments.SingleAsync()).AmountMinor));
        Assert.DoesNotContain(await left.Changes.ToListAsync(), change => $"{change.Before}{change.After}".Contains("ana@", StringComparison.Ordinal));
    }

    private static async Task<(string? Organisation, string? Note, string? Purpose, bool IsBillable)> Log(TestStore test, string line)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        var logged = (await new LogTime(store).Run(new LogTime.Ask(line), default)).Value;
        return (logged.Organisation, logged.Note, logged.Purpose, logged.IsBillable);
    }

    private static async Task<ShowWeek.Answer> Week(TestStore test, DateOnly? on)
    {
        await using var store = test.Open();
        return (await new ShowWeek(store).Run(new ShowWeek.Ask(on), default)).Value;
    }
}
