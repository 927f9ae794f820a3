using Evenkeel.Formats.Contacts;

namespace Evenkeel.Formats.Calendars;

/// <summary>Reads calendars as RFC 5545 has them and programs write them, and goes on after whatever is wrong in one entry.</summary>
/// <remarks>
/// What is read stands in docs/formats.md. All entries are held, since what changes one may stand anywhere behind it, as may the zone of its times. Throws for no content whatever;
/// exceptions of the stream pass through. Not safe for use by several threads.
/// </remarks>
public sealed class CalendarReader
{
    /// <summary>How deep components may stand in each other; what is deeper counts as the last.</summary>
    private const int Deepest = 16;

    private const int MostObservances = 500;
    private const int MostOtherKinds = 20;

    private readonly CalendarLimits limits;
    private readonly CardLines lines;
    private readonly List<(string Name, long Line)> open = [];
    private readonly List<CalendarEntry> entries = [];
    private readonly List<CalendarFault> faults = [];
    private readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly ZoneTexts zones = new(MostObservances);
    private EntryBuilder? entry;
    private int firstOfCalendar;
    private bool isCancelling;
    private bool hasAny;

    private CalendarReader(CardLines lines, CalendarLimits limits) => (this.lines, this.limits) = (lines, limits);

    /// <summary>Reads all of a file.</summary>
    /// <param name="stream">Read forward only, from where it stands; disposed with the reading.</param>
    /// <param name="zone">Where times are meant that name no zone.</param>
    public static CalendarContents Read(Stream stream, TimeZoneInfo zone, CalendarLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(zone);
        limits ??= CalendarLimits.Default;
        using var lines = new CardLines(stream, limits.LineBytes);
        var reader = new CalendarReader(lines, limits);
        if (reader.Unreadable() is { } fault)
            reader.faults.Add(fault);
        else
            reader.ReadLines();
        return CalendarContents.Of(reader.entries, reader.faults, reader.leftOut, reader.zones.Known(zone, limits.Candidates), reader.names, limits);
    }

    private CalendarFault? Unreadable()
    {
        if (lines.BinaryKind is { } kind)
            return CalendarFault.Binary(kind);
        var start = lines.Beginning.TrimStart(" \t\r\n"u8);
        return start.StartsWith("["u8) || start.StartsWith("{"u8) ? CalendarFault.Json() : start.StartsWith("<"u8) ? CalendarFault.Xml() : null;
    }

    private void ReadLines()
    {
        var isOutside = false;
        while (lines.Read(keepsBlanks: false))
        {
            if (lines.Current.Trim(" \t\0"u8).IsEmpty)
                continue;
            var name = CardProperty.NameOf(lines.Current);
            if (name == "BEGIN" && Component() is { } begun)
            {
                (isOutside, hasAny) = (false, true);
                Begin(begun);
                if (entries.Count == limits.Entries && entry is not null)
                {
                    faults.Add(CalendarFault.TooMany(lines.Number, limits.Entries));
                    return;
                }
            }
            else if (name == "END" && Component() is { } ended)
                End(ended);
            else if (open.Count > 0)
                Take(name);
            else if (!isOutside)
            {
                isOutside = true;
                if (hasAny)
                    faults.Add(CalendarFault.Outside(lines.Number));
            }
        }
        if (open.Find(one => one.Name == "VCALENDAR") is { Name: not null } cutOff)
            faults.Add(CalendarFault.NotEnded(cutOff.Line));
        Close(0);
        if (!hasAny)
            faults.Add(CalendarFault.None());
    }

    /// <summary>The component that a BEGIN or END names; null when it names none.</summary>
    private string? Component()
    {
        var value = lines.Current[(CardProperty.Colon(lines.Current) + 1)..].Trim(" \t"u8);
        return value.IsEmpty || value.Length > 60 ? null : System.Text.Encoding.Latin1.GetString(value).ToUpperInvariant();
    }

    private void Begin(string component)
    {
        // Entries do not stand in each other: the one before has lost its end.
        if (component is "VEVENT" or "VCALENDAR" && open.FindIndex(one => one.Name == "VEVENT") is >= 0 and var inside)
            Close(inside);
        if (open.Count == Deepest)
            Close(Deepest - 1);
        var isNew = !open.Exists(one => one.Name is not "VCALENDAR");
        open.Add((component, lines.Number));
        if (component == "VCALENDAR")
            (firstOfCalendar, isCancelling) = (entries.Count, false);
        else if (component == "VEVENT")
            entry = new EntryBuilder(lines.Number, limits);
        else if (component == "VTIMEZONE")
            zones.Begin();
        else if (component is "STANDARD" or "DAYLIGHT")
            zones.BeginObservance();
        else if (isNew)
            LeaveOut(component switch
            {
                "VTODO" => "to-dos (VTODO) are not read",
                "VJOURNAL" => "journals (VJOURNAL) are not read",
                "VFREEBUSY" => "times that are free or busy (VFREEBUSY) are not read",
                "VALARM" => "alarms (VALARM) are not read",
                _ when leftOut.Count < MostOtherKinds => $"components {component} are not read",
                _ => "further components are not read",
            });
    }

    private void End(string component)
    {
        if (open.FindLastIndex(one => one.Name == component) is not (>= 0 and var place))
            return;
        Close(place + 1);
        if (component == "VEVENT")
            Finish();
        else if (component == "VCALENDAR")
            EndCalendar();
        open.RemoveAt(place);
    }

    /// <summary>Gives up what has no end from a place on.</summary>
    private void Close(int from)
    {
        if (entry is not null && open.FindIndex(from, one => one.Name == "VEVENT") is >= 0 and var place)
        {
            faults.Add(CalendarFault.NotClosed(open[place].Line));
            entry = null;
        }
        if (open.FindIndex(from, one => one.Name == "VCALENDAR") >= 0)
            EndCalendar();
        open.RemoveRange(from, open.Count - from);
    }

    private void Finish()
    {
        var (built, fault) = entry!.Build();
        if (built is not null)
        {
            entries.Add(built);
            foreach (var reason in built.LeftOut)
                LeaveOut(reason);
        }
        if ((fault ?? entry.NoProperty) is { } wrong)
            faults.Add(wrong);
        entry = null;
    }

    private void EndCalendar()
    {
        for (var place = firstOfCalendar; isCancelling && place < entries.Count; place++)
            entries[place] = entries[place] with { IsCancelled = true };
        (firstOfCalendar, isCancelling) = (entries.Count, false);
    }

    private void Take(string? name)
    {
        switch (open[^1].Name)
        {
            case "VEVENT":
                entry!.Take(name, lines.Current, lines.Number, lines.IsCut);
                break;
            case "VTIMEZONE" or "STANDARD" or "DAYLIGHT" when name is not null && !lines.IsCut:
                zones.Take(open[^1].Name, CardProperty.Of(name, lines.Current));
                break;
            case "VCALENDAR" when name == "METHOD":
                isCancelling = CardProperty.Of(name, lines.Current).Value.Trim().Equals("CANCEL", StringComparison.OrdinalIgnoreCase);
                break;
            case "VCALENDAR" when name is "X-WR-CALNAME" or "NAME" && names.Count < limits.People && CardText.Line(CardProperty.Of(name, lines.Current).Value) is { } called:
                names.Add(called);
                break;
            default:
                break;
        }
    }

    private void LeaveOut(string reason) => leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;
}
