using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Evenkeel.App.Tables;

/// <summary>JSON that is the same on every machine, readable, and made without reflection.</summary>
[JsonSerializable(typeof(Dictionary<string, string?>))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
[JsonSerializable(typeof(List<string>))]
public sealed partial class JsonText : JsonSerializerContext
{
    /// <summary>Text outside ASCII stays readable; only what JSON itself needs is escaped.</summary>
    public static readonly JsonText Readable = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Of(Dictionary<string, string?> fields) => JsonSerializer.Serialize(fields, Readable.DictionaryStringString);

    public static Dictionary<string, string?> Fields(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, Readable.DictionaryStringString) ?? [];
}
