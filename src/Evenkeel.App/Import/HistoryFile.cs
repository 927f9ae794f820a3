using System.Text.Json;
using System.Text.Json.Serialization;

namespace Evenkeel.App.Import;

/// <summary>One line of <c>history.jsonl</c>.</summary>
/// <param name="Record">Kind and id: <c>lead/0198…</c>.</param>
public sealed record ImportedChange(
    Guid Id, DateTime At, string By, string What, string Record, Guid? PartOf, Guid? Person, Dictionary<string, string?>? Before, Dictionary<string, string?>? After);

[JsonSerializable(typeof(ImportedChange))]
internal sealed partial class HistoryJson : JsonSerializerContext
{
    public static readonly HistoryJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>Reads <c>history.jsonl</c>.</summary>
internal static class HistoryFile
{
    private const int LongestLine = 4 << 20;

    public static ReadFile Read(SourceFile file, ImportWatch watch)
    {
        var read = new ReadFile(file.Name, ImportFormat.History);
        using var lines = new StreamReader(file.Open());
        var number = 0;
        while (BoundedLine(lines) is { } line)
        {
            number++;
            watch.Count();
            try
            {
                if (line.Length > LongestLine)
                    read.Reject(number, "history.too-long", "the line is longer than 4 MiB");
                else if (line.Length > 0 && JsonSerializer.Deserialize(line, HistoryJson.Readable.ImportedChange) is { Record: not null, By: not null, What: not null } change)
                    read.History.Add(change with { At = Store.Clock.ToMicroseconds(change.At.ToUniversalTime()) });
            }
            catch (JsonException)
            {
                read.Reject(number, "history.shape", "not a change as an export writes it");
            }
        }
        return read;
    }

    /// <summary>A line; of one that is too long, just enough to tell.</summary>
    private static string? BoundedLine(StreamReader lines)
    {
        if (lines.Peek() < 0)
            return null;
        var line = new System.Text.StringBuilder();
        for (var c = lines.Read(); c >= 0 && c != '\n'; c = lines.Read())
            if (line.Length <= LongestLine)
                line.Append((char)c);
        return line.ToString().TrimEnd('\r');
    }
}
