using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.App.Time;
using Evenkeel.Core.Time;

namespace Evenkeel.App.Import;

/// <summary>Hours as a time sheet of any kind tells of them.</summary>
/// <param name="Key">By what it is known again, together with how many of the same key stand before it.</param>
internal sealed record Worked(long Line, string Key, DateOnly On, TimeSpan Length)
{
    public string? Client { get; init; }
    public bool IsBillable { get; init; }

    /// <summary>What may name a purpose, the best first.</summary>
    public IEnumerable<string> Tags { get; init; } = [];

    /// <summary>What was done: project, task, words.</summary>
    public IEnumerable<string?> Notes { get; init; } = [];
}

/// <summary>Makes entries of time of the hours of a file.</summary>
internal sealed class TimeRows(ReadFile file)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly List<IncomingRow> rows = [];

    public void Take(Worked worked)
    {
        var number = seen[worked.Key] = seen.GetValueOrDefault(worked.Key) + 1;
        var minutes = (long)Math.Round(worked.Length.TotalMinutes, MidpointRounding.AwayFromZero);
        var (client, note) = (CleanText.Of(worked.Client, CleanText.Name), CleanText.Of(string.Join(" · ", worked.Notes.OfType<string>().Distinct(StringComparer.Ordinal)), CleanText.Note));
        if ((client.Refusal ?? note.Refusal ?? TimeFields.CheckMinutes(minutes)) is { } wrong)
            file.Reject(worked.Line, wrong.Code, Words.Of(wrong));
        else if (minutes == 0)
            file.LeaveOut("an entry of less than half a minute");
        else
            rows.Add(new IncomingRow(worked.Line, ContactKeys.Bounded(number == 1 ? worked.Key : $"{worked.Key}#{number}"), new()
            {
                ["on"] = Canonical.Day(worked.On),
                ["minutes"] = minutes.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["purpose"] = worked.Tags.Select(TimePurpose.Of).FirstOrDefault(purpose => purpose is not null) ?? (client.Value is null && !worked.IsBillable ? null : TimePurpose.Produce),
                ["organisation_id"] = client.Value,
                ["billable"] = worked.IsBillable ? Canonical.Yes : null,
                ["note"] = note.Value,
            })
            { Origin = file.Origin });
    }

    public void Finish() => file.Tables.Add(new IncomingTable(TimeTables.Entries, rows));
}
