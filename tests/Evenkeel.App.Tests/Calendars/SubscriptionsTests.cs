using System.Net;
using Evenkeel.App.Calendars;
using Evenkeel.App.Export;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Calendars;

public sealed class SubscriptionsTests : IAsyncLifetime
{
    /// <summary>Turns a secret round: enough to see that it is not kept as it is.</summary>
    private static readonly SecretBox Box = new(secret => new string([.. secret.Reverse()]), locked => new string([.. locked.Reverse()]));

    private CalendarHost host = null!;

    public async ValueTask InitializeAsync() => host = await CalendarHost.Start();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_took_place_becomes_a_meeting_once_and_stays_when_it_is_gone_from_the_calendar(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        host.HandOut(Calendar(Meeting("a", "20260312T090000Z"), Meeting("b", "20260313T090000Z"), Alone("c")));
        Assert.Equal(3, (await Subscribe(test)).Value.Entries);
        var run = await Fetch(test);
        Assert.Equal((null, 2, 0, 1, "1"), (run!.Failure, run.Taken, run.Known, run.People, Assert.Single(run.LeftOut).Value));

        Assert.Null(await Fetch(test));
        host.HandOut(Calendar(Meeting("b", "20260313T140000Z"), Meeting("d", "20260314T090000Z")));
        test.Clock.Advance(2 * ReadSubscriptions.Every);
        run = await Fetch(test);
        Assert.Equal((1, 1, 0), (run!.Taken, run.Changed, run.People));
        await using var store = test.Open();
        Assert.Equal(["12 09", "13 14", "14 09"], (await store.Interactions.OrderBy(contact => contact.At).ToListAsync()).Select(contact => contact.At.ToString("dd HH", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("Ana Silva", (await store.People.SingleAsync()).Name);
        var row = Assert.Single((await new ListSubscriptions(store).Run(default)).Calendars);
        Assert.Equal(["done", "done"], row.Runs.Select(one => one.State));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_cancelled_entry_is_treated_as_in_a_file(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        host.HandOut(Calendar(Meeting("a", "20260312T090000Z")));
        await Subscribe(test);
        await Fetch(test);
        host.HandOut(Calendar(Meeting("a", "20260312T090000Z", "STATUS:CANCELLED\r\n")));
        test.Clock.Advance(2 * ReadSubscriptions.Every);
        var run = await Fetch(test);
        Assert.Equal(("a contact that came in and is cancelled by now: it stays until you take it out", "1"), Assert.Single(run!.LeftOut) is var one ? (one.Key, one.Value) : default);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_unchanged_calendar_is_not_sent_again_until_its_next_entry_takes_place(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        host.HandOut(Calendar(Meeting("a", "20260312T090000Z"), Meeting("b", "20260316T123000Z")), "\"one\"");
        await Subscribe(test);
        Assert.Equal(1, (await Fetch(test))!.Taken);
        test.Clock.Advance(1.2 * ReadSubscriptions.Every);
        Assert.Equal((true, 0), await Fetch(test) is { } unchanged ? (unchanged.IsUnchanged, unchanged.Taken) : default);
        test.Clock.Advance(1.5 * ReadSubscriptions.Every);
        Assert.Equal((false, 1), await Fetch(test) is { } whole ? (whole.IsUnchanged, whole.Taken) : default);
        Assert.Equal(["/secret-4711/basic.ics", "/secret-4711/basic.ics", "/secret-4711/basic.ics\"one\"", "/secret-4711/basic.ics"], host.Asked);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task The_address_is_nowhere_to_be_read(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        host.HandOut(Calendar(Meeting("a", "20260312T090000Z")));
        await Subscribe(test);
        await Fetch(test);
        await using var store = test.Open();
        Assert.DoesNotContain("4711", (await store.Subscriptions.SingleAsync()).LockedAddress);
        Assert.Equal("127.0.0.1/…", (await new ListSubscriptions(store).Run(default)).Calendars[0].Address);
        Assert.DoesNotContain(await store.Changes.Select(change => change.After).ToListAsync(), after => after?.Contains("4711", StringComparison.Ordinal) == true);
        var files = new Dictionary<string, MemoryStream>();
        await new ExportTables(store).Run(new ExportTables.Ask(), name => files[name] = new MemoryStream(), default);
        Assert.All(files.Values, file => Assert.DoesNotContain("4711", System.Text.Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_keeps_a_calendar_from_being_read_is_said_and_the_next_reading_goes_on()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        host.HandOut(Calendar(Meeting("a", "20260312T090000Z")));
        await Subscribe(test);
        async Task<string?> Failed(Action say)
        {
            say();
            test.Clock.Advance(2 * ReadSubscriptions.Every);
            return (await Fetch(test))!.Failure;
        }

        Assert.Equal("calendar.not-allowed", await Failed(() => host.Say(401)));
        Assert.Equal("calendar.gone", await Failed(() => host.Say(404)));
        Assert.Equal("calendar.answer", await Failed(() => host.Say(500)));
        Assert.Equal("calendar.not-one", await Failed(() => host.HandOut("<!DOCTYPE html><title>Log in</title>")));
        Assert.Equal("calendar.not-one", await Failed(() => host.HandOut("")));
        Assert.Equal("calendar.too-much", await Failed(() => host.Answer = TooMuch));
        Assert.Equal("calendar.redirects", await Failed(() => host.LeadTo(host.Url)));
        Assert.Null(await Failed(() => host.HandOut(Calendar(Meeting("a", "20260312T090000Z")))));
        await using var store = test.Open();
        Assert.Equal(1, await store.Interactions.CountAsync());
        var reading = (await new ListSubscriptions(store).Run(default)).Calendars[0].Runs[1];
        Assert.Equal(("failed", "127.0.0.1 leads on and on, and to no calendar."), (reading.State, reading.Why));
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        host.HandOut(Calendar(Meeting("a", "20260312T090000Z")));
        await Subscribe(test);
        var (asked, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.Answer = async http =>
        {
            await http.Response.WriteAsync("BEGIN:VCALENDAR\r\n");
            await http.Response.Body.FlushAsync();
            asked.SetResult();
            await never.Task;
        };
        var reading = Fetch(test);
        await asked.Task;
        test.Clock.Advance(CalendarServer.Patience);
        Assert.Equal("calendar.timeout", (await reading)!.Failure);
        never.SetResult();
    }

    [Fact]
    public async Task Nobody_is_led_to_an_address_that_may_not_be_reached()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await using var inside = await CalendarHost.Start("127.0.0.2");
        inside.HandOut(Calendar(Meeting("a", "20260312T090000Z")));
        host.LeadTo(inside.Url);
        using var server = new CalendarServer(address => address.Equals(IPAddress.Loopback), test.Clock);
        Assert.Equal("calendar.private-address", (await Subscribe(test, server)).Refusal?.Code);
        Assert.Empty(inside.Asked);
        Assert.Null((await Subscribe(test)).Refusal);
        Assert.Single(inside.Asked);
    }

    [Fact]
    public async Task What_cannot_be_subscribed_to_is_refused_and_not_kept()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        host.HandOut(Calendar());
        async Task<string?> Refused(string? address, bool reachesPrivate = true, string? name = null)
        {
            using var server = new CalendarServer(Outgoing.Allowed(reachesPrivate), test.Clock);
            await using var store = test.Open();
            return (await new SubscribeCalendar(store, Box, server).Run(new(address, name), default)).Refusal?.Code;
        }

        Assert.Equal("calendar.address", await Refused(null));
        Assert.Equal("calendar.address", await Refused("ftp://example.org/a.ics"));
        Assert.Equal("calendar.address", await Refused("https://dana:secret@example.org/a.ics"));
        Assert.Equal("text.too-long", await Refused(host.Url, name: new string('x', 101)));
        Assert.Equal("calendar.private-address", await Refused(host.Url, reachesPrivate: false));
        Assert.Equal("calendar.private-address", await Refused("webcal://[::ffff:10.0.0.1]/a.ics", reachesPrivate: false));
        Assert.Equal("calendar.name", await Refused("https://no-such-server.invalid/a.ics"));
        Assert.Equal("calendar.certificate", await Refused(host.Url.Replace("http:", "https:", StringComparison.Ordinal)));
        Assert.Null(await Refused(host.Url));
        Assert.Equal("calendar.there-already", await Refused(host.Url));
        await using var after = test.Open();
        Assert.Equal(1, await after.Subscriptions.CountAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_calendar_is_paused_fetched_at_once_and_removed_and_its_meetings_stay(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        host.HandOut(Calendar(Meeting("a", "20260312T090000Z")));
        var id = (await Subscribe(test)).Value.Id!.Value;
        await Fetch(test);
        await using var store = test.Open();
        Assert.Null(await new FetchSubscription(store).Run(new(id), default));
        Assert.Equal(1, (await Fetch(test))!.Known);
        Assert.Null(await new PauseSubscription(store).Run(new(id), default));
        Assert.Equal("calendar.paused", (await new FetchSubscription(store).Run(new(id), default))!.Code);
        test.Clock.Advance(2 * ReadSubscriptions.Every);
        Assert.Null(await Fetch(test));
        Assert.Null(await new UnsubscribeCalendar(store).Run(new(id), default));
        Assert.Equal("calendar.unknown", (await new UnsubscribeCalendar(store).Run(new(id), default))!.Code);
        Assert.Equal((0, 1), (await store.SubscriptionRuns.CountAsync(), await store.Interactions.CountAsync()));
    }

    private async Task<Core.Result<SubscribeCalendar.Answer>> Subscribe(TestStore test, CalendarServer? server = null)
    {
        using var own = server is null ? new CalendarServer(Outgoing.Allowed(reachesPrivate: true), test.Clock) : null;
        await using var store = test.Open();
        return await new SubscribeCalendar(store, Box, server ?? own!).Run(new(host.Url), default);
    }

    private static async Task<SubscriptionRun?> Fetch(TestStore test)
    {
        using var server = new CalendarServer(Outgoing.Allowed(reachesPrivate: true), test.Clock);
        return (await new ReadSubscriptions(test.Address, test.Ids, test.Clock, Box, server, () => .5).Run(new(), default)).Runs.SingleOrDefault();
    }

    private static async Task TooMuch(HttpContext http)
    {
        for (var sent = 0; sent <= CalendarServer.MostBytes; sent += 1 << 20)
            await http.Response.Body.WriteAsync(new byte[1 << 20]);
    }

    private static string Calendar(params string[] entries) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{string.Concat(entries)}END:VCALENDAR\r\n";

    private static string Meeting(string uid, string at, string more = "") =>
        $"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:{at}\r\nDURATION:PT45M\r\nSUMMARY:Briefing\r\nATTENDEE;CN=Ana Silva:mailto:ana@festival.example\r\n{more}END:VEVENT\r\n";

    private static string Alone(string uid) => $"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:20260311T090000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n";
}
