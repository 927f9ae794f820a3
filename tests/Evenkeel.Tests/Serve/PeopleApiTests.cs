using System.Text.Json;

namespace Evenkeel.Tests.Serve;

[Trait("needs", "time")]
public sealed class PeopleApiTests
{
    [Fact]
    public async Task A_person_is_added_found_changed_taken_out_and_erased()
    {
        await using var served = await Served.Start();
        var added = await served.Send(HttpMethod.Post, "/api/people", new { name = "Ana Silva", organisation = "Kiva", emails = new[] { "ana@Kiva.example" }, tags = new[] { "warm" } });
        var person = "/api/people/" + added.GetProperty("id").GetString();
        Assert.Equal(1, (await served.Get("/api/people?search=kiva&tag=warm")).GetProperty("total").GetInt32());
        await served.Send(HttpMethod.Put, person, new { name = "Ana Silva", role = "Director" }, "\"1\"");
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Put, person, new { name = "Ana" }, "\"1\""));
        Assert.Equal((422, "email.address"), await served.Refused(HttpMethod.Put, person, new { name = "Ana", emails = new[] { "ana" } }));

        var export = await served.Get(person + "/export");
        Assert.Equal("Director", export.GetProperty("person").GetProperty("role").GetString());
        Assert.Equal(["person.added", "person.edited"], export.GetProperty("history").EnumerateArray().Select(written => written.GetProperty("what").GetString()));

        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Delete, person, null, "\"1\""));
        var erased = await served.Send(HttpMethod.Delete, person, new { }, "\"2\"");
        Assert.True(erased.GetProperty("isFileClean").GetBoolean());
        Assert.Equal((404, "person.unknown"), await served.Refused(HttpMethod.Get, person));
        Assert.Equal((422, "batch.final"), await served.Refused(HttpMethod.Post, $"/api/batches/{erased.GetProperty("batch").GetString()}/undo"));
    }

    [Fact]
    public async Task A_contact_is_written_down_changed_and_taken_out()
    {
        await using var served = await Served.Start();
        var ana = (await served.Send(HttpMethod.Post, "/api/people", new { name = "Ana Silva" })).GetProperty("id").GetString();
        var step = await served.Send(HttpMethod.Post, "/api/tasks", new { fields = new { text = "Keep in touch", dueOn = "2020-01-06", rule = "FREQ=MONTHLY" }, personId = ana });
        var logged = await served.Send(HttpMethod.Post, "/api/interactions", new { fields = new { kind = "call", at = "2020-02-03T10:00:00+01:00", minutes = 20, subject = "The boat" }, people = new[] { ana } });
        Assert.Equal(step.GetProperty("id").GetString(), logged.GetProperty("movedSteps")[0].GetString());
        var contact = "/api/interactions/" + logged.GetProperty("id").GetString();
        await served.Send(HttpMethod.Put, contact, new { kind = "fax", direction = "out" }, "\"1\"");
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Put, contact, new { kind = "call" }, "\"1\""));
        Assert.Equal((422, "interaction.direction"), await served.Refused(HttpMethod.Put, contact, new { kind = "call", direction = "up" }));
        var listed = await served.Get($"/api/interactions?person={ana}");
        Assert.Equal(("fax", "2020-02-03T09:00:00Z"), (listed.GetProperty("interactions")[0].GetProperty("kind").GetString(), listed.GetProperty("interactions")[0].GetProperty("at").GetString()));
        Assert.Equal(1, (await served.Get($"/api/interactions/count?person={ana}")).GetProperty("kinds").GetProperty("other").GetInt32());
        Assert.Equal(("contact", 1), ((await served.Get($"/api/people/{ana}?take=1")).GetProperty("events")[0].GetProperty("what").GetString(), listed.GetProperty("total").GetInt32()));
        await served.Send(HttpMethod.Delete, contact, new { }, "\"2\"");
        Assert.Equal((404, "interaction.unknown"), await served.Refused(HttpMethod.Delete, contact));
        Assert.Equal((422, "interaction.nobody"), await served.Refused(HttpMethod.Post, "/api/interactions", new { fields = new { kind = "call" } }));
    }

    [Fact]
    public async Task An_organisation_is_added_found_and_changed()
    {
        await using var served = await Served.Start();
        var added = await served.Send(HttpMethod.Post, "/api/organisations", new { name = "Kiva", website = "https://kiva.example" });
        var organisation = "/api/organisations/" + added.GetProperty("id").GetString();
        await served.Send(HttpMethod.Put, organisation, new { name = "Kiva Studio", tags = new[] { "culture" } }, "\"1\"");
        var shown = await served.Get(organisation);
        Assert.Equal(("Kiva Studio", JsonValueKind.Null), (shown.GetProperty("name").GetString(), shown.GetProperty("website").ValueKind));
        Assert.Equal(1, (await served.Get("/api/organisations?tag=culture&search=studio")).GetProperty("total").GetInt32());
        Assert.Equal((404, "organisation.unknown"), await served.Refused(HttpMethod.Get, "/api/organisations/" + Guid.NewGuid()));
    }

    [Fact]
    public async Task Who_is_there_twice_is_merged_and_told_apart()
    {
        await using var served = await Served.Start();
        var ids = new List<string>();
        foreach (var name in new[] { "Ana Silva", "SILVA, Ána" })
            ids.Add((await served.Send(HttpMethod.Post, "/api/people", new { name })).GetProperty("id").GetString()!);
        var pair = (await served.Get("/api/people/same")).GetProperty("pairs")[0];
        Assert.Equal(("name", "Ana Silva"), (pair.GetProperty("because").GetString(), pair.GetProperty("stays").GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.Null, (await served.Send(HttpMethod.Post, $"/api/people/{ids[1]}/merge?dryRun=true", new { into = ids[0] })).GetProperty("batch").ValueKind);
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Post, $"/api/people/{ids[1]}/merge", new { into = ids[0] }, "\"7\""));
        var merged = await served.Send(HttpMethod.Post, $"/api/people/{ids[1]}/merge", new { into = ids[0] }, "\"1\"");
        Assert.Equal(ids[0], (await served.Get($"/api/people/{ids[1]}")).GetProperty("id").GetString());
        Assert.Equal((422, "person.merge-itself"), await served.Refused(HttpMethod.Post, $"/api/people/{ids[0]}/merge", new { into = ids[0] }));
        await served.Send(HttpMethod.Post, $"/api/batches/{merged.GetProperty("batch").GetString()}/undo", new { });
        await served.Send(HttpMethod.Post, $"/api/people/{ids[1]}/apart", new { from = ids[0] });
        Assert.Equal(0, (await served.Get("/api/people/same")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Several_people_are_tagged_at_once()
    {
        await using var served = await Served.Start();
        var id = (await served.Send(HttpMethod.Post, "/api/people", new { name = "Ana Silva", tags = new[] { "warm" } })).GetProperty("id").GetString()!;
        var tagged = await served.Send(HttpMethod.Post, "/api/people/tag", new { people = new[] { new { id, version = 1 }, new { id = Guid.NewGuid().ToString(), version = 1 } }, add = "jury", remove = "WARM" });
        Assert.Equal((1, "person.unknown"), (tagged.GetProperty("changed").GetArrayLength(), tagged.GetProperty("left")[0].GetProperty("code").GetString()));
        Assert.Equal("jury", (await served.Get("/api/tags")).GetProperty("tags")[0].GetProperty("tag").GetString());
        Assert.Equal(0, (await served.Get("/api/tags?organisations=true")).GetProperty("tags").GetArrayLength());
        Assert.Equal((422, "people.none-chosen"), await served.Refused(HttpMethod.Post, "/api/people/tag", new { add = "jury" }));
    }

    [Fact]
    public async Task Organisations_that_are_there_twice_are_merged_told_apart_and_tagged()
    {
        await using var served = await Served.Start();
        var ids = new List<string>();
        foreach (var name in new[] { "Kiva", "KIVA GmbH" })
            ids.Add((await served.Send(HttpMethod.Post, "/api/organisations", new { name })).GetProperty("id").GetString()!);
        var pair = (await served.Get("/api/organisations/same")).GetProperty("pairs")[0];
        Assert.Equal(("name", "Kiva"), (pair.GetProperty("because").GetString(), pair.GetProperty("stays").GetProperty("name").GetString()));
        Assert.Equal((412, "record.changed-meanwhile"), await served.Refused(HttpMethod.Post, $"/api/organisations/{ids[1]}/merge", new { into = ids[0] }, "\"7\""));
        var merged = await served.Send(HttpMethod.Post, $"/api/organisations/{ids[1]}/merge", new { into = ids[0] }, "\"1\"");
        Assert.Equal(ids[0], (await served.Get($"/api/organisations/{ids[1]}")).GetProperty("id").GetString());
        await served.Send(HttpMethod.Post, $"/api/batches/{merged.GetProperty("batch").GetString()}/undo", new { });
        await served.Send(HttpMethod.Post, $"/api/organisations/{ids[1]}/apart", new { from = ids[0] });
        Assert.Equal(0, (await served.Get("/api/organisations/same")).GetProperty("total").GetInt32());

        var tagged = await served.Send(HttpMethod.Post, "/api/organisations/tag", new { organisations = new[] { new { id = ids[0] }, new { id = Guid.NewGuid().ToString() } }, add = "jury" });
        Assert.Equal((1, "organisation.unknown"), (tagged.GetProperty("changed").GetArrayLength(), tagged.GetProperty("left")[0].GetProperty("code").GetString()));
        Assert.Equal((422, "organisations.none-chosen"), await served.Refused(HttpMethod.Post, "/api/organisations/tag", new { add = "jury" }));
        await served.Send(HttpMethod.Post, "/api/views", new { of = "organisation", name = "Juries", query = "tag=jury" });
        Assert.Equal(1, (await served.Get("/api/organisations?" + (await served.Get("/api/views?of=organisation")).GetProperty("views")[0].GetProperty("query").GetString())).GetProperty("total").GetInt32());
    }
}
