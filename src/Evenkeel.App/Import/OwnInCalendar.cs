using Evenkeel.Formats.Calendars;

namespace Evenkeel.App.Import;

/// <summary>Whose calendar it is, as long as nobody has said which addresses are their own: by the calendar's name where that is an address, else who is in nearly all entries.</summary>
internal static class OwnInCalendar
{
    /// <summary>Of fewer entries with two or more people nothing can be told.</summary>
    private const int Fewest = 3;

    private const double NearlyAll = 0.8;

    /// <returns>The one address; none where that cannot be told.</returns>
    public static OwnAddresses Of(CalendarContents contents)
    {
        var met = contents.Series.SelectMany(series => series.Others.Append(series.Entry).OfType<CalendarEntry>()).Where(entry => entry.People.Count > 1).ToList();
        var times = met.SelectMany(entry => entry.People.Select(person => person.Address?.ToLowerInvariant()).OfType<string>().Distinct()).CountBy(address => address).OrderByDescending(one => one.Value).ToList();
        if (contents.Names.FirstOrDefault(name => times.Exists(one => one.Key.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))) is { } owner)
            return new([owner]);
        return times is [var most, ..] && met.Count >= Fewest && most.Value >= NearlyAll * met.Count && (times.Count == 1 || times[1].Value < most.Value) ? new([most.Key]) : new([]);
    }
}
