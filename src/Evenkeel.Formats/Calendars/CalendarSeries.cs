using System.Globalization;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Calendars;

/// <summary>One time at which something takes place.</summary>
/// <param name="Entry">What is said of this time: by the entry, or by the one that stands in its place.</param>
/// <param name="Id">The same however often the calendar is read, and wherever this is moved to: the entry's id, and of what comes round again the day on which it was to be.</param>
/// <param name="Otherwise">The id that it would have if the entry came round again, or no longer did.</param>
/// <param name="At">UTC.</param>
/// <param name="Minutes">Rounded; null where no end is told, or none that lies behind the beginning.</param>
public sealed record CalendarOccurrence(CalendarEntry Entry, string Id, DateTime At, int? Minutes, string? Otherwise);

/// <summary>An entry, with those that stand for single occurrences of it.</summary>
public sealed class CalendarSeries
{
    private readonly CalendarZones zones;
    private readonly CalendarLimits limits;
    private readonly CalendarWork work;

    internal CalendarSeries(string uid, CalendarEntry? entry, IReadOnlyList<CalendarEntry> others, CalendarZones zones, CalendarLimits limits, CalendarWork work) =>
        (Uid, Entry, Others, this.zones, this.limits, this.work) = (uid, entry, others, zones, limits, work);

    /// <summary>What all of them have in common.</summary>
    public string Uid { get; }

    /// <summary>Null where a file has only such that stand for others.</summary>
    public CalendarEntry? Entry { get; }

    /// <summary>Those with a <see cref="CalendarEntry.InsteadOf"/>.</summary>
    public IReadOnlyList<CalendarEntry> Others { get; }

    /// <summary>The others without the entry, where that is of no interest.</summary>
    public CalendarSeries WithoutEntry() => new(Uid, null, Others, zones, limits, work);

    /// <summary>When it takes place, in order of time: of something that comes round again what lies within the window, and of what takes place once that one time, whenever it is.</summary>
    /// <param name="from">The beginning of the window, UTC; it counts from the beginning of that day.</param>
    /// <param name="to">The end of the window, UTC; what begins then still counts.</param>
    /// <returns>Cancelled ones as well. Else <c>calendar.too-often</c>.</returns>
    public Parsed<IReadOnlyList<CalendarOccurrence>> Occurrences(DateTime from, DateTime to)
    {
        var slots = new SortedDictionary<DateTime, (DateTime Local, CalendarEntry Entry)>();
        if (Entry is not null && Fill(slots, Entry, from.Date, to) is { } tooOften)
            return Parsed<IReadOnlyList<CalendarOccurrence>>.No(tooOften);
        var ids = new Dictionary<DateTime, string>();
        var days = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, slot) in slots)
            ids[at] = Id(slot.Local, days);
        var found = new List<CalendarOccurrence>();
        foreach (var other in Others)
        {
            var instead = zones.ToUtc(other.InsteadOf!.Value);
            if (other.InsteadOf.Value.Kind == CalendarTimeKind.Day && slots.FirstOrDefault(slot => slot.Value.Local.Date == other.InsteadOf.Value.Local) is { Value.Entry: not null } sameDay)
                instead = sameDay.Key;
            slots.Remove(instead);
            found.Add(Of(other, ids.GetValueOrDefault(instead) ?? Id(other.InsteadOf.Value.Local, days), zones.ToUtc(other.Start)));
        }
        var following = Others.Where(other => other.IsFromThenOn).Select(other => (From: zones.ToUtc(other.InsteadOf!.Value), Entry: other)).OrderBy(one => one.From).ToList();
        foreach (var (at, _) in slots)
            found.Add(following.LastOrDefault(one => one.From <= at) is { Entry: { } changed, From: var since } ? Of(changed, ids[at], at + (zones.ToUtc(changed.Start) - since)) : Of(Entry!, ids[at], at));
        found.Sort((one, other) => (one.At, one.Id).CompareTo((other.At, other.Id)));
        return Parsed<IReadOnlyList<CalendarOccurrence>>.Of(found);
    }

    /// <summary>Finds the times at which the entry says that it takes place, whether or not something else stands in their place.</summary>
    private CellFault? Fill(SortedDictionary<DateTime, (DateTime, CalendarEntry)> slots, CalendarEntry of, DateTime from, DateTime to)
    {
        var start = of.Start;
        slots[zones.ToUtc(start)] = (start.Local, of);
        if (!of.IsRecurring)
            return null;

        // A day more on both sides: the window is in UTC, and a rule goes by the clock on the wall.
        var (near, far) = (DateTime.SpecifyKind(from.AddDays(-1), DateTimeKind.Unspecified), DateTime.SpecifyKind(to.AddDays(1), DateTimeKind.Unspecified));
        if (of.Rule is { } rule && !(rule.Until is { } ended && ended.Local < near))
        {
            if (!work.Take(rule.Candidates(start.Local, near, far)))
                return new("calendar.too-often", "the entry comes round too often to be worked out");
            foreach (var local in rule.Times(start.Local, near, far))
            {
                var at = zones.ToUtc(start with { Local = local });
                if (rule.Until is { } until && (until.Kind switch { CalendarTimeKind.Day => local.Date > until.Local, CalendarTimeKind.Utc => at > zones.ToUtc(until), _ => local > until.Local }))
                    break;
                if (local >= near)
                    slots.TryAdd(at, (local, of));
                if (slots.Count > limits.Occurrences)
                    return new("calendar.too-often", $"the entry comes round more than {limits.Occurrences} times within the time that is read");
            }
        }
        foreach (var further in of.Further)
            slots.TryAdd(zones.ToUtc(further.Kind == CalendarTimeKind.Day ? start with { Local = further.Local + start.Local.TimeOfDay } : further), (further.Local, of));
        foreach (var except in of.Except)
            if (except.Kind == CalendarTimeKind.Day)
                foreach (var at in slots.Where(slot => slot.Value.Item1.Date == except.Local).Select(slot => slot.Key).ToList())
                    slots.Remove(at);
            else
                slots.Remove(zones.ToUtc(except));
        foreach (var at in slots.Keys.Where(at => at < from || at > to).ToList())
            slots.Remove(at);
        return slots.Count > limits.Occurrences ? new("calendar.too-often", $"the entry comes round more than {limits.Occurrences} times within the time that is read") : null;
    }

    private CalendarOccurrence Of(CalendarEntry said, string id, DateTime at)
    {
        var length = said.End is { } end ? zones.ToUtc(end) - zones.ToUtc(said.Start) : said.Length;
        var isFirst = said == Entry && at == zones.ToUtc(said.Start);
        return new(said, IsOnce ? Uid : id, at, length is { } told && told > TimeSpan.Zero && told.TotalMinutes < int.MaxValue ? (int)Math.Round(told.TotalMinutes) : null, IsOnce ? id : isFirst ? Uid : null);
    }

    private bool IsOnce => Entry is { IsRecurring: false } && Others.Count == 0;

    /// <summary>By its day, so that it stays the same where the hour is changed; a further one on that day by its time as well.</summary>
    private string Id(DateTime local, HashSet<string> days)
    {
        var id = $"{Uid}/{local.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";
        return days.Add(id) ? id : id + local.ToString("'T'HHmmss", CultureInfo.InvariantCulture);
    }
}
