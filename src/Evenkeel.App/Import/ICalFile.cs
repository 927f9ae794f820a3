using Evenkeel.Formats.Calendars;

namespace Evenkeel.App.Import;

/// <summary>Reads the meetings of calendars: what took place at a time, with somebody else.</summary>
internal sealed class ICalFile
{
    public const string Origin = "ical";

    /// <summary>What an export writes beside interactions.csv, which says more.</summary>
    public const string Exported = "meetings.ics";

    /// <summary>How far back something is followed that comes round again, in years.</summary>
    private const int Years = 2;

    private static readonly string[] Extensions = [".ics", ".ical", ".icalendar", ".ifb", ".vcs"];

    private readonly ReadFile file;
    private readonly TrafficRows rows;
    private readonly OwnAddresses own;
    private readonly DateTime now;

    private ICalFile(ReadFile file, CalendarContents contents, Surroundings around)
    {
        (this.file, now) = (file, around.Now);
        own = around.Own.AreKnown ? around.Own : OwnInCalendar.Of(contents);
        rows = new TrafficRows(file, own);
    }

    public static ReadFile Read(SourceFile source, Surroundings around, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.ICal) { Origin = Origin };
        var contents = CalendarReader.Read(source.Open(), around.Zone);
        foreach (var (reason, count) in contents.LeftOut)
            file.LeaveOut(reason, count);
        foreach (var fault in contents.Faults)
            file.Reject(fault.Line, fault.Code, fault.Message);
        var reading = new ICalFile(file, contents, around);
        foreach (var series in watch.Over(contents.Series))
            reading.Take(series);
        reading.rows.Finish();
        return file;
    }

    /// <summary>Whether a file is one, by its name or by how it begins; also a jCal or xCal, which is then said not to be read.</summary>
    public static bool Is(SourceFile source)
    {
        if (Extensions.Contains(Path.GetExtension(source.Name), StringComparer.OrdinalIgnoreCase))
            return true;
        var text = Beginning.Of(source);
        return text.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) || text.StartsWith("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("[\"vcalendar\"", StringComparison.OrdinalIgnoreCase) || (text.StartsWith('<') && text.Contains("<icalendar", StringComparison.OrdinalIgnoreCase));
    }

    private void Take(CalendarSeries series)
    {
        // What is of no interest as a whole is not worked out; what stands for single times of it may be.
        if (series.Entry is { } entry && WhyNot(entry) is { } reason)
        {
            if (entry.IsCancelled && !entry.IsRecurring)
                Cancel(entry, entry.Uid);
            else
                file.LeaveOut(reason);
            if (series.Others.Count == 0)
                return;
            series = series.WithoutEntry();
        }
        var occurrences = series.Occurrences(now.AddYears(-Years), now);
        if (occurrences.Fault is { } tooOften)
        {
            file.Reject((series.Entry ?? series.Others[0]).Line, tooOften.Code, tooOften.Message);
            return;
        }
        var isAny = false;
        foreach (var one in occurrences.Value)
        {
            isAny |= one.Entry == series.Entry;
            if (one.Entry.IsCancelled)
                Cancel(one.Entry, one.Id);
            else if (WhyNot(one.Entry) is { } not)
                file.LeaveOut(not);
            else if (one.At > now)
                file.LeaveOut("an entry that has not taken place yet");
            else
                rows.Take(Meeting(one));
        }
        if (series.Entry is { IsRecurring: true } again)
            LeaveOut(again, isAny, occurrences.Value);
    }

    private void LeaveOut(CalendarEntry again, bool isAny, IReadOnlyList<CalendarOccurrence> occurrences)
    {
        var began = again.Start.Local;
        if (began < now.AddYears(-Years))
            file.LeaveOut($"of an entry that comes round again, what lies more than {Years} years back");
        else if (!isAny && occurrences.Count == 0)
            file.LeaveOut("an entry that has not taken place yet");
    }

    private void Cancel(CalendarEntry entry, string id) => rows.Take(new Traffic("meeting", id, default) { Place = entry.Line, IsCancelled = true });

    /// <summary>Why an entry is no meeting; null when it may be one.</summary>
    private string? WhyNot(CalendarEntry entry) =>
        entry.IsCancelled ? "an entry that is cancelled"
        : entry.Start.Kind == CalendarTimeKind.Day ? "an entry for whole days"
        : entry.People.Any(person => person.HasDeclined && own.Has(Of(person))) ? "an entry that you have declined"
        : !Others(entry).Any() ? "an entry with nobody else"
        : null;

    /// <summary>Who took part beside oneself. An organiser alone is whose calendar it is, as long as nothing says who that is.</summary>
    private IEnumerable<CalendarPerson> Others(CalendarEntry entry) =>
        !own.AreKnown && entry.People is [{ IsOrganiser: true }] ? [] : entry.People.Where(person => !person.HasDeclined && !own.Has(Of(person)));

    private Traffic Meeting(CalendarOccurrence one) => new("meeting", one.Id, one.At)
    {
        Otherwise = one.Otherwise,
        Place = one.Entry.Line,
        To = [.. Others(one.Entry).Select(Of)],
        Direction = People.Direction.Both,
        Minutes = one.Minutes,
        Subject = one.Entry.Summary,
    };

    private static Participant Of(CalendarPerson person) => new(person.Name, person.Address);
}
