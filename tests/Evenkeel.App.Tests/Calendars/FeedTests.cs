using System.Text;
using Evenkeel.App.Calendars;
using Evenkeel.App.Export;
using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Calendars;

public sealed class FeedTests
{
    private static readonly DateOnly Monday = new(2026, 3, 16);

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Open_steps_with_a_day_are_in_it_and_stay_themselves(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        Guid call, done;
        await using (var store = test.Open())
        {
            var lead = (await new AddLead(store).Run(new AddLead.Ask(new LeadFields("Kiva, campaign", Person: "Ana Lopes")), default)).Value.Id;
            call = (await new AddTask(store).Run(new AddTask.Ask(new TaskFields("Call", Monday.AddDays(3), "FREQ=WEEKLY;UNTIL=20260501T100000Z"), lead), default)).Value.Id;
            done = (await new AddTask(store).Run(new AddTask.Ask(new TaskFields("Write", Monday), lead), default)).Value.Id;
            await new AddTask(store).Run(new AddTask.Ask(new TaskFields("Think", null), lead), default);
            await new AddTask(store).Run(new AddTask.Ask(new TaskFields("Tidy up", Monday.AddDays(-5))), default);
        }
        await using (var store = test.Open())
            await new DoTask(store).Run(new DoTask.Ask(done), default);
        var first = await Read(test);
        Assert.Equal(["SUMMARY:Tidy up", "SUMMARY:Call · Kiva\\, campaign · Ana Lopes"], Lines(first, "SUMMARY"));
        Assert.Equal(["DTSTART;VALUE=DATE:20260311", "DTSTART;VALUE=DATE:20260319"], Lines(first, "DTSTART"));
        Assert.Equal(["RRULE:FREQ=WEEKLY;UNTIL=20260501"], Lines(first, "RRULE"));
        Assert.Equal(["DESCRIPTION:Lead: Kiva\\, campaign\\nPerson: Ana Lopes"], Lines(first, "DESCRIPTION"));
        Assert.Equal(first, await Read(test));

        test.Clock.Advance(TimeSpan.FromMinutes(5));
        await using (var store = test.Open())
            await new EditTask(store).Run(new EditTask.Ask(call, new TaskFields("Call", Monday.AddDays(4))), default);
        var second = await Read(test);
        Assert.Equal(Lines(first, "UID"), Lines(second, "UID"));
        Assert.Equal(["SEQUENCE:0", "SEQUENCE:1"], Lines(second, "SEQUENCE"));
        Assert.Equal(["DTSTAMP:20260316T100000Z", "DTSTAMP:20260316T100500Z"], Lines(second, "DTSTAMP"));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_token_opens_its_own_workspace_until_it_is_replaced_or_revoked(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var other = (await OpenWorkspace.Add(test.Address, "second", test.Ids, test.Clock, default)).Value;
        var (old, foreign) = (await Make(test, test.Session), await Make(test, other));
        Assert.Equal(test.Session, await Open(test, old));
        Assert.Equal(other, await Open(test, foreign));

        var now = await Make(test, test.Session);
        Assert.Null(await Open(test, old));
        Assert.Equal(test.Session, await Open(test, now));
        await using (var store = test.Open())
        {
            Assert.Equal(test.Clock.Now(), (await new ShowFeed(store).Run(default)).MadeAt);
            Assert.Null(await new RevokeFeed(store).Run(default));
        }
        Assert.Null(await Open(test, now));
        Assert.Equal(other, await Open(test, foreign));
        await using (var store = test.Open())
        {
            Assert.Null((await new ShowFeed(store).Run(default)).MadeAt);
            Assert.Equal("feed.unknown", (await new RevokeFeed(store).Run(default))?.Code);
        }
    }

    [Fact]
    public async Task Only_the_very_token_opens_it()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var token = await Make(test, test.Session);
        Assert.Matches("^[A-Za-z0-9_-]{64}$", token);
        Assert.NotEqual(token[22..], (await Make(test, test.Session))[22..]);
        token = await Make(test, test.Session);
        string Other(int at) => token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
        foreach (var wrong in new[] { "", "x", token[..63], token + "A", token.ToUpperInvariant(), new string('A', 64), new string('=', 64), Other(0), Other(21), Other(22), Other(40), Other(63), " " + token[1..] })
            Assert.Null(await Open(test, wrong));
        Assert.NotNull(await Open(test, token));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Nothing_of_it_is_in_the_store_the_history_or_an_export(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var token = await Make(test, test.Session);
        await using var store = test.Open();
        Assert.Equal(32, (await store.Feeds.SingleAsync()).Hash.Length);
        Assert.DoesNotContain(Encoding.ASCII.GetString((await store.Feeds.SingleAsync()).Hash), token, StringComparison.Ordinal);
        Assert.Empty(await store.Changes.ToListAsync());
        Assert.Equal(0, (await new ListBatches(store).Run(new ListBatches.Ask(), default)).Value.Total);
        var files = new Dictionary<string, MemoryStream>();
        await new ExportTables(store).Run(new ExportTables.Ask(), name => files[name] = new MemoryStream(), default);
        Assert.All(files.Values, file => Assert.DoesNotContain(token[22..], Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal));
        Assert.All(files.Values, file => Assert.DoesNotContain("feed", Encoding.UTF8.GetString(file.ToArray()), StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<string> Make(TestStore test, Session session)
    {
        await using var store = test.Open(session);
        return (await new MakeFeed(store).Run(default)).Value.Token;
    }

    private static async Task<Session?> Open(TestStore test, string token) =>
        await OpenFeed.Run(test.Address, token, test.Ids, test.Clock, default) is { Refusal: null } opened ? opened.Value : null;

    private static async Task<string> Read(TestStore test)
    {
        await using var store = test.Open();
        return Encoding.UTF8.GetString(await new WriteFeed(store).Run(new WriteFeed.Ask(new Uri("http://127.0.0.1:5080")), default));
    }

    private static IEnumerable<string> Lines(string file, string name) =>
        file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Where(line => line.StartsWith(name, StringComparison.Ordinal));
}
