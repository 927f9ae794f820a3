using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.App.Workspaces;
using Evenkeel.Tests.Serve;
using Evenkeel.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Evenkeel.Tests.Webhooks;

/// <summary>Deliveries to a real receiver.</summary>
[Trait("needs", "time")]
public sealed class DeliveryTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evenkeel-test-");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 16, 10, 0, 0, TimeSpan.Zero));
    private readonly Outgoing outgoing = new(reachesPrivate: true);
    private readonly SecretBox box = WebhookServices.Box(new EphemeralDataProtectionProvider());
    private StoreAddress address = null!;
    private Ids ids = null!;
    private Session session = null!;
    private Receiver receiver = null!;

    public async ValueTask InitializeAsync()
    {
        (address, ids) = (new StoreAddress(folder.FullName), new Ids(clock));
        Assert.Null(await PrepareStore.Run(address, ids, clock, default));
        session = (await OpenWorkspace.Run(address, OpenWorkspace.Default, ids, clock, default)).Value;
        receiver = await Receiver.Start();
    }

    [Fact]
    public async Task A_message_is_signed_as_the_receiver_computes_it()
    {
        var (hook, secret) = await Add();
        await Test(hook);
        clock.Advance(TimeSpan.FromSeconds(4));
        await Round().Run(default);
        var message = await receiver.Next();
        Assert.Equal(("/hook", "Evenkeel", "1773655204"), (message.Path, message.Agent, message.Timestamp));
        var signed = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), (byte[])[.. Encoding.UTF8.GetBytes($"{message.Id}.{message.Timestamp}."), .. message.Body]);
        Assert.Equal("v1," + Convert.ToBase64String(signed), message.Signature);
        var body = JsonDocument.Parse(message.Body).RootElement;
        Assert.Equal((message.Id, "webhook.test", "2026-03-16T10:00:00Z"), (body.GetProperty("id").GetString(), body.GetProperty("type").GetString(), body.GetProperty("timestamp").GetString()));
        var sent = await Last();
        Assert.Equal(("arrived", 204, null, null), (sent.State, sent.Tries[0].Status, sent.Tries[0].Failure, sent.NextAt));
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(302, "delivery.status")]
    [InlineData(307, "delivery.status")]
    [InlineData(410, "delivery.status")]
    [InlineData(500, "delivery.status")]
    public async Task Only_a_success_counts_and_no_redirect_is_followed(int status, string? failure)
    {
        receiver.Answer = http =>
        {
            (http.Response.StatusCode, http.Response.Headers.Location) = (status, "/elsewhere");
            return Task.CompletedTask;
        };
        await Test((await Add()).Hook);
        await Round().Run(default);
        Assert.Equal("/hook", (await receiver.Next()).Path);
        Assert.Equal(0, receiver.Unseen);
        var one = Assert.Single((await Last()).Tries);
        Assert.Equal((status, failure), (one.Status, one.Failure));
    }

    [Fact]
    public async Task A_receiver_that_never_answers_is_left_after_ten_seconds()
    {
        receiver.Answer = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        await Test((await Add()).Hook);
        var round = Round().Run(default);
        await receiver.Next();
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.NotNull((await round).NextAt);
        Assert.Equal(("delivery.timeout", 10_000), ((await Last()).Tries[0].Failure, (await Last()).Tries[0].Milliseconds));
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read()
    {
        var left = new TaskCompletionSource();
        receiver.Answer = async http =>
        {
            http.RequestAborted.Register(() => left.TrySetResult());
            while (!http.RequestAborted.IsCancellationRequested)
                await http.Response.Body.WriteAsync(new byte[4096], http.RequestAborted);
        };
        await Test((await Add()).Hook);
        await Round().Run(default);
        await left.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal("arrived", (await Last()).State);
    }

    [Fact]
    public async Task What_was_on_its_way_when_the_program_ended_is_sent_again_with_the_same_id()
    {
        var answers = new TaskCompletionSource();
        receiver.Answer = _ => answers.Task;
        await Test((await Add()).Hook);
        using (var stop = new CancellationTokenSource())
        {
            var round = Round().Run(stop.Token);
            var first = await receiver.Next();
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => round);
            answers.SetResult();

            // Set aside for a while, so that no second process sends what this one may be sending.
            var due = (await Round().Run(default)).NextAt!.Value;
            Assert.Equal(0, receiver.Unseen);
            clock.Advance(due - clock.Now());
            await Round().Run(default);
            var again = await receiver.Next();
            Assert.Equal((first.Id, Encoding.UTF8.GetString(first.Body)), (again.Id, Encoding.UTF8.GetString(again.Body)));
            Assert.NotEqual(first.Timestamp, again.Timestamp);
        }
        Assert.Equal("arrived", (await Last()).State);
        Assert.Null((await Round().Run(default)).NextAt);
    }

    [Fact]
    public async Task Two_rounds_at_once_send_it_once()
    {
        await Test((await Add()).Hook);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Round().Run(default)));
        await receiver.Next();
        Assert.Equal(0, receiver.Unseen);
        Assert.Single((await Last()).Tries);
    }

    [Fact]
    public async Task One_that_does_not_answer_keeps_nobody_else_waiting()
    {
        var (deaf, well) = (await Add("http://127.0.0.1:1/"), await Add());
        for (var i = 0; i < 3; i++)
        {
            await Test(deaf.Hook);
            await Test(well.Hook);
        }
        await Round().Run(default);
        Assert.Equal(3, receiver.Unseen);
        await using var store = address.Open(session, ids, clock);
        var rows = (await new ListWebhooks(store).Run(default)).Webhooks;
        Assert.Equal([3, 0], rows.Select(row => row.Waiting));
        Assert.Equal("delivery.connection", Assert.Single(rows[0].Deliveries.SelectMany(sent => sent.Tries)).Failure);
    }

    [Fact]
    public async Task A_secret_that_other_keys_have_locked_is_said_to_be_so()
    {
        await Test((await Add()).Hook);
        await new SendDue(address, ids, clock, WebhookServices.Box(new EphemeralDataProtectionProvider()), outgoing, () => 0.5).Run(default);
        Assert.Equal("delivery.secret", (await Last()).Tries[0].Failure);
        Assert.Equal(0, receiver.Unseen);
    }

    [Fact]
    public async Task The_server_tells_at_once_what_was_written()
    {
        // Its clock stands still: it is what was written that wakes it.
        await using var served = await Served.Start(localWebhooks: true, clock: clock);
        var added = await served.Send(HttpMethod.Post, "/api/webhooks", new { url = receiver.Url, events = new[] { "lead.added" } });
        var lead = (await served.Send(HttpMethod.Post, "/api/leads", new { fields = new { name = "Kiva" } })).GetProperty("id").GetString();
        var body = JsonDocument.Parse((await receiver.Next()).Body).RootElement;
        Assert.Equal(("lead.added", lead), (body.GetProperty("type").GetString(), body.GetProperty("data").GetProperty("id").GetString()));

        var hook = "/api/webhooks/" + added.GetProperty("id").GetString();
        await served.Send(HttpMethod.Post, hook + "/test", new { });
        Assert.Contains("webhook.test", Encoding.UTF8.GetString((await receiver.Next()).Body), StringComparison.Ordinal);
        Assert.DoesNotContain("whsec", await served.Client.GetStringAsync("/api/webhooks"), StringComparison.Ordinal);
        Assert.DoesNotContain("whsec", await served.Client.GetStringAsync("/settings/webhooks"), StringComparison.Ordinal);
        Assert.DoesNotContain(served.Logged, line => line.Contains(added.GetProperty("secret").GetString()!, StringComparison.Ordinal));

        using (var paused = await served.Try(HttpMethod.Post, hook + "/pause"))
            Assert.Equal(204, (int)paused.StatusCode);
        Assert.Equal((409, "webhook.paused"), await served.Refused(HttpMethod.Post, hook + "/test"));
        using (var resumed = await served.Try(HttpMethod.Post, hook + "/resume"))
            Assert.Equal(204, (int)resumed.StatusCode);
        using (var removed = await served.Try(HttpMethod.Delete, hook))
            Assert.Equal(204, (int)removed.StatusCode);
        Assert.Equal((404, "webhook.unknown"), await served.Refused(HttpMethod.Delete, hook));
    }

    [Fact]
    public async Task The_server_speaks_to_this_machine_only_when_told_so()
    {
        await using var served = await Served.Start();
        Assert.Equal((422, "webhook.private-address"), await served.Refused(HttpMethod.Post, "/api/webhooks", new { url = receiver.Url, events = new[] { "lead.added" } }));
    }

    private SendDue Round() => new(address, ids, clock, box, outgoing, () => 0.5);

    private async Task<(Guid Hook, string Secret)> Add(string? url = null)
    {
        await using var store = address.Open(session, ids, clock);
        var added = (await new AddWebhook(store, box, outgoing).Run(new AddWebhook.Ask(url ?? receiver.Url, WebhookEvents.All), default)).Value;
        return (added.Id, added.Secret);
    }

    private async Task Test(Guid hook)
    {
        await using var store = address.Open(session, ids, clock);
        Assert.Null((await new TestWebhook(store).Run(new TestWebhook.Ask(hook), default)).Refusal);
    }

    private async Task<ListWebhooks.Sent> Last()
    {
        await using var store = address.Open(session, ids, clock);
        return (await new ListWebhooks(store).Run(default)).Webhooks[0].Deliveries[0];
    }

    public async ValueTask DisposeAsync()
    {
        await receiver.DisposeAsync();
        outgoing.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
