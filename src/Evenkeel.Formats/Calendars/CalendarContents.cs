namespace Evenkeel.Formats.Calendars;

/// <summary>What a file of calendars holds.</summary>
/// <param name="Series">In the order in which they first stand in the file.</param>
/// <param name="Faults">What could not be read, in the file's order.</param>
/// <param name="LeftOut">How many, by reason: what the file holds beyond entries.</param>
/// <param name="Names">What its calendars are called; some programs call them by their owner's address.</param>
public sealed record CalendarContents(IReadOnlyList<CalendarSeries> Series, IReadOnlyList<CalendarFault> Faults, IReadOnlyDictionary<string, int> LeftOut, IReadOnlyList<string> Names)
{
    private const string Twice = "an entry that stands there once more, as it is by now";
    private const string Lost = "the zone of a time is not known: it is taken as your own";

    /// <summary>Puts together what is told of the same thing; of what is told twice the later counts: the one that was changed more often, else the one behind.</summary>
    internal static CalendarContents Of(
        IReadOnlyList<CalendarEntry> entries, IReadOnlyList<CalendarFault> faults, SortedDictionary<string, int> leftOut, CalendarZones zones, IReadOnlyList<string> names, CalendarLimits limits)
    {
        var work = new CalendarWork(limits.Candidates);
        var series = new List<CalendarSeries>();
        foreach (var same in entries.GroupBy(entry => entry.Uid, StringComparer.Ordinal))
        {
            var told = same.GroupBy(entry => entry.InsteadOf).Select(versions => versions.MaxBy(entry => (entry.Sequence, entry.Line))!).ToList();
            Count(leftOut, Twice, same.Count() - told.Count);
            series.Add(new CalendarSeries(same.Key, told.Find(entry => entry.InsteadOf is null), [.. told.Where(entry => entry.InsteadOf is not null)], zones, limits, work));
        }
        Count(leftOut, Lost, entries.Count(entry => zones.IsLost(entry.Start)));
        return new(series, [.. faults.OrderBy(fault => fault.Line)], leftOut, names);
    }

    private static void Count(SortedDictionary<string, int> counts, string what, int count)
    {
        if (count > 0)
            counts[what] = counts.GetValueOrDefault(what) + count;
    }
}
