namespace Evenkeel.Tests.Serve;

/// <summary>What is agreed, what was invoiced and what came in, over HTTP.</summary>
[Trait("needs", "time")]
public sealed class EngagementsApiTests
{
    [Fact]
    public async Task Engagements_are_added_listed_changed_ended_and_taken_out()
    {
        await using var served = await Served.Start();
        var added = await served.Send(HttpMethod.Post, "/api/engagements", new { name = "Posts", organisation = "Kiva", billing = "retainer", startsOn = "2026-01-05", hoursPerWeek = 5, amount = 1200 });
        var path = "/api/engagements/" + added.GetProperty("id").GetString();
        Assert.Equal("Kiva", (await served.Get("/api/engagements?show=running")).GetProperty("engagements")[0].GetProperty("organisation").GetString());
        using (var shown = await served.Try(HttpMethod.Get, path))
            Assert.Equal("\"1\"", shown.Headers.ETag?.Tag);
        await served.Send(HttpMethod.Put, path, new { name = "Posts", organisation = "Kiva", billing = "hourly" }, "\"1\"");
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Put, path, new { name = "Posts" }, "\"1\""));
        await served.Send(HttpMethod.Post, path + "/end", new { on = "2026-02-01" }, "\"2\"");
        Assert.Equal("2026-02-01", (await served.Get(path)).GetProperty("endsOn").GetString());
        Assert.Equal((422, "page.show"), await served.Refused(HttpMethod.Get, "/api/engagements?show=some"));
        Assert.Equal((422, "engagement.no-name"), await served.Refused(HttpMethod.Post, "/api/engagements", new { name = " " }));
        var invoice = await served.Send(HttpMethod.Post, "/api/invoices", new { engagementId = added.GetProperty("id").GetString(), issuedOn = "2026-01-31", amount = 10 });
        Assert.Equal((409, "engagement.in-use"), await served.Refused(HttpMethod.Delete, path));
        await served.Send(HttpMethod.Delete, "/api/invoices/" + invoice.GetProperty("id").GetString(), new { });
        await served.Send(HttpMethod.Delete, path, new { });
        Assert.Equal((404, "engagement.unknown"), await served.Refused(HttpMethod.Get, path));
    }

    [Fact]
    public async Task Invoices_are_noted_paid_in_parts_and_taken_out()
    {
        await using var served = await Served.Start();
        var added = await served.Send(HttpMethod.Post, "/api/invoices", new { number = "7", organisation = "Kiva", issuedOn = "2026-01-05", dueOn = "2026-01-19", net = 100, tax = 19 });
        var path = "/api/invoices/" + added.GetProperty("id").GetString();
        Assert.Equal((422, "invoice.sum"), await served.Refused(HttpMethod.Put, path, new { issuedOn = "2026-01-05", net = 100, tax = 19, amount = 120 }, "\"1\""));
        var part = await served.Send(HttpMethod.Post, path + "/payments", new { on = "2026-01-20", amount = 19 });
        var payment = path + "/payments/" + part.GetProperty("id").GetString();
        await served.Send(HttpMethod.Put, payment, new { on = "2026-01-21", amount = 29 }, "\"1\"");
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Delete, payment, null, "\"1\""));
        Assert.Equal(90, (await served.Get("/api/invoices?show=overdue")).GetProperty("out")[0].GetProperty("money").GetProperty("amount").GetDouble());
        await served.Send(HttpMethod.Post, path + "/pay", new { on = "2026-01-22" });
        Assert.Equal((409, "invoice.paid-already"), await served.Refused(HttpMethod.Post, path + "/pay", new { }));
        var shown = await served.Get(path);
        Assert.Equal(("paid", "2026-01-22", 2), (shown.GetProperty("invoice").GetProperty("state").GetString(), shown.GetProperty("invoice").GetProperty("paidInFullOn").GetString(), shown.GetProperty("payments").GetArrayLength()));
        await served.Send(HttpMethod.Delete, payment, new { });
        Assert.Equal((404, "payment.unknown"), await served.Refused(HttpMethod.Delete, payment));
        await served.Send(HttpMethod.Delete, path, new { });
        Assert.Equal((404, "invoice.unknown"), await served.Refused(HttpMethod.Post, path + "/payments", new { amount = 1 }));
    }
}
