namespace Evenkeel.Tests.Serve;

/// <summary>Criteria, scores and the balance of weeks over HTTP.</summary>
public sealed class FitApiTests
{
    [Fact]
    public async Task A_lead_is_scored_by_criteria_that_were_said_before()
    {
        await using var served = await Served.Start();
        Assert.NotEqual(0, (await served.Get("/api/criteria")).GetProperty("starter").GetArrayLength());
        var added = await served.Send(HttpMethod.Post, "/api/criteria", new { criteria = new object[] { new { name = "Is nice", weight = 3, isDealBreaker = true }, new { name = "Pays", scale = "yes/no" } } });
        var (nice, pays) = (added.GetProperty("ids")[0].GetGuid(), added.GetProperty("ids")[1].GetGuid());
        var lead = "/api/leads/" + (await served.Send(HttpMethod.Post, "/api/leads", new { fields = new { name = "Kiva" } })).GetProperty("id").GetString();
        await served.Send(HttpMethod.Post, lead + "/fit", new { scores = new[] { new { criterionId = nice, score = 1 } } });
        var fit = await served.Get(lead + "/fit");
        Assert.Equal((1.0, .75, 2.0), (fit.GetProperty("quality").GetDouble(), fit.GetProperty("low").GetDouble(), fit.GetProperty("high").GetDouble()));
        Assert.Equal("Is nice", fit.GetProperty("dealBreakers")[0].GetString());
        await served.Send(HttpMethod.Put, $"/api/criteria/{pays}", new { name = "Pays", weight = 1, scale = "1-10" }, "\"1\"");
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Put, $"/api/criteria/{pays}", new { name = "Pays" }, "\"1\""));
        Assert.Equal((422, "criterion.scale-in-use"), await served.Refused(HttpMethod.Put, $"/api/criteria/{nice}", new { name = "Is nice", scale = "1-10" }));
        Assert.Equal((422, "fit.score"), await served.Refused(HttpMethod.Post, lead + "/fit", new { scores = new[] { new { criterionId = pays, score = 0 } } }));
        Assert.Equal((404, "criterion.unknown"), await served.Refused(HttpMethod.Post, lead + "/fit", new { scores = new[] { new { criterionId = Guid.NewGuid(), score = 0 } } }));
        Assert.Equal((404, "organisation.unknown"), await served.Refused(HttpMethod.Get, $"/api/organisations/{Guid.NewGuid()}/fit"));
        Assert.Equal((409, "list.name-taken"), await served.Refused(HttpMethod.Post, "/api/criteria", new { criteria = new[] { new { name = "pays" } } }));
    }

    [Fact]
    public async Task What_a_week_is_meant_to_have_stands_beside_what_it_had()
    {
        await using var served = await Served.Start();
        await served.Send(HttpMethod.Post, "/api/time", new { text = "2h offers #prospect" });
        await served.Send(HttpMethod.Put, "/api/balance/targets", new { hours = new Dictionary<string, double> { ["prospect"] = 4 } });
        var balance = await served.Get("/api/balance");
        var prospect = balance.GetProperty("purposes")[0];
        Assert.Equal(("prospect", 2.0, 4.0), (prospect.GetProperty("purpose").GetString(), prospect.GetProperty("hours").GetDouble(), prospect.GetProperty("target").GetDouble()));
        Assert.Equal((8, 1.0), (balance.GetProperty("weeks").GetArrayLength(), balance.GetProperty("gettingShare").GetDouble()));
        Assert.Equal(2, balance.GetProperty("weeks")[7].GetProperty("byPurpose").GetProperty("prospect").GetDouble());
        Assert.Equal((422, "time.target"), await served.Refused(HttpMethod.Put, "/api/balance/targets", new { hours = new Dictionary<string, double> { ["fun"] = 4 } }));
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Put, "/api/balance/targets", new { hours = new Dictionary<string, double>() }, "\"999\""));
        Assert.Equal((422, "balance.weeks"), await served.Refused(HttpMethod.Get, "/api/balance?weeks=105"));
    }
}
