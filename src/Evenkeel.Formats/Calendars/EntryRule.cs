using System.Globalization;
using Evenkeel.Formats.Tables;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace Evenkeel.Formats.Calendars;

/// <summary>When an entry with a time comes round again: a recurrence rule of RFC 5545, section 3.3.10, by the clock on the wall.</summary>
/// <remarks>
/// Of an endless rule only what lies near the window is gone through: it begins anew a whole number of its periods later. What that costs is known beforehand
/// (<see cref="Candidates"/>), so that a rule which repeats every second for ever is told instead of being tried.
/// </remarks>
internal sealed class EntryRule
{
    /// <summary>How many periods without a match, beyond those of the window, end a rule: what lies behind it is not asked for.</summary>
    private const int MostWithoutMatch = 2;

    private const int LongestInterval = 100_000;

    private readonly Dictionary<string, string> parts;
    private readonly FrequencyType frequency;
    private readonly int interval;
    private readonly int? count;

    private EntryRule(Dictionary<string, string> parts, FrequencyType frequency, int interval, int? count, CalendarTime? until) =>
        (this.parts, this.frequency, this.interval, this.count, Until) = (parts, frequency, interval, count, until);

    /// <summary>The last time, which still counts; null for none.</summary>
    public CalendarTime? Until { get; }

    /// <returns>Else <c>calendar.rule</c>.</returns>
    public static Parsed<EntryRule> Read(string text)
    {
        var written = text.Trim().Trim(';').ToUpperInvariant();
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in written.Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split('=') is not [var name, { Length: > 0 } value] || !parts.TryAdd(name.Trim(), value.Trim()))
                return No(text);
        if (written.Length > Recurrence.Longest || !written.All(c => char.IsAsciiLetterOrDigit(c) || c is '=' or ';' or ',' or '+' or '-' or ' '))
            return No(text);
        int? count = parts.Remove("COUNT", out var times) ? Number(times, int.MaxValue) : null;
        var interval = parts.TryGetValue("INTERVAL", out var every) ? Number(every, LongestInterval) : 1;
        var until = parts.Remove("UNTIL", out var last) ? CalendarTime.Read(last) : default;
        if (!parts.ContainsKey("FREQ") || (times is not null && count is null) || interval is null || (last is not null && !until.Ok))
            return No(text);
        try
        {
            var rule = new RecurrenceRule(Written(parts));
            return Recurrence.HasDayZero(rule) ? No(text) : Parsed<EntryRule>.Of(new(parts, rule.Frequency, interval.Value, count, last is null ? null : until.Value));
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            return No(text);
        }
    }

    /// <summary>How many days and times have to be gone through to reach the end of a window; never fewer.</summary>
    public long Candidates(DateTime start, DateTime from, DateTime to) => start > to ? 0 : Math.Min(Periods(Near(start, from), to), count ?? long.MaxValue) * OfOnePeriod();

    /// <summary>The times, in their order, from some before <paramref name="from"/> up to <paramref name="to"/>; <see cref="Until"/> is not looked at.</summary>
    /// <param name="start">Where it begins (<c>DTSTART</c>).</param>
    public IEnumerable<DateTime> Times(DateTime start, DateTime from, DateTime to)
    {
        if (start > to)
            yield break;
        var near = Near(start, from);
        var options = new EvaluationOptions { MaxUnmatchedIncrementsLimit = (int)Math.Min(int.MaxValue, Periods(near, to) + MostWithoutMatch) };
        var rule = new RecurrenceRule(Written(parts)) { Count = count };
        var first = new CalDateTime(near.Year, near.Month, near.Day, near.Hour, near.Minute, near.Second);
        using var periods = new RecurrencePatternEvaluator(rule).Evaluate(first, first, options).GetEnumerator();
        while (true)
        {
            DateTime time;
            try
            {
                if (!periods.MoveNext() || (time = periods.Current.StartTime.Value) > to)
                    yield break;
            }
            catch (Exception ended) when (ended is EvaluationException or ArgumentException or OverflowException)
            {
                yield break;
            }
            yield return DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
        }
    }

    /// <summary>Where an endless rule may begin anew without another outcome: a whole number of its periods later, and still before the window.</summary>
    private DateTime Near(DateTime start, DateTime from)
    {
        if (count is not null || from <= start)
            return start;
        var periods = (Whole(start, from) - 1) / interval * interval;
        if (periods <= 0 || (frequency is FrequencyType.Monthly or FrequencyType.Yearly && start.Day > 28))
            return start;
        return frequency switch
        {
            FrequencyType.Yearly => start.AddYears((int)periods),
            FrequencyType.Monthly => start.AddMonths((int)periods),
            _ => start + (Length * periods),
        };
    }

    /// <summary>How many periods (days, weeks and so on, not intervals) lie between at least.</summary>
    private long Whole(DateTime from, DateTime to) => frequency switch
    {
        FrequencyType.Yearly => to.Year - from.Year - 1,
        FrequencyType.Monthly => ((to.Year - from.Year) * 12) + to.Month - from.Month - 1,
        _ => (long)((to - from) / Length),
    };

    /// <summary>How many lie between at most.</summary>
    private long Periods(DateTime from, DateTime to) => Math.Max(0, (long)((to - from) / Length)) + 1;

    /// <summary>A period, not longer than it ever is.</summary>
    private TimeSpan Length => frequency switch
    {
        FrequencyType.Secondly => TimeSpan.FromSeconds(1),
        FrequencyType.Minutely => TimeSpan.FromMinutes(1),
        FrequencyType.Hourly => TimeSpan.FromHours(1),
        FrequencyType.Daily => TimeSpan.FromDays(1),
        FrequencyType.Weekly => TimeSpan.FromDays(7),
        FrequencyType.Monthly => TimeSpan.FromDays(28),
        _ => TimeSpan.FromDays(365),
    };

    private long OfOnePeriod()
    {
        var times = Many("BYHOUR") * Many("BYMINUTE") * Many("BYSECOND");
        return times * frequency switch
        {
            FrequencyType.Yearly => Math.Min(366, Math.Max(Math.Max(Many("BYYEARDAY"), Many("BYMONTH")), Math.Max(Math.Max(Times("BYWEEKNO", 7), Times("BYMONTHDAY", 12)), Times("BYDAY", 53)))),
            FrequencyType.Monthly => Math.Min(31, Math.Max(Many("BYMONTHDAY"), Times("BYDAY", 5))),
            FrequencyType.Weekly => Math.Min(7, Many("BYDAY")),
            _ => 1,
        };
    }

    private long Many(string part) => parts.TryGetValue(part, out var values) ? values.Count(c => c == ',') + 1 : 1;

    private long Times(string part, int each) => parts.ContainsKey(part) ? Many(part) * each : 1;

    private static string Written(Dictionary<string, string> parts) => string.Join(';', parts.Select(part => $"{part.Key}={part.Value}"));

    private static int? Number(string text, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most ? number : null;

    private static Parsed<EntryRule> No(string text) => Parsed<EntryRule>.No("calendar.rule", $"{Quote.Of(text)} is not a recurrence rule such as FREQ=WEEKLY;BYDAY=MO");
}
