using System.Text;
using System.Text.Json;
using Evenkeel.App.Export;
using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.App.Workspaces;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Webhooks;

public sealed class WebhooksTests
{
    /// <summary>Turns a secret round: enough to see that it is not kept as it is.</summary>
    private static readonly SecretBox Box = new(secret => new string([.. secret.Reverse()]), locked => new string([.. locked.Reverse()]));

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Each_batch_is_one_event_with_ids_and_nothing_else(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Add(test);
        Guid lead, task;
        await using (var store = test.Open())
        {
            lead = (await new AddLead(store).Run(new AddLead.Ask(new LeadFields("Kiva", Person: "Ana Lopes"), NextStep: new TaskFields("Call")), default)).Value.Id;
            task = (await new AddTask(store).Run(new AddTask.Ask(new TaskFields("Ask", new DateOnly(2026, 3, 16), "FREQ=WEEKLY"), lead), default)).Value.Id;
            await new NoteLead(store).Run(new NoteLead.Ask(lead, "She is kind"), default);
        }
        await using (var store = test.Open())
        {
            await new DoTask(store).Run(new DoTask.Ask(task), default);
            await new EndLead(store).Run(new EndLead.Ask(lead, Outcome.Won), default);
        }
        await using (var store = test.Open())
        {
            var last = (await new ListBatches(store).Run(new ListBatches.Ask(0, 1), default)).Value.Batches[0].Id;
            await new UndoBatch(store).Run(new UndoBatch.Ask(last), default);
        }
        var bodies = await Bodies(test);
        Assert.Equal(["lead.added", "task.added", "lead.changed", "task.done", "lead.ended", "batch.recorded"], bodies.Select(body => body.GetProperty("type").GetString()));
        Assert.Equal([lead, task, lead, task, lead], bodies.Take(5).Select(body => body.GetProperty("data").GetProperty("id").GetGuid()));
        Assert.Equal(["lead", "task", "lead", "task", "lead"], bodies.Take(5).Select(body => body.GetProperty("data").GetProperty("kind").GetString()));
        Assert.Equal("undo", bodies[5].GetProperty("data").GetProperty("what").GetString());
        Assert.Equal("""{"engagement":1,"lead":1}""", bodies[5].GetProperty("data").GetProperty("records").GetRawText());
        Assert.All(bodies, body => Assert.DoesNotMatch("Kiva|Ana|Call|kind\\b [^\"]", body.GetRawText()));
        await using var after = test.Open();
        Assert.Equal(await after.Deliveries.OrderBy(sent => sent.Id).Select(sent => sent.Id).ToListAsync(), bodies.Select(body => body.GetProperty("id").GetGuid()));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_import_is_one_event_with_its_counts(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Add(test);
        var rows = string.Concat(Enumerable.Range(0, 300).Select(i => $"l{i},Lead {i},p{i % 40},2026-01-05\n"));
        var people = "id,name\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"p{i},Person {i}\n"));
        var batch = (await Imports.Run(test, ("people.csv", people), ("leads.csv", "id,name,person_id,opened_at\n" + rows))).Batch;
        var body = Assert.Single(await Bodies(test));
        Assert.Equal((WebhookEvents.Recorded, batch), (body.GetProperty("type").GetString(), (Guid?)body.GetProperty("data").GetProperty("batch").GetGuid()));
        Assert.Equal("""{"lead":300,"person":40}""", body.GetProperty("data").GetProperty("records").GetRawText());
        Assert.Null((await Imports.Run(test, ("people.csv", people), ("leads.csv", "id,name,person_id,opened_at\n" + rows))).Batch);
        Assert.Single(await Bodies(test));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_not_written_is_not_told_and_nobody_hears_what_he_did_not_choose(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var hook = await Add(test, "https://example.com/", "task.done");
        var other = (await OpenWorkspace.Add(test.Address, "second", test.Ids, test.Clock, default)).Value;
        await using (var store = test.Open(other))
            await new AddTask(store).Run(new AddTask.Ask(new TaskFields("Elsewhere")), default);
        Guid task;
        await using (var store = test.Open())
            task = (await new AddTask(store).Run(new AddTask.Ask(new TaskFields("Call")), default)).Value.Id;
        Assert.Empty(await Bodies(test));

        // Two who do the same: the second is refused, and what it would have told is not there.
        await using (var late = test.Open())
        {
            await late.Tasks.LoadAsync();
            await using (var store = test.Open())
                await new EditTask(store).Run(new EditTask.Ask(task, new TaskFields("Write")), default);
            Assert.Equal("record.changed-meanwhile", (await new DoTask(late).Run(new DoTask.Ask(task), default)).Refusal?.Code);
        }
        Assert.Empty(await Bodies(test));

        await using (var store = test.Open())
            Assert.Null(await new PauseWebhook(store).Run(new PauseWebhook.Ask(hook), default));
        await using (var store = test.Open())
            await new DoTask(store).Run(new DoTask.Ask(task), default);
        Assert.Empty(await Bodies(test));
    }

    [Theory]
    [InlineData("", "webhook.address")]
    [InlineData("example.com", "webhook.address")]
    [InlineData("ftp://example.com/", "webhook.address")]
    [InlineData("https://user:pass@example.com/", "webhook.address")]
    [InlineData("https://example.com/a b", "webhook.address")]
    [InlineData("http://127.0.0.1/", "webhook.private-address")]
    [InlineData("http://2130706433/", "webhook.private-address")]
    [InlineData("http://0x7f.1/", "webhook.private-address")]
    [InlineData("http://0177.0.0.1/", "webhook.private-address")]
    [InlineData("http://[::1]:8080/", "webhook.private-address")]
    [InlineData("http://[::ffff:192.168.0.1]/", "webhook.private-address")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "webhook.private-address")]
    [InlineData("https://example.com/hook?key=1", null)]
    public async Task Only_an_address_that_may_be_told_is_taken(string url, string? code)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await using var store = test.Open();
        using var outgoing = new Outgoing();
        Assert.Equal(code, (await new AddWebhook(store, Box, outgoing).Run(new AddWebhook.Ask(url, ["lead.added"]), default)).Refusal?.Code);
        Assert.Equal(code is null ? 1 : 0, await store.Webhooks.CountAsync());
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        using var outgoing = new Outgoing();
        await using var store = test.Open();
        foreach (var events in new string[][] { [], ["lead.eaten"], ["lead.added", "webhook.test"] })
            Assert.Equal("webhook.events", (await new AddWebhook(store, Box, outgoing).Run(new AddWebhook.Ask("https://example.com", events), default)).Refusal?.Code);
        Assert.Equal("webhook.unknown", (await new PauseWebhook(store).Run(new PauseWebhook.Ask(Guid.NewGuid()), default))?.Code);
        Assert.Equal("webhook.unknown", (await new RemoveWebhook(store).Run(new RemoveWebhook.Ask(Guid.NewGuid()), default))?.Code);
        Assert.Equal("webhook.unknown", (await new TestWebhook(store).Run(new TestWebhook.Ask(Guid.NewGuid()), default)).Refusal?.Code);
        var hook = await Add(test);
        await new PauseWebhook(store).Run(new PauseWebhook.Ask(hook), default);
        Assert.Equal("webhook.paused", (await new TestWebhook(store).Run(new TestWebhook.Ask(hook), default)).Refusal?.Code);
        for (var i = 1; i < AddWebhook.Most; i++)
            await Add(test);
        Assert.Equal("webhook.too-many", (await new AddWebhook(store, Box, outgoing).Run(new AddWebhook.Ask("https://example.com", ["lead.added"]), default)).Refusal?.Code);
    }

    /// <summary>The name passes; what it leads to does not, however often it is tried.</summary>
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_name_that_leads_into_this_machine_is_refused_each_time_until_it_is_given_up(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var hook = await Add(test, "http://localhost:1/");
        await using (var store = test.Open())
            await new TestWebhook(store).Run(new TestWebhook.Ask(hook), default);
        using var outgoing = new Outgoing();
        var round = new SendDue(test.Address, test.Ids, test.Clock, Box, outgoing, () => 0.5);
        var waits = new List<TimeSpan>();
        while ((await round.Run(default)).NextAt is { } next)
        {
            waits.Add(next - test.Clock.Now());
            Assert.Equal(next, (await round.Run(default)).NextAt);
            test.Clock.Advance(next - test.Clock.Now());
        }
        Assert.Equal(Enumerable.Range(1, Retries.Most - 1).Select(tries => Retries.Wait(tries, 0.5)!.Value), waits);
        await using var after = test.Open();
        var sent = Assert.Single(Assert.Single((await new ListWebhooks(after).Run(default)).Webhooks).Deliveries);
        Assert.Equal(("given-up", Retries.Most), (sent.State, sent.Tries.Count));
        Assert.All(sent.Tries, one => Assert.Equal((null, "delivery.private-address", "Its name leads to this machine or its network, where webhooks may not go."), (one.Status, one.Failure, one.Why)));

        // It is forgotten some time later, when something else has been on its way.
        test.Clock.Advance(TimeSpan.FromDays(31));
        await new TestWebhook(after).Run(new TestWebhook.Ask(hook), default);
        Assert.True((await round.Run(default)).IsNeeded);
        await using var later = test.Open();
        Assert.NotEqual(sent.Id, Assert.Single((await new ListWebhooks(later).Run(default)).Webhooks[0].Deliveries).Id);
        Assert.Equal(1, await later.DeliveryTries.CountAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_paused_webhook_waits_and_one_that_is_removed_takes_everything_with_it(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var hook = await Add(test, "http://localhost:1/");
        await using (var store = test.Open())
        {
            await new TestWebhook(store).Run(new TestWebhook.Ask(hook), default);
            await new PauseWebhook(store).Run(new PauseWebhook.Ask(hook), default);
        }
        using var outgoing = new Outgoing();
        var round = new SendDue(test.Address, test.Ids, test.Clock, Box, outgoing, () => 0.5);
        Assert.Equal(new SendDue.Answer(null, false), await round.Run(default));
        await using (var store = test.Open())
        {
            Assert.Equal(1, (await new ListWebhooks(store).Run(default)).Webhooks[0].Waiting);
            await new PauseWebhook(store).Run(new PauseWebhook.Ask(hook, IsPaused: false), default);
        }
        Assert.NotNull((await round.Run(default)).NextAt);
        await using (var store = test.Open())
            Assert.Null(await new RemoveWebhook(store).Run(new RemoveWebhook.Ask(hook), default));
        await using var after = test.Open();
        Assert.False(await after.Deliveries.AnyAsync() || await after.DeliveryTries.AnyAsync());
        Assert.Equal(new SendDue.Answer(null, false), await round.Run(default));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task The_secret_is_kept_locked_and_is_in_no_history_and_no_export(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        using var outgoing = new Outgoing();
        var added = (await new AddWebhook(store, Box, outgoing).Run(new AddWebhook.Ask("https://example.com/hook", ["lead.added"]), default)).Value;
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", added.Secret);
        Assert.Equal(added.Secret, Box.Open((await store.Webhooks.SingleAsync()).LockedSecret));
        Assert.Empty(await store.Batches.ToListAsync());
        await new AddLead(store).Run(new AddLead.Ask(new LeadFields("Kiva")), default);
        var files = new Dictionary<string, MemoryStream>();
        await new ExportTables(store).Run(new ExportTables.Ask(), name => files[name] = new MemoryStream(), default);
        Assert.All(files.Values, file => Assert.DoesNotMatch("whsec|cesw|example.com|webhook", Encoding.UTF8.GetString(file.ToArray())));
        Assert.DoesNotContain("secret", JsonSerializer.Serialize(await new ListWebhooks(store).Run(default)), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<Guid> Add(TestStore test, string url = "https://example.com/hook", params string[] events)
    {
        await using var store = test.Open();
        using var outgoing = new Outgoing();
        return (await new AddWebhook(store, Box, outgoing).Run(new AddWebhook.Ask(url, events.Length > 0 ? events : WebhookEvents.All), default)).Value.Id;
    }

    private static async Task<List<JsonElement>> Bodies(TestStore test)
    {
        await using var store = test.Open();
        return [.. (await store.Deliveries.AsNoTracking().OrderBy(sent => sent.Id).Select(sent => sent.Body).ToListAsync()).Select(body => JsonDocument.Parse(body).RootElement)];
    }
}
