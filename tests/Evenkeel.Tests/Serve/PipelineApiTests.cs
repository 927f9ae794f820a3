using System.Text.Json;

namespace Evenkeel.Tests.Serve;

/// <summary>Next steps, notes, links, engagements and lists over HTTP.</summary>
public sealed class PipelineApiTests
{
    [Fact]
    public async Task A_step_is_written_down_changed_done_and_comes_round_again()
    {
        await using var served = await Served.Start();
        var lead = await AddLead(served, new { fields = new { name = "Kiva" }, nextStep = new { text = "Call", dueOn = "2026-01-05" } });
        var first = (await served.Get(lead)).GetProperty("tasks")[0];
        Assert.Equal(("Call", true), (first.GetProperty("text").GetString(), first.GetProperty("isOverdue").GetBoolean()));
        var task = "/api/tasks/" + first.GetProperty("id").GetString();
        var edited = await served.Send(HttpMethod.Put, task, new { text = "Call Ana", dueOn = "2026-01-05", rule = "FREQ=WEEKLY;BYDAY=MO" }, "\"1\"");
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Post, task + "/do", new { }, "\"1\""));
        var done = await served.Send(HttpMethod.Post, task + "/do", new { on = "2026-01-06" }, $"\"{edited.GetProperty("version").GetInt32()}\"");
        var following = "/api/tasks/" + done.GetProperty("following").GetString();
        Assert.Equal("2026-01-12", (await served.Get(lead)).GetProperty("nextStepOn").GetString());
        Assert.Equal((409, "task.done-already"), await served.Refused(HttpMethod.Post, task + "/do", new { }));
        await served.Send(HttpMethod.Post, task + "/reopen", new { });
        Assert.Equal(2, (await served.Get($"/api/tasks?open=true&lead={lead[11..]}")).GetProperty("total").GetInt32());
        using (var removed = await served.Try(HttpMethod.Delete, following, ifMatch: "\"1\""))
            Assert.Equal(System.Net.HttpStatusCode.OK, removed.StatusCode);

        Assert.Equal((422, "task.rule"), await served.Refused(HttpMethod.Put, task, new { text = "Call", dueOn = "2026-01-05", rule = "on mondays" }));
        Assert.Equal((404, "task.unknown"), await served.Refused(HttpMethod.Delete, following));
        Assert.Equal((404, "lead.unknown"), await served.Refused(HttpMethod.Post, "/api/tasks", new { fields = new { text = "Call" }, leadId = Guid.NewGuid() }));
        Assert.Equal((422, "page.size"), await served.Refused(HttpMethod.Get, "/api/tasks?take=0"));
    }

    [Fact]
    public async Task Notes_links_own_values_and_the_engagement_of_a_won_lead()
    {
        await using var served = await Served.Start();
        await served.Send(HttpMethod.Post, "/api/lists/own-field", new { name = "Budget", kind = "number" });
        var lead = await AddLead(served, new { fields = new { name = "Kiva", value = 4800, currency = "EUR", expectedStartOn = "2026-05-04", own = new Dictionary<string, string> { ["Budget"] = "12.50" } } });
        await served.Send(HttpMethod.Put, lead + "/notes", new { text = "**Yes**" }, "\"1\"");
        await served.Send(HttpMethod.Post, lead + "/links", new { url = "https://files.example/a", title = "The offer" }, "\"2\"");
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Delete, lead + "/links?url=https://files.example/a", ifMatch: "\"2\""));
        Assert.Equal((422, "link.address"), await served.Refused(HttpMethod.Post, lead + "/links", new { url = "javascript:alert(1)" }));
        Assert.Equal((404, "link.unknown"), await served.Refused(HttpMethod.Delete, lead + "/links?url=https://files.example/b"));
        Assert.Equal((422, "own-field.value"), await served.Refused(HttpMethod.Put, lead, new { name = "Kiva", own = new Dictionary<string, string> { ["Budget"] = "much" } }));
        var shown = await served.Get(lead);
        Assert.Equal(("**Yes**", "The offer", "12.5", "2026-05-04"), (
            shown.GetProperty("notes").GetString(), shown.GetProperty("links")[0].GetProperty("title").GetString(), shown.GetProperty("own")[0].GetProperty("text").GetString(),
            shown.GetProperty("expectedStartOn").GetString()));
        var won = await served.Send(HttpMethod.Post, lead + "/win", new { });
        Assert.Equal("2026-05-04", (await served.Get(lead)).GetProperty("engagements")[0].GetProperty("startsOn").GetString());
        await served.Send(HttpMethod.Post, $"/api/batches/{won.GetProperty("batch").GetString()}/undo", new { });
        await served.Send(HttpMethod.Post, lead + "/win", new { beginsEngagement = false });
        Assert.Equal(0, (await served.Get(lead)).GetProperty("engagements").GetArrayLength());
        Assert.Equal(
            ["lead.won", "undo", "lead.won", "lead.linked", "lead.noted", "lead.added"],
            (await served.Get($"/api/batches?record={lead[11..]}")).GetProperty("batches").EnumerateArray().Select(batch => batch.GetProperty("what").GetString()));
    }

    [Fact]
    public async Task Lists_are_added_to_renamed_placed_merged_and_retired()
    {
        await using var served = await Served.Start();
        var (a, b) = (await Add("source", "Talk"), await Add("source", "Talks"));
        var lead = await AddLead(served, new { fields = new { name = "Kiva", source = "Talk" } });
        await served.Send(HttpMethod.Post, b + "/place", new { to = 0 }, "\"1\"");
        Assert.Equal(["Talks", "Talk"], await Names("source"));
        Assert.Equal((409, "list.name-taken"), await served.Refused(HttpMethod.Put, b, new { name = "talk" }));
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Post, a + "/merge", new { into = b[^36..] }, "\"1\""));
        await served.Send(HttpMethod.Post, a + "/merge", new { into = b[^36..] }, "\"2\"");
        await served.Send(HttpMethod.Put, b, new { name = "Talk" });
        Assert.Equal("Talk", (await served.Get(lead)).GetProperty("source").GetString());
        Assert.Equal((409, "list.merged-already"), await served.Refused(HttpMethod.Put, a, new { name = "B" }));
        await served.Send(HttpMethod.Post, b + "/retire", new { });
        Assert.Equal(0, (await served.Get("/api/leads/names")).GetProperty("sources").GetArrayLength());
        await served.Send(HttpMethod.Post, b + "/offer", new { });
        Assert.Equal(1, (await served.Get("/api/leads/names")).GetProperty("sources").GetArrayLength());
        Assert.Equal((404, "list.unknown"), await served.Refused(HttpMethod.Post, "/api/lists/colours", new { name = "Red" }));
        Assert.Equal((422, "own-field.choices"), await served.Refused(HttpMethod.Post, "/api/lists/own-field", new { name = "Size", kind = "choice" }));

        async Task<string> Add(string list, string name) =>
            $"/api/lists/{list}/" + (await served.Send(HttpMethod.Post, "/api/lists/" + list, new { name })).GetProperty("id").GetString();

        async Task<IEnumerable<string?>> Names(string list) => (await served.Get("/api/lists")).GetProperty("lists").EnumerateArray()
            .Single(found => found.GetProperty("kind").GetString() == list).GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("name").GetString());
    }

    private static async Task<string> AddLead(Served served, object body) => "/api/leads/" + (await served.Send(HttpMethod.Post, "/api/leads", body)).GetProperty("id").GetString();
}
