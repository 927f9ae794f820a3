namespace Evenkeel.Formats.Calendars;

/// <summary>A time zone as a calendar describes it itself (<c>VTIMEZONE</c>; RFC 5545, section 3.6.5).</summary>
internal sealed class ZoneRules
{
    /// <summary>Between which days its rules are worked out.</summary>
    private static readonly DateTime First = new(1960, 1, 1), Last = new(2100, 1, 1);

    private readonly List<(DateTime At, TimeSpan Before, TimeSpan After)> changes;

    private ZoneRules(List<(DateTime At, TimeSpan Before, TimeSpan After)> changes) => this.changes = changes;

    /// <summary>Works out when its clocks are set, as far as that is said with few candidates.</summary>
    /// <returns>Null when it says nothing that can be used.</returns>
    public static ZoneRules? Of(IReadOnlyList<ZoneObservance> observances, ref long candidates)
    {
        var changes = new List<(DateTime At, TimeSpan Before, TimeSpan After)>();
        foreach (var one in observances)
        {
            if (one is not { Start: { } start, Before: { } before, After: { } after })
                continue;
            changes.Add((start, before, after));
            changes.AddRange(one.Further.Select(at => (at, before, after)));
            if (one.Rule is not { } rule || (candidates -= rule.Candidates(start, First, Last)) < 0)
                continue;
            var until = rule.Until is { } last ? last.Kind == CalendarTimeKind.Utc ? last.Local + before : last.Local : Last;
            changes.AddRange(rule.Times(start, First, until < Last ? until : Last).Select(at => (at, before, after)));
        }
        changes.Sort();
        return changes.Count == 0 ? null : new ZoneRules(changes);
    }

    /// <summary>By how much a local time lies before UTC: where clocks are put forward over it, as before that, and where they show it twice, the first time (RFC 5545, section 3.3.5).</summary>
    public TimeSpan OffsetAt(DateTime local)
    {
        var (from, to) = (0, changes.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (changes[middle].At <= local)
                from = middle + 1;
            else
                to = middle;
        }
        if (from == 0)
            return changes[0].Before;
        var (at, before, after) = changes[from - 1];
        return local < at + (after - before) ? before : after;
    }
}

/// <summary><c>STANDARD</c> or <c>DAYLIGHT</c>: from when on which offset counts.</summary>
internal sealed class ZoneObservance
{
    private const int MostFurther = 1000;
    private static readonly TimeSpan Most = TimeSpan.FromHours(18);

    public DateTime? Start { get; private set; }
    public TimeSpan? Before { get; private set; }
    public TimeSpan? After { get; private set; }
    public EntryRule? Rule { get; private set; }
    public List<DateTime> Further { get; } = [];

    /// <summary>Takes a property; what cannot be read is passed over.</summary>
    public void Take(string name, string value)
    {
        switch (name)
        {
            case "DTSTART" when CalendarTime.Read(value) is { Ok: true } start:
                Start = start.Value.Local;
                break;
            case "TZOFFSETFROM":
                Before = Offset(value);
                break;
            case "TZOFFSETTO":
                After = Offset(value);
                break;
            case "RRULE" when EntryRule.Read(value) is { Ok: true } rule:
                Rule = rule.Value;
                break;
            case "RDATE":
                foreach (var text in value.Split(','))
                    if (Further.Count < MostFurther && CalendarTime.Read(text) is { Ok: true } further)
                        Further.Add(further.Value.Local);
                break;
            default:
                break;
        }
    }

    /// <summary><c>+0100</c>, <c>-034030</c> (RFC 5545, section 3.3.14).</summary>
    private static TimeSpan? Offset(string text)
    {
        var digits = text.Trim();
        if (digits is not ['+' or '-', ..] || digits.Length is not (5 or 7) || !digits.Skip(1).All(char.IsAsciiDigit))
            return null;
        int Two(int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';
        var offset = new TimeSpan(Two(1), Two(3), digits.Length == 7 ? Two(5) : 0);
        return offset > Most ? null : digits[0] == '-' ? -offset : offset;
    }
}
