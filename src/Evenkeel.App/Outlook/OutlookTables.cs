using Evenkeel.App.Tables;
using Evenkeel.Core.Outlook;

namespace Evenkeel.App.Outlook;

/// <summary>The fields of what an outlook needs beside leads and engagements.</summary>
public static class OutlookTables
{
    public static readonly RecordTable<Bill> Bills = new RecordTable<Bill>("bill", "bills")
        .Text("name", x => x.Name, (x, v) => x.Name = v ?? "")
        .Money("amount", "currency", x => x.Amount, (x, v) => x.Amount = v ?? x.Amount)
        .Text("every", x => EveryText(x.Every), (x, v) => x.Every = ToEvery(v) ?? x.Every)
        .Day("starts_on", x => x.StartsOn, (x, v) => x.StartsOn = v)
        .Day("ends_on", x => x.EndsOn, (x, v) => x.EndsOn = v);

    public static IReadOnlyList<string> Everies { get; } = [.. Enum.GetValues<Every>().Select(EveryText)];

    public static string EveryText(Every every) => every.ToString().ToLowerInvariant();

    /// <returns>Null for what is none.</returns>
    public static Every? ToEvery(string? text) => Everies.Index().Where(every => every.Item == text).Select(every => (Every?)every.Index).FirstOrDefault();
}
