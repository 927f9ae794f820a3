namespace Evenkeel.Tests.Serve;

/// <summary>Challenges and the review over HTTP.</summary>
[Trait("needs", "time")]
public sealed class ChallengeApiTests
{
    [Fact]
    public async Task A_challenge_is_started_done_and_looked_back_on()
    {
        await using var served = await Served.Start(sample: true);
        Assert.Equal((422, "plan.hours"), await served.Refused(HttpMethod.Post, "/api/challenges", new { hours = 0 }));
        var url = "/api/challenges/" + (await served.Send(HttpMethod.Post, "/api/challenges", new { hours = 6 })).GetProperty("id").GetString();
        Assert.Equal((409, "challenge.running"), await served.Refused(HttpMethod.Post, "/api/challenges", new { }));
        var challenge = await served.Get(url);
        var block = challenge.GetProperty("days")[0].GetProperty("blocks")[0];
        Assert.Equal("lead", block.GetProperty("kind").GetString());
        await served.Send(HttpMethod.Post, "/api/activities", new { leadId = block.GetProperty("of").GetString() });
        challenge = await served.Get(url);
        Assert.True(challenge.GetProperty("days")[0].GetProperty("blocks")[0].GetProperty("done").GetBoolean());
        Assert.Equal(1, challenge.GetProperty("log").GetArrayLength());
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Post, url + "/end", new { learnt = "x" }, "\"9\""));
        await served.Send(HttpMethod.Post, url + "/end", new { learnt = "Call first." }, "\"1\"");
        challenge = await served.Get(url);
        Assert.True(challenge.GetProperty("isOver").GetBoolean());
        Assert.Equal("Call first.", (await served.Get("/api/challenges")).GetProperty("challenges")[0].GetProperty("learnt").GetString());
        Assert.Equal((404, "challenge.unknown"), await served.Refused(HttpMethod.Get, "/api/challenges/" + Guid.NewGuid()));
    }

    [Fact]
    public async Task A_week_is_reviewed()
    {
        await using var served = await Served.Start(sample: true);
        var week = await served.Get("/api/review");
        Assert.InRange(week.GetProperty("said").GetProperty("mean").GetDouble(), 0, 1);
        Assert.NotEmpty(week.GetProperty("toChange").GetProperty("why").GetString()!);
        Assert.NotEqual(0, week.GetProperty("times").GetArrayLength());
        using var text = await served.Try(HttpMethod.Get, "/api/review/text");
        Assert.Equal("text/markdown", text.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("# Weekly review, ", await text.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
