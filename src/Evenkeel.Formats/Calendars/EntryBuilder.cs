using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Evenkeel.Formats.Contacts;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Calendars;

/// <summary>Collects the properties of one <c>VEVENT</c>.</summary>
internal sealed class EntryBuilder(long line, CalendarLimits limits)
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "ORGANIZER", "ATTENDEE", "STATUS", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE", "X-MICROSOFT-CDO-ALLDAYEVENT",
    };

    private readonly EntryPeople people = new(limits.People);
    private readonly List<CalendarTime> further = [];
    private readonly List<CalendarTime> except = [];
    private readonly List<string> leftOut = [];
    private CalendarEntry entry = new(line);
    private CalendarFault? fault;
    private string? uid;
    private bool hasStart;
    private bool isWholeDay;
    private int chars;

    /// <summary>On which line the entry has one that is no property; null for on none.</summary>
    public CalendarFault? NoProperty { get; private set; }

    public long Line => line;

    /// <param name="name">Null when the line is no property.</param>
    /// <param name="number">Where it stands.</param>
    public void Take(string? name, ReadOnlySpan<byte> text, long number, bool isCut)
    {
        if (name is null)
            NoProperty ??= CalendarFault.NoProperty(number);
        else if (fault is not null || !Kept.Contains(name))
            return;
        else if (isCut)
            leftOut.Add($"property {name} is longer than {limits.LineBytes} bytes");
        else
        {
            var property = CardProperty.Of(name, text);
            chars += property.Value.Length;
            if (chars > limits.EntryChars)
                fault = CalendarFault.TooLarge(line, limits.EntryChars);
            else
                Take(property, number);
        }
    }

    /// <returns>The entry, or why there is none.</returns>
    public (CalendarEntry? Entry, CalendarFault? Fault) Build()
    {
        if ((fault ?? (hasStart ? null : CalendarFault.NoStart(line))) is { } wrong)
            return (null, wrong);
        var start = isWholeDay && entry.Start.Local.TimeOfDay == default ? new CalendarTime(entry.Start.Local, CalendarTimeKind.Day) : entry.Start;
        return (entry with
        {
            Uid = uid ?? "made:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Start}|{entry.Summary}"))),
            Start = start,
            People = people.All,
            Further = further,
            Except = except,
            LeftOut = [.. leftOut, .. people.LeftOut],
        }, null);
    }

    private void Take(CardProperty property, long number)
    {
        var value = property.Value.Trim();
        switch (property.Name)
        {
            case "UID":
                uid ??= CardText.Line(value);
                break;
            case "DTSTART" when !hasStart:
                hasStart = true;
                if (Time(property, value, number) is { } start)
                    entry = entry with { Start = start };
                break;
            case "DTEND":
                entry = entry with { End = Time(property, value, number) };
                break;
            case "DURATION":
                entry = entry with { Length = CalendarLength.Read(value) };
                break;
            case "SUMMARY":
                entry = entry with { Summary = entry.Summary ?? CardText.Line(property.Value) };
                break;
            case "ORGANIZER" or "ATTENDEE":
                people.Take(property);
                break;
            case "STATUS":
                entry = entry with { IsCancelled = value.Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) || value.Equals("CANCELED", StringComparison.OrdinalIgnoreCase) };
                break;
            case "RRULE" when entry.Rule is null:
                var rule = EntryRule.Read(value);
                fault ??= rule.Fault is { } noRule ? new(number, noRule.Code, noRule.Message) : null;
                entry = entry with { Rule = rule.Ok ? rule.Value : null };
                break;
            case "RRULE":
                leftOut.Add("a further recurrence rule of the same entry");
                break;
            case "RDATE":
                TakeTimes(further, property, number);
                break;
            case "EXDATE":
                TakeTimes(except, property, number);
                break;
            case "RECURRENCE-ID":
                entry = entry with { InsteadOf = Time(property, value, number), IsFromThenOn = Find(property, "RANGE")?.Equals("THISANDFUTURE", StringComparison.OrdinalIgnoreCase) == true };
                break;
            case "SEQUENCE":
                entry = entry with { Sequence = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0 };
                break;
            default:
                isWholeDay |= value.Equals("TRUE", StringComparison.OrdinalIgnoreCase);
                break;
        }
    }

    /// <summary>The times of one property; of a period (section 3.3.9) its beginning.</summary>
    private void TakeTimes(List<CalendarTime> times, CardProperty property, long number)
    {
        foreach (var text in property.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (Time(property, text.Split('/')[0], number) is { } time)
                times.Add(time);
    }

    private CalendarTime? Time(CardProperty property, string text, long number)
    {
        var time = CalendarTime.Read(text, Find(property, "TZID"), Find(property, "VALUE")?.Equals("DATE", StringComparison.OrdinalIgnoreCase) == true);
        fault ??= time.Fault is { } wrong ? new(number, wrong.Code, wrong.Message) : null;
        return time.Ok ? time.Value : null;
    }

    private static string? Find(CardProperty property, string name) => property.Parameters.FirstOrDefault(one => one.Name == name).Value;
}
