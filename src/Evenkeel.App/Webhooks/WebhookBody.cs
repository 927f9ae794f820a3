using System.Text;
using System.Text.Json;
using Evenkeel.App.History;
using Evenkeel.App.Tables;

namespace Evenkeel.App.Webhooks;

/// <summary>What a webhook is told, as JSON: which event, when, and the ids. Nothing that was noted about anybody leaves with it; who wants to know more asks the API.</summary>
internal static class WebhookBody
{
    /// <param name="record">The record that the event is about; null for <see cref="WebhookEvents.Recorded"/>.</param>
    /// <param name="counts">For <see cref="WebhookEvents.Recorded"/>: how many records were written, by kind.</param>
    public static string Of(Guid id, string type, Batch batch, (string Kind, Guid Id)? record, IReadOnlyDictionary<string, int>? counts) => Write(id, type, batch.At, json =>
    {
        json.WriteString("batch", batch.Id);
        json.WriteString("what", batch.What);
        if (record is var (kind, about))
        {
            json.WriteString("kind", kind);
            json.WriteString("id", about);
        }
        if (counts is not null)
        {
            json.WriteStartObject("records");
            foreach (var (of, count) in counts)
                json.WriteNumber(of, count);
            json.WriteEndObject();
        }
    });

    public static string OfTest(Guid id, DateTime at) => Write(id, WebhookEvents.Test, at, _ => { });

    private static string Write(Guid id, string type, DateTime at, Action<Utf8JsonWriter> data)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("type", type);
            json.WriteString("timestamp", Canonical.Instant(at));
            json.WriteStartObject("data");
            data(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
