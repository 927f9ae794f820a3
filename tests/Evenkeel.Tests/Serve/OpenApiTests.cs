using System.Text.Json;

namespace Evenkeel.Tests.Serve;

public sealed class OpenApiTests
{
    /// <summary>Set this to write the description anew after a wanted change: <c>EVENKEEL_WRITE_OPENAPI=1</c>.</summary>
    private const string Write = "EVENKEEL_WRITE_OPENAPI";

    [Fact]
    public async Task The_description_in_the_repository_is_the_one_that_is_served()
    {
        await using var served = await Served.Start();
        var description = await served.Client.GetStringAsync("/openapi/v1.json");
        var file = Path.Combine(Repository.Root, "docs", "openapi.json");
        if (Environment.GetEnvironmentVariable(Write) is not null)
            await File.WriteAllTextAsync(file, description.ReplaceLineEndings("\n") + "\n");
        Assert.Equal((await File.ReadAllTextAsync(file)).Trim(), description.ReplaceLineEndings("\n").Trim());
    }

    /// <summary>Fields that are left out unless somebody asks for them, so that an answer that others script against stays as it is.</summary>
    private static readonly string[] OnlyWhereAskedFor = ["/api/clients.converted"];

    [Fact]
    public async Task Every_answer_has_the_fields_that_the_description_names_and_no_others()
    {
        await using var served = await Served.Start(sample: true);
        using var description = JsonDocument.Parse(await served.Client.GetStringAsync("/openapi/v1.json"));
        async Task<string?> First(string room) => (await served.Get($"/api/{room}?take=1")).GetProperty(room)[0].GetProperty("id").GetString();
        var ids = new Dictionary<string, string?> { ["people"] = await First("people"), ["organisations"] = await First("organisations"), ["batches"] = await First("batches"), ["leads"] = await First("leads"), ["engagements"] = await First("engagements"), ["invoices"] = await First("invoices"), ["challenges"] = (await served.Send(HttpMethod.Post, "/api/challenges", new { })).GetProperty("id").GetString() };
        foreach (var path in description.RootElement.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)))
        {
            var get = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content");
            if (!get.TryGetProperty("application/json", out var json))
                continue;
            var answer = await served.Get(path.Name.Replace("{id}", ids.GetValueOrDefault(path.Name.Split('/')[2], ids["leads"]), StringComparison.Ordinal));
            Compare(description.RootElement, json.GetProperty("schema"), answer, path.Name);
        }
    }

    [Fact]
    public async Task Every_operation_has_a_name_and_a_summary_and_says_how_it_refuses()
    {
        await using var served = await Served.Start();
        using var description = JsonDocument.Parse(await served.Client.GetStringAsync("/openapi/v1.json"));
        var operations = description.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();
        Assert.All(operations, operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty("operationId").GetString()));
            Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty("summary").GetString()));
            Assert.Contains(operation.Value.GetProperty("responses").EnumerateObject(), response => response.Name.StartsWith('4'));
        });
        Assert.Equal(operations.Count, operations.Select(operation => operation.Value.GetProperty("operationId").GetString()).Distinct().Count());
    }

    private static void Compare(JsonElement root, JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = reference.GetString()!.Split('/').Skip(1).Aggregate(root, (node, part) => node.GetProperty(part));
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            if (value.ValueKind != JsonValueKind.Null)
                Compare(root, choices.EnumerateArray().First(choice => choice.TryGetProperty("$ref", out _)), value, at);
            return;
        }
        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            var told = properties.EnumerateObject().Where(property => !OnlyWhereAskedFor.Contains($"{at}.{property.Name}") || value.TryGetProperty(property.Name, out _)).ToList();
            Assert.Equal(told.Select(property => property.Name).Order(), value.EnumerateObject().Select(property => property.Name).Order());
            foreach (var property in told)
                Compare(root, property.Value, value.GetProperty(property.Name), $"{at}.{property.Name}");
        }
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                Compare(root, schema.GetProperty("items"), item, at + "[]");
        else
            Assert.True(Fits(schema, value), $"{at}: {value.ValueKind} is not what {schema.GetRawText()} says");
    }

    private static bool Fits(JsonElement schema, JsonElement value)
    {
        if (!schema.TryGetProperty("type", out var type))
            return true;
        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()).ToList() : [type.GetString()];
        return value.ValueKind switch
        {
            JsonValueKind.Null => types.Contains("null"),
            JsonValueKind.String => types.Contains("string"),
            JsonValueKind.Number => types.Contains("number") || types.Contains("integer"),
            JsonValueKind.True or JsonValueKind.False => types.Contains("boolean"),
            JsonValueKind.Object => types.Contains("object"),
            _ => false,
        };
    }
}
