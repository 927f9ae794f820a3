using System.Text.Json;
using System.Text.Json.Serialization;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;
using Evenkeel.Core.People;
using Evenkeel.Core.Plan;

namespace Evenkeel;

/// <summary>How answers look as JSON, on the command line and over HTTP alike.</summary>
public static class Answers
{
    public static JsonSerializerOptions Json { get; } = Configure(new JsonSerializerOptions { WriteIndented = true });

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.MaxDepth = 16;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter<Outcome>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<TieState>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<ActivityKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<SameBecause>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<SameOrganisationBecause>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<DayOfWeek>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new MoneyConverter());
        return options;
    }

    /// <summary>Writes an answer as one document.</summary>
    public static void Write<T>(TextWriter output, T answer) => output.WriteLine(JsonSerializer.Serialize(answer, Json));

    private sealed class MoneyConverter : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<MoneyDocument>(ref reader, options) is { Currency: { } currency } money && Money.Of(money.Amount, currency) is { Refusal: null } read
                ? read.Value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new MoneyDocument(value.Amount, value.Currency), options);
    }
}

/// <summary>An amount with its currency.</summary>
public sealed record MoneyDocument(decimal Amount, string Currency);
