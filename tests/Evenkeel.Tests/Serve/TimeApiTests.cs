namespace Evenkeel.Tests.Serve;

/// <summary>Time and clients over HTTP.</summary>
public sealed class TimeApiTests
{
    [Fact]
    public async Task Time_is_written_down_changed_and_taken_out()
    {
        await using var served = await Served.Start();
        var logged = await served.Send(HttpMethod.Post, "/api/time", new { text = "1:30 posters #produce" });
        Assert.Equal((90, "produce", "posters"), (logged.GetProperty("minutes").GetInt32(), logged.GetProperty("purpose").GetString(), logged.GetProperty("note").GetString()));
        Assert.Equal((422, "time.no-length"), await served.Refused(HttpMethod.Post, "/api/time", new { text = "posters" }));
        var entry = "/api/time/entries/" + logged.GetProperty("id").GetString();
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Put, entry, new { minutes = 5 }, "\"9\""));
        await served.Send(HttpMethod.Put, entry, new { minutes = 45, organisation = "Kiva", isBillable = true }, "\"1\"");
        await served.Send(HttpMethod.Post, "/api/time/entries", new { minutes = 15, purpose = "fun" });
        var week = await served.Get("/api/time");
        Assert.Equal((60, 2), (week.GetProperty("minutes").GetInt32(), week.GetProperty("total").GetInt32()));
        Assert.Equal(45, (int)((await served.Get("/api/clients")).GetProperty("clients")[0].GetProperty("hours").GetDouble() * 60));
        using (var removed = await served.Try(HttpMethod.Delete, entry))
            Assert.Equal(System.Net.HttpStatusCode.OK, removed.StatusCode);
        Assert.Equal((404, "time-entry.unknown"), await served.Refused(HttpMethod.Delete, entry));
        Assert.Equal((422, "time.day"), await served.Refused(HttpMethod.Get, "/api/time?on=0001-01-01"));
        Assert.Equal((422, "clients.months"), await served.Refused(HttpMethod.Get, "/api/clients?months=0"));
    }

    [Fact]
    public async Task A_clock_is_started_and_stopped_and_a_week_changed_as_a_grid()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 3, 18, 10, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        await using var served = await Served.Start(clock: clock);
        Assert.Equal((409, "timer.none"), await served.Refused(HttpMethod.Post, "/api/timer/stop", new { }));
        var started = (await served.Send(HttpMethod.Post, "/api/timer", new { text = "posters #own" })).GetProperty("running");
        Assert.Equal((409, "timer.running"), await served.Refused(HttpMethod.Post, "/api/timer", new { text = "else" }));
        Assert.Equal((422, "timer.too-short"), await served.Refused(HttpMethod.Post, "/api/timer/stop", new { }));
        clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("posters", (await served.Get("/api/timer")).GetProperty("running").GetProperty("note").GetString());
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Delete, "/api/timer?startedAt=2026-03-18T09:00:00Z"));
        Assert.Equal(30, (await served.Send(HttpMethod.Post, "/api/timer/stop", new { startedAt = started.GetProperty("startedAt").GetString() })).GetProperty("minutes").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await served.Get("/api/timer")).GetProperty("running").ValueKind);

        await served.Send(HttpMethod.Put, "/api/time/grid", new { on = "2026-03-18", rows = new[] { new { organisation = "Kiva", purpose = "produce", cells = new[] { new { on = "2026-03-17", length = "1:15" } } } } });
        var grid = await served.Get("/api/time/grid");
        Assert.Equal((105, "Kiva"), (grid.GetProperty("minutes").GetInt32(), grid.GetProperty("rows")[0].GetProperty("organisation").GetString()));
        var kiva = grid.GetProperty("rows")[0].GetProperty("organisationId").GetGuid();
        Assert.Equal((409, "time.cell-meanwhile"), await served.Refused(HttpMethod.Put, "/api/time/grid", new { on = "2026-03-18", rows = new[] { new { organisationId = kiva, purpose = "produce", cells = new[] { new { on = "2026-03-17", length = "2", seen = 0 } } } } }));
        await served.Send(HttpMethod.Put, "/api/clients/attention", new { hours = new Dictionary<string, double> { [kiva.ToString()] = 1.5 } });
        Assert.Equal(1.5, (await served.Get("/api/clients")).GetProperty("clients")[0].GetProperty("attention").GetProperty("hours").GetDouble());
        Assert.Equal((404, "client.unknown"), await served.Refused(HttpMethod.Put, "/api/clients/attention", new { hours = new Dictionary<string, double> { [Guid.NewGuid().ToString()] = 1 } }));
    }

    [Fact]
    public async Task Rates_come_in_over_http_and_clients_are_told_in_one_currency_where_that_is_asked_for()
    {
        await using var served = await Served.Start();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("id,organisation_id,issued_on,net,amount,currency\n1,Kiva,2026-01-12,100,100,USD\n2,Kiva,2026-01-12,100,100,EUR\n"), "files", "invoices.csv" },
            { new StringContent("Date, USD, \n12 January 2026, 1.25, \n"), "files", "eurofxref.csv" },
        };
        using var response = await served.Client.PostAsync("/api/import", form);
        var files = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("files");
        Assert.Equal(("rates", 1), (files[1].GetProperty("format").GetString(), files[1].GetProperty("created").GetProperty("rates").GetInt32()));
        Assert.False((await served.Get("/api/clients")).TryGetProperty("converted", out _));
        var euros = await served.Get("/api/clients?in=EUR");
        Assert.Equal((180, 80), (euros.GetProperty("clients")[0].GetProperty("revenue").GetProperty("amount").GetInt32(), euros.GetProperty("converted").GetProperty("amounts")[0].GetProperty("into").GetProperty("amount").GetInt32()));
        Assert.Equal(1, (await served.Get("/api/balance")).GetProperty("invoicesElsewhere").GetInt32());
        Assert.Equal(0, (await served.Get("/api/balance?in=EUR")).GetProperty("invoicesElsewhere").GetInt32());
        Assert.Equal((422, "money.currency"), await served.Refused(HttpMethod.Get, "/api/clients?in=euro"));
    }

    [Fact]
    public async Task The_sample_has_a_client_on_whom_too_much_hangs_and_who_pays_little_for_an_hour()
    {
        await using var served = await Served.Start(sample: true);
        var clients = await served.Get("/api/clients?months=12");
        var largest = clients.GetProperty("clients")[0];
        Assert.Equal(("Brandt & Co", true), (clients.GetProperty("largest").GetString(), clients.GetProperty("isTooMuch").GetBoolean()));
        Assert.True(largest.GetProperty("hourlyRate").GetProperty("amount").GetDouble() < clients.GetProperty("clients")[1].GetProperty("hourlyRate").GetProperty("amount").GetDouble());
        Assert.True(largest.GetProperty("unpaidHours").GetDouble() > 20 && largest.GetProperty("unpaidInvoices").GetInt32() > 0);
    }
}
