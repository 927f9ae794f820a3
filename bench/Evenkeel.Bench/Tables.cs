using System.Globalization;
using Evenkeel.Core.Leads;

namespace Evenkeel.Bench;

/// <summary>Reads lead histories from a folder with leads.csv and stage_changes.csv.</summary>
internal static class Tables
{
    public static List<LeadHistory> Read(string folder)
    {
        var stages = Rows(folder, "stage_changes.csv").ToLookup(r => r["lead_id"], r => new StageChange(r["stage"], Instant(r["at"])));
        return [.. Rows(folder, "leads.csv").Select(r => new LeadHistory(r["id"], Instant(r["opened_at"]))
        {
            Owner = r["owner"],
            ClosedAt = r["closed_at"] is "" ? null : Instant(r["closed_at"]),
            Outcome = r["outcome"] is "" ? null : Enum.Parse<Outcome>(r["outcome"], ignoreCase: true),
            Stages = [.. stages[r["id"]].OrderBy(s => s.At)],
            Source = r["source_id"] is "" ? null : r["source_id"],
            Offering = r["offering_id"] is "" ? null : r["offering_id"],
            Value = double.TryParse(r["value"], CultureInfo.InvariantCulture, out var value) ? value : null,
        })];
    }

    // the tables that are measured on quote no cell
    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string file)
    {
        using var reader = new StreamReader(Path.Combine(folder, file));
        var header = reader.ReadLine()!.Split(',');
        while (reader.ReadLine() is { } line) yield return header.Zip(line.Split(',')).ToDictionary(x => x.First, x => x.Second);
    }

    private static DateTime Instant(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
