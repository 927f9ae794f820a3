using System.Globalization;
using Evenkeel.Formats.Tables;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace Evenkeel.Formats.Calendars;

/// <summary>When something comes round again, by days: a recurrence rule of RFC 5545, section 3.3.10.</summary>
/// <remarks>Read are <c>FREQ</c> from <c>DAILY</c> to <c>YEARLY</c> and all parts that are about days. Parts about hours are faults, since a day has none.</remarks>
public sealed class Recurrence
{
    /// <summary>The longest rule that is read, in characters.</summary>
    public const int Longest = 500;

    /// <summary>How many days, weeks, months or years without a match are passed over before the rule counts as ended: leap days of a century need eight.</summary>
    private const int MostWithoutMatch = 1000;

    private const string Name = "RRULE:";
    private static readonly DateOnly LastDay = new(2200, 12, 31);
    private static readonly FrequencyType[] DayFrequencies = [FrequencyType.Daily, FrequencyType.Weekly, FrequencyType.Monthly, FrequencyType.Yearly];

    private readonly string text;
    private readonly RecurrenceRule rule;

    private Recurrence(string text, RecurrenceRule rule) => (this.text, this.rule) = (text, rule);

    /// <summary>Reads a rule, with or without <c>RRULE:</c> before it, in capitals or not.</summary>
    /// <returns>Else <c>rule.shape</c>, <c>rule.hours</c>, or <c>rule.too-long</c> beyond <see cref="Longest"/>.</returns>
    public static Parsed<Recurrence> Read(string text)
    {
        if (text.Length > Longest)
            return Parsed<Recurrence>.No("rule.too-long", $"the rule is longer than {Longest} characters");
        var parts = text.Trim();
        parts = (parts.StartsWith(Name, StringComparison.OrdinalIgnoreCase) ? parts[Name.Length..] : parts).ToUpperInvariant();
        var names = parts.Split(';').Select(part => part.Split('=')[0]).ToList();
        if (names.FirstOrDefault(name => names.Count(other => other == name) > 1) is { } twice)
            return Parsed<Recurrence>.No("rule.shape", $"{Quote.Of(text)} says {twice} twice");
        if (parts.Length == 0)
            return Parsed<Recurrence>.No("rule.shape", "the rule is empty");

        // The library passes over what stands behind a value, such as a line of its own.
        if (!parts.All(character => char.IsAsciiLetterOrDigit(character) || character is '=' or ';' or ',' or '+' or '-'))
            return Parsed<Recurrence>.No("rule.shape", $"{Quote.Of(text)} is not a recurrence rule such as FREQ=WEEKLY;BYDAY=MO");
        try
        {
            var rule = new RecurrenceRule(parts);

            // The library passes over an end that it cannot read, and the rule would have none.
            if ((names.Contains("UNTIL") && rule.Until is null) || HasDayZero(rule))
                throw new FormatException();
            return DayFrequencies.Contains(rule.Frequency) && rule.ByHour.Count + rule.ByMinute.Count + rule.BySecond.Count == 0
                ? Parsed<Recurrence>.Of(new Recurrence(parts, rule))
                : Parsed<Recurrence>.No("rule.hours", $"{Quote.Of(text)} is about hours; days come round daily, weekly, monthly or yearly");
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            return Parsed<Recurrence>.No("rule.shape", $"{Quote.Of(text)} is not a recurrence rule such as FREQ=WEEKLY;BYDAY=MO");
        }
    }

    /// <summary>The day on which it comes round next.</summary>
    /// <param name="due">Where the rule begins (<c>DTSTART</c>): the day on which it is due now, which counts as one of <c>COUNT</c>.</param>
    /// <param name="after">The day that the next one has to lie behind; those up to it are passed over, and counted.</param>
    /// <returns>
    /// The day, after both, with the rule as it goes on from there: <c>COUNT</c> is less by what is used up. Null when the rule has ended, by
    /// <c>COUNT</c>, by <c>UNTIL</c> (the whole day belongs to it), since no day fits, or before 2201.
    /// </returns>
    public (DateOnly Due, string Rule)? Next(DateOnly due, DateOnly after)
    {
        var endless = new RecurrenceRule(Without("COUNT", "UNTIL"));
        var until = rule.Until is { } last ? last.Date : LastDay;
        var used = 1;
        foreach (var day in Days(endless, due))
        {
            if (day <= due)
                continue;
            if (day > until || used >= (rule.Count ?? int.MaxValue))
                return null;
            if (day > after)
                return (day, rule.Count is { } count ? $"{Without("COUNT")};COUNT={(count - used).ToString(CultureInfo.InvariantCulture)}" : text);
            used++;
        }
        return null;
    }

    /// <summary>The first day behind the one on which the rule begins anew. <c>COUNT</c> is passed over: nothing is used up.</summary>
    /// <param name="start">Where it begins (<c>DTSTART</c>).</param>
    /// <returns>Null when the rule has ended by <c>UNTIL</c> (the whole day belongs to it), since no day fits, or before 2201.</returns>
    public DateOnly? FirstAfter(DateOnly start)
    {
        var first = Days(new RecurrenceRule(Without("COUNT", "UNTIL")), start).FirstOrDefault(day => day > start);
        return first == default || (rule.Until is { } until && first > until.Date) ? null : first;
    }

    /// <summary>The rule beside a first day that is a day: its <c>UNTIL</c> has to be one as well (RFC 5545, section 3.3.10).</summary>
    public string OfDays() => rule.Until is { } until
        ? $"{Without("UNTIL")};UNTIL={until.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}"
        : text;

    /// <inheritdoc/>
    public override string ToString() => text;

    /// <summary>Whether it names a weekday by the ordinal 0 (<c>0MO</c>), which RFC 5545, section 3.3.10, does not know; the library only throws when it comes to that day.</summary>
    internal static bool HasDayZero(RecurrenceRule rule) => rule.ByDay.Any(day => day.Offset == 0);

    private string Without(params string[] names) => string.Join(';', text.Split(';').Where(part => !names.Contains(part.Split('=')[0])));

    private static IEnumerable<DateOnly> Days(RecurrenceRule rule, DateOnly from)
    {
        var start = new CalDateTime(from);
        using var periods = new RecurrencePatternEvaluator(rule).Evaluate(start, start, new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostWithoutMatch }).GetEnumerator();
        while (true)
        {
            try
            {
                if (!periods.MoveNext() || periods.Current.StartTime.Date > LastDay)
                    yield break;
            }
            catch (Exception ended) when (ended is EvaluationException or ArgumentOutOfRangeException)
            {
                yield break;
            }
            yield return periods.Current.StartTime.Date;
        }
    }
}
