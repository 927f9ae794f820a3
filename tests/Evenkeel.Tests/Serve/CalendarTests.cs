using System.Net;
using System.Net.Http.Headers;
using Microsoft.Data.Sqlite;

namespace Evenkeel.Tests.Serve;

[Trait("needs", "time")]
public sealed class CalendarTests
{
    [Fact]
    public async Task The_feed_is_fetched_by_its_address_alone_and_only_when_something_has_changed()
    {
        await using var served = await Served.Start();
        await served.Send(HttpMethod.Post, "/api/leads", new { fields = new { name = "Kiva" }, nextStep = new { text = "Call", dueOn = "2026-03-20" } });
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await served.Get("/api/calendar")).GetProperty("madeAt").ValueKind);
        var url = await Make(served);
        using var first = await served.Client.GetAsync(url);
        Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Equal("private, no-cache", first.Headers.CacheControl!.ToString().Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal));
        var file = await first.Content.ReadAsStringAsync();
        Assert.Contains("SUMMARY:Call · Kiva\r\n", file, StringComparison.Ordinal);
        Assert.Contains($"URL:{served.Client.BaseAddress}leads/", file, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, await Status(served, url, first.Headers.ETag));
        await served.Send(HttpMethod.Post, "/api/tasks", new { fields = new { text = "Write", dueOn = "2026-03-21" } });
        Assert.Equal(HttpStatusCode.OK, await Status(served, url, first.Headers.ETag));
    }

    [Fact]
    public async Task An_address_that_is_wrong_or_revoked_gives_a_plain_404()
    {
        await using var served = await Served.Start();
        var old = await Make(served);
        var now = await Make(served);
        await Lost(served, old);
        await Lost(served, now[..^5] + (now[^5] == 'A' ? "B.ics" : "A.ics"));
        await Lost(served, new Uri(served.Client.BaseAddress!, "/calendar/x.ics").ToString());
        Assert.Equal(HttpStatusCode.OK, await Status(served, now));
        using (var revoked = await served.Try(HttpMethod.Delete, "/api/calendar"))
            Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        await Lost(served, now);
        Assert.Equal((404, "feed.unknown"), await served.Refused(HttpMethod.Delete, "/api/calendar"));
    }

    [Fact]
    public async Task A_foreign_name_does_not_get_it_and_nothing_but_fetching_is_taken()
    {
        await using var served = await Served.Start();
        var url = await Make(served);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Host = "evil.example" } };
        using var misdirected = await served.Client.SendAsync(foreign);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, misdirected.StatusCode);
        using var fetched = new HttpRequestMessage(HttpMethod.Get, url);
        fetched.Headers.Add("Origin", "https://calendar.example");
        fetched.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await served.Client.SendAsync(fetched);
        Assert.Equal((HttpStatusCode.OK, "same-origin"), (answer.StatusCode, answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single()));
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete })
        {
            using var refused = await served.Try(method, url);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_failure_does_not_tell_the_log_the_address()
    {
        await using var served = await Served.Start();
        var url = await Make(served);
        await using (var store = new SqliteConnection($"Data Source={served.Address.File}"))
        {
            await store.OpenAsync();
            await using var broken = new SqliteCommand("DROP TABLE \"Changes\"", store);
            await broken.ExecuteNonQueryAsync();
        }
        Assert.Equal(HttpStatusCode.InternalServerError, await Status(served, url));
        Assert.Contains(served.Logged, line => line.Contains("GET /calendar/… failed", StringComparison.Ordinal));
        Assert.DoesNotContain(served.Logged, line => line.Contains(url[^40..^4], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_shows_the_address_once()
    {
        await using var served = await Served.Start();
        var page = await served.Client.GetStringAsync("/settings");
        Assert.Contains("Make an address", page, StringComparison.Ordinal);
        await Make(served);
        page = await served.Client.GetStringAsync("/settings");
        Assert.Contains("Revoke the address", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/calendar/", page, StringComparison.Ordinal);
    }

    private static async Task<string> Make(Served served) => (await served.Send(HttpMethod.Post, "/api/calendar", new { })).GetProperty("url").GetString()!;

    private static async Task<HttpStatusCode> Status(Served served, string url, EntityTagHeaderValue? seen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (seen is not null)
            request.Headers.IfNoneMatch.Add(seen);
        using var response = await served.Client.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task Lost(Served served, string url)
    {
        using var response = await served.Client.GetAsync(url);
        Assert.Equal((HttpStatusCode.NotFound, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Null(response.Content.Headers.ContentType);
        Assert.Null(response.Headers.ETag);
    }
}
