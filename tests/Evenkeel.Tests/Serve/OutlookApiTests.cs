namespace Evenkeel.Tests.Serve;

/// <summary>The outlook, what it starts from, and bills over HTTP.</summary>
[Trait("needs", "time")]
public sealed class OutlookApiTests
{
    [Fact]
    public async Task An_outlook_is_asked_and_a_what_if_beside_it()
    {
        await using var served = await Served.Start(sample: true);
        var outlook = await served.Get("/api/outlook?weeks=6&trials=200");
        Assert.Equal((6, 200, "EUR"), (outlook.GetProperty("weeks").GetArrayLength(), outlook.GetProperty("trials").GetInt32(), outlook.GetProperty("currency").GetString()));
        Assert.Equal(outlook.GetProperty("weeks").GetRawText(), (await served.Get("/api/outlook?weeks=6&trials=200")).GetProperty("weeks").GetRawText());
        Assert.Equal(24, (await served.Get("/api/outlook?weeks=6&trials=200&prospecting=8")).GetProperty("weeks")[0].GetProperty("capacity").GetDouble());
        Assert.Equal((422, "outlook.weeks"), await served.Refused(HttpMethod.Get, "/api/outlook?weeks=0"));
        Assert.Equal((404, "engagement.unknown"), await served.Refused(HttpMethod.Get, "/api/outlook?gone=" + Guid.NewGuid()));
    }

    [Fact]
    public async Task Means_and_bills_are_said_changed_and_taken_out()
    {
        await using var served = await Served.Start();
        await served.Send(HttpMethod.Put, "/api/outlook/means", new { hoursPerWeek = 25, cash = 4000.5, cashOn = "2026-01-05", taxShare = .3, timeOff = new[] { "2026-07-06/2026-07-10" } }, "\"1\"");
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Put, "/api/outlook/means", new { hoursPerWeek = 20 }, "\"1\""));
        var means = await served.Get("/api/outlook/means");
        Assert.Equal((25, .3), (means.GetProperty("hoursPerWeek").GetDouble(), means.GetProperty("taxShare").GetDouble()));
        Assert.Equal(4000.5, means.GetProperty("cash").GetProperty("amount").GetDouble());

        var added = await served.Send(HttpMethod.Post, "/api/bills", new { name = "Rent", amount = 900, startsOn = "2026-01-05" });
        var bill = "/api/bills/" + added.GetProperty("id").GetString();
        await served.Send(HttpMethod.Put, bill, new { name = "Rent", amount = 950, every = "month", startsOn = "2026-01-05" }, "\"1\"");
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Post, bill + "/end", new { }, "\"1\""));
        await served.Send(HttpMethod.Post, bill + "/end", new { on = "2026-01-31" });
        var row = (await served.Get("/api/bills")).GetProperty("bills")[0];
        Assert.Equal(("month", "2026-01-31"), (row.GetProperty("every").GetString(), row.GetProperty("endsOn").GetString()));
        using (var removed = await served.Try(HttpMethod.Delete, bill))
            Assert.Equal(System.Net.HttpStatusCode.OK, removed.StatusCode);
        Assert.Equal((404, "bill.unknown"), await served.Refused(HttpMethod.Delete, bill));
        Assert.Equal((422, "bill.every"), await served.Refused(HttpMethod.Post, "/api/bills", new { name = "Rent", amount = 900, every = "day" }));
    }
}
