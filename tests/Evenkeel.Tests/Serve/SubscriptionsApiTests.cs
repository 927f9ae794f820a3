using System.Net;
using System.Text.Json;
using Evenkeel.App.Tests.Calendars;

namespace Evenkeel.Tests.Serve;

public sealed class SubscriptionsApiTests
{
    [Fact]
    public async Task A_calendar_is_subscribed_to_paused_and_removed_and_its_address_is_told_to_nobody()
    {
        await using var host = await CalendarHost.Start();
        host.HandOut("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        await using var served = await Served.Start(localCalendars: true);
        Assert.Equal(JsonValueKind.Null, (await served.Send(HttpMethod.Post, "/api/subscriptions?dryRun=true", new { address = host.Url })).GetProperty("id").ValueKind);
        var id = (await served.Send(HttpMethod.Post, "/api/subscriptions", new { address = host.Url, name = "Work" })).GetProperty("id").GetString();
        var list = await served.Get("/api/subscriptions");
        Assert.Equal(("Work", "127.0.0.1/…"), (list.GetProperty("calendars")[0].GetProperty("name").GetString(), list.GetProperty("calendars")[0].GetProperty("address").GetString()));
        Assert.DoesNotContain("4711", list.GetRawText(), StringComparison.Ordinal);
        using var fetched = await served.Try(HttpMethod.Post, $"/api/subscriptions/{id}/fetch");
        Assert.Equal(HttpStatusCode.Accepted, fetched.StatusCode);
        using var paused = await served.Try(HttpMethod.Post, $"/api/subscriptions/{id}/pause");
        Assert.Equal(HttpStatusCode.NoContent, paused.StatusCode);
        Assert.Equal("calendar.paused", (await served.Refused(HttpMethod.Post, $"/api/subscriptions/{id}/fetch")).Code);
        using var removed = await served.Try(HttpMethod.Delete, $"/api/subscriptions/{id}");
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal((404, "calendar.unknown"), await served.Refused(HttpMethod.Post, $"/api/subscriptions/{id}/resume"));
        Assert.DoesNotContain(served.Logged, line => line.Contains("4711", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_calendar_of_this_machine_is_not_reached_unless_that_is_allowed()
    {
        await using var host = await CalendarHost.Start();
        await using var served = await Served.Start();
        Assert.Equal("calendar.private-address", (await served.Refused(HttpMethod.Post, "/api/subscriptions", new { address = host.Url })).Code);
        Assert.Empty(host.Asked);
    }
}
