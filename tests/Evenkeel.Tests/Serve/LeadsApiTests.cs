using System.Net;
using System.Text;
using System.Text.Json;

namespace Evenkeel.Tests.Serve;

[Trait("needs", "time")]
public sealed class LeadsApiTests
{
    [Fact]
    public async Task A_lead_is_added_moved_lost_reopened_and_each_step_can_be_undone()
    {
        await using var served = await Served.Start();
        var added = await served.Send(HttpMethod.Post, "/api/leads", new { fields = new { name = "Kiva", organisation = "Kiva Studio", value = 1200.5, currency = "CHF" } });
        var lead = "/api/leads/" + added.GetProperty("id").GetString();
        var names = await served.Get("/api/leads/names");
        var offer = names.GetProperty("stages").EnumerateArray().Single(stage => stage.GetProperty("name").GetString() == "Offer sent").GetProperty("id").GetString();
        var moved = await served.Send(HttpMethod.Post, lead + "/move", new { stageId = offer }, "\"1\"");
        await served.Send(HttpMethod.Post, lead + "/lose", new { reason = "Too dear" });
        await served.Send(HttpMethod.Post, lead + "/reopen", new { });

        var shown = await served.Get(lead);
        Assert.Equal(("Offer sent", JsonValueKind.Null, 4), (shown.GetProperty("stage").GetString(), shown.GetProperty("outcome").ValueKind, shown.GetProperty("version").GetInt32()));
        Assert.Equal("""{"amount":1200.5,"currency":"CHF"}""", shown.GetProperty("value").GetRawText());
        var undone = await served.Send(HttpMethod.Post, $"/api/batches/{moved.GetProperty("batch").GetString()}/undo", new { });
        Assert.Equal(["lead", "stage-change"], undone.GetProperty("left").EnumerateArray().Select(left => left.GetProperty("kind").GetString()).Order());
        Assert.Equal(4, (await served.Get("/api/batches")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Every_refusal_is_a_problem_with_its_code()
    {
        await using var served = await Served.Start();
        var added = await served.Send(HttpMethod.Post, "/api/leads", new { fields = new { name = "Kiva" } });
        var lead = "/api/leads/" + added.GetProperty("id").GetString();

        Assert.Equal((404, "lead.unknown"), await served.Refused(HttpMethod.Get, "/api/leads/" + Guid.NewGuid()));
        Assert.Equal((404, "http.404"), await served.Refused(HttpMethod.Get, "/api/nothing"));
        Assert.Equal((422, "lead.no-name"), await served.Refused(HttpMethod.Post, "/api/leads", new { fields = new { name = "" } }));
        Assert.Equal((400, "http.400"), await served.Refused(HttpMethod.Post, "/api/leads", new { fields = new { name = "A", nonsense = 1 } }));
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Post, lead + "/win", new { }, "\"7\""));
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Put, lead, new { name = "B" }, "W/\"1\""));
        await served.Send(HttpMethod.Post, lead + "/decline", new { reason = "No time" }, "\"1\"");
        Assert.Equal((409, "lead.not-open"), await served.Refused(HttpMethod.Post, lead + "/win", new { }));
        Assert.Equal((404, "batch.unknown"), await served.Refused(HttpMethod.Post, $"/api/batches/{Guid.NewGuid()}/undo"));
        Assert.Equal((422, "week.horizon"), await served.Refused(HttpMethod.Get, "/api/week?horizon=0"));
        Assert.Equal((422, "page.size"), await served.Refused(HttpMethod.Get, "/api/leads?take=100000"));
        Assert.Equal((409, "sample.not-sample"), await served.Refused(HttpMethod.Delete, "/api/sample"));
        Assert.Equal((422, "money.currency"), await served.Refused(HttpMethod.Put, "/api/settings", new { currency = "EURO", timeZone = "UTC", restDays = Array.Empty<string>() }));
    }

    [Fact]
    public async Task A_file_comes_in_over_http_and_comes_out_again()
    {
        await using var served = await Served.Start();
        using var form = new MultipartFormDataContent { { new StringContent("id,name,opened_at\n1,A,2026-01-01\n2,B,2026-02-30\n"), "files", "..\\..\\leads.csv" } };
        using var response = await served.Client.PostAsync("/api/import", form);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("files")[0];
        Assert.Equal(("leads.csv", 1), (answer.GetProperty("path").GetString(), answer.GetProperty("created").GetProperty("leads").GetInt32()));
        Assert.Equal("line 3", answer.GetProperty("rejected")[0].GetProperty("at").GetString());

        using var archive = new System.IO.Compression.ZipArchive(await served.Client.GetStreamAsync("/api/export"));
        using var leads = new StreamReader(archive.GetEntry("leads.csv")!.Open(), Encoding.UTF8);
        Assert.StartsWith("id,name,", await leads.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_forecast_is_judged_and_a_guess_stands_beside_it()
    {
        await using var served = await Served.Start(sample: true);
        Assert.Equal((422, "guess.range"), await served.Refused(HttpMethod.Post, "/api/guesses", new { inHundred = 0 }));
        var noted = await served.Send(HttpMethod.Post, "/api/guesses", new { inHundred = 35 });
        Assert.InRange(noted.GetProperty("forecast").GetDouble(), .01, .99);
        Assert.Equal(.35, (await served.Get("/api/guesses"))[0].GetProperty("guess").GetDouble());
        var quality = await served.Get("/api/forecast/quality");
        Assert.Equal(52, quality.GetProperty("weeks").GetArrayLength());
        Assert.Equal(52, quality.GetProperty("scores").GetProperty("groups").GetProperty("n").GetInt32());
        Assert.True(quality.GetProperty("plausibleLow").GetInt32() < quality.GetProperty("plausibleHigh").GetInt32());
        Assert.NotEqual(0, quality.GetProperty("leads").GetArrayLength());
    }

    [Fact]
    public async Task The_week_answers_with_chances_that_hold_together()
    {
        await using var served = await Served.Start(sample: true);
        var week = await served.Get("/api/week?horizon=30");
        var chance = week.GetProperty("chance");
        double Chance(string name) => chance.GetProperty(name).GetDouble();
        Assert.InRange(Chance("mean"), Chance("low"), Chance("high"));
        Assert.Equal(9, week.GetProperty("leads").GetArrayLength());
        Assert.NotEqual(0, week.GetProperty("reasons").GetArrayLength());
        Assert.All(week.GetProperty("leads").EnumerateArray(), lead => Assert.True(lead.GetProperty("chance").GetDouble() <= Chance("mean")));
        using var removed = await served.Try(HttpMethod.Delete, "/api/sample");
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(0, (await served.Get("/api/leads")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Pages_of_leads_cover_all_of_them_once()
    {
        await using var served = await Served.Start(sample: true);
        var seen = new List<string>();
        int total;
        do
        {
            var page = await served.Get($"/api/leads?take=20&skip={seen.Count}");
            total = page.GetProperty("total").GetInt32();
            seen.AddRange(page.GetProperty("leads").EnumerateArray().Select(lead => lead.GetProperty("id").GetString()!));
        }
        while (seen.Count < total);
        Assert.Equal(total, seen.Distinct().Count());
        Assert.Equal(9, (await served.Get("/api/leads?show=open")).GetProperty("total").GetInt32());
    }
}
