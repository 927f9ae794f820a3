using System.Text.Json;

namespace Evenkeel.Tests.Serve;

public sealed class ProposedApiTests
{
    [Fact]
    public async Task Past_leads_are_confirmed_and_dismissed()
    {
        await using var served = await Served.Start(sample: true);
        var proposed = await served.Get("/api/leads/proposed");
        Assert.Equal(["Kulturhaus Ost", "Fjordreisen"], proposed.GetProperty("leads").EnumerateArray().Select(lead => lead.GetProperty("with").GetString()));
        var (first, second) = (proposed.GetProperty("leads")[0], proposed.GetProperty("leads")[1].GetProperty("key").GetString());
        Assert.Equal((3, JsonValueKind.Null), (first.GetProperty("people").GetArrayLength(), first.GetProperty("outcome").ValueKind));
        var path = "/api/leads/proposed/" + first.GetProperty("key").GetString();
        Assert.Equal((422, "proposed.no-outcome"), await served.Refused(HttpMethod.Post, path + "/confirm", new { }));
        var lead = await served.Send(HttpMethod.Post, path + "/confirm", new { outcome = "lost" });
        Assert.Equal("lost", (await served.Get("/api/leads/" + lead.GetProperty("id").GetString())).GetProperty("outcome").GetString());
        var dismissed = await served.Send(HttpMethod.Post, $"/api/leads/proposed/{second}/dismiss", new { });
        Assert.Equal(0, (await served.Get("/api/leads/proposed")).GetProperty("total").GetInt32());
        await served.Send(HttpMethod.Post, $"/api/batches/{dismissed.GetProperty("batch").GetString()}/undo", new { });
        Assert.Equal(1, (await served.Get("/api/leads/proposed")).GetProperty("total").GetInt32());
        Assert.Equal((404, "proposed.unknown"), await served.Refused(HttpMethod.Post, path + "/dismiss", new { }));
    }
}
