using System.Net.Http.Json;
using System.Text.Json;
using Evenkeel.Tests.Webhooks;

namespace Evenkeel.Tests.Serve;

/// <summary>The work of a month by a program that knows nothing but HTTP.</summary>
public sealed class ClientTests
{
    [Trait("needs", "time")]
    [Fact]
    public async Task Everything_that_the_pages_do_is_done_by_a_program()
    {
        await using var receiver = await Receiver.Start();
        await using var served = await Served.Start(localWebhooks: true);

        var settings = await served.Get("/api/settings");
        await served.Send(HttpMethod.Put, "/api/settings", new { currency = "CHF", timeZone = "Europe/Zurich", restDays = new[] { "sunday" } });
        Assert.NotEqual(settings.GetRawText(), (await served.Get("/api/settings")).GetRawText());
        var hook = await served.Send(HttpMethod.Post, "/api/webhooks", new { url = receiver.Url, events = new[] { "lead.added" } });
        Assert.NotEmpty(hook.GetProperty("secret").GetString()!);

        var kiva = await Add(served, "Kiva", "Talk");
        var nordlicht = await Add(served, "Nordlicht", "Tom");
        Assert.Contains("lead.added", System.Text.Encoding.UTF8.GetString((await receiver.Next()).Body), StringComparison.Ordinal);
        Assert.Equal(2, (await served.Get("/api/leads/count")).GetProperty("open").GetInt32());
        Assert.Equal(["Kiva"], await Names(served, "source=Talk&next=soon"));

        var stages = (await served.Get("/api/leads/names")).GetProperty("stages");
        await served.Send(HttpMethod.Post, kiva + "/move", new { stageId = stages[1].GetProperty("id").GetString() }, "\"1\"");
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Put, kiva, new { name = "Kiva Studio" }, "\"1\""));
        await served.Send(HttpMethod.Put, kiva, new { name = "Kiva Studio", value = 4800 }, "\"2\"");
        await served.Send(HttpMethod.Post, kiva + "/links", new { url = "https://files.example/offer", title = "The offer" });
        await served.Send(HttpMethod.Put, kiva + "/notes", new { text = "Likes short offers" });
        var shown = await served.Get(kiva);
        Assert.Equal(("Kiva Studio", "The offer", "Likes short offers"), (
            shown.GetProperty("name").GetString(), shown.GetProperty("links")[0].GetProperty("title").GetString(), shown.GetProperty("notes").GetString()));

        await served.Send(HttpMethod.Post, "/api/views", new { of = "lead", name = "From Tom", query = "source=Tom" });
        var query = (await served.Get("/api/views")).GetProperty("views")[0].GetProperty("query").GetString()!;
        Assert.Equal(["Nordlicht"], await Names(served, query));
        var both = new[] { kiva, nordlicht }.Select(lead => new { id = lead[^36..] });
        var bulk = await served.Send(HttpMethod.Post, "/api/leads/change", new { leads = both, changes = new { offering = "Workshop" } });
        Assert.Equal((2, 0), (bulk.GetProperty("changed").GetArrayLength(), bulk.GetProperty("left").GetArrayLength()));
        Assert.Equal(2, (await Names(served, "offering=Workshop")).Length);

        var lost = await served.Send(HttpMethod.Post, kiva + "/lose", new { reason = "No budget" });
        Assert.Equal("lost", (await served.Get(kiva)).GetProperty("outcome").GetString());
        var batch = "/api/batches/" + lost.GetProperty("batch").GetString();
        await served.Send(HttpMethod.Post, batch + "/undo", new { });
        Assert.Equal(("lead.lost", JsonValueKind.String), ((await served.Get(batch)).GetProperty("what").GetString(), (await served.Get(batch)).GetProperty("undoneAt").ValueKind));
        Assert.Equal(JsonValueKind.Null, (await served.Get(kiva)).GetProperty("outcome").ValueKind);

        await BringIn(served);
        var table = await served.Client.GetStringAsync("/api/export/leads.csv");
        Assert.All(["Kiva Studio", "Nordlicht", "Hafenkino"], name => Assert.Contains(name, table, StringComparison.Ordinal));
        Assert.Equal((404, "table.unknown"), await served.Refused(HttpMethod.Get, "/api/export/nothing.csv"));
        using (var everything = new System.IO.Compression.ZipArchive(await served.Client.GetStreamAsync("/api/export")))
        using (var leads = new StreamReader(everything.GetEntry("leads.csv")!.Open()))
            Assert.Equal(await leads.ReadToEndAsync(), table);

        var feed = await served.Send(HttpMethod.Post, "/api/calendar", new { });
        Assert.Contains("Call Kiva", await served.Client.GetStringAsync(feed.GetProperty("url").GetString()), StringComparison.Ordinal);
        Assert.InRange((await served.Get("/api/week")).GetProperty("chance").GetProperty("mean").GetDouble(), 0, 1);
    }

    private static async Task BringIn(Served served)
    {
        string[] header = ["Projekt", "Angelegt", "Stand"];
        var proposed = await served.Send(HttpMethod.Post, "/api/import/propose", new { fileName = "projekte.csv", header });
        Assert.Equal("leads", proposed.GetProperty("mapping").GetProperty("kind").GetString());
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{string.Join(',', header)}\nHafenkino,2026-01-05,Gewonnen\n"), "files", "projekte.csv" },
            { new StringContent("""{"kind":"leads","columns":{"name":"Projekt","openedOn":"Angelegt","outcome":"Stand"},"outcomes":{}}"""), "map" },
        };
        using var answer = await served.Client.PostAsync("/api/import", form);
        Assert.Equal(1, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files")[0].GetProperty("created").GetProperty("leads").GetInt32());
    }

    private static async Task<string> Add(Served served, string name, string source) => "/api/leads/" + (await served.Send(HttpMethod.Post, "/api/leads", new
    {
        fields = new { name, source },
        nextStep = source == "Talk" ? new { text = "Call " + name, dueOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1) } : null,
    })).GetProperty("id").GetString();

    private static async Task<string[]> Names(Served served, string query) =>
        [.. (await served.Get("/api/leads?" + query)).GetProperty("leads").EnumerateArray().Select(lead => lead.GetProperty("name").GetString()!)];
}
