using NodaTime;
using NodaTime.TimeZones;

namespace Evenkeel.Formats.Calendars;

/// <summary>Tells which instant a time of a calendar is.</summary>
/// <remarks>
/// A zone is, in this order: one of the time zone database, by its name, also behind what Mozilla and others put before it; one of Windows; what the calendar itself describes under
/// that name; else the reader's own. The database comes with the program, so that the same file says the same on every machine.
/// </remarks>
public sealed class CalendarZones
{
    private readonly DateTimeZone own;
    private readonly IReadOnlyDictionary<string, ZoneRules> told;
    private readonly IReadOnlyDictionary<string, string> places;
    private readonly Dictionary<string, DateTimeZone?> found = new(StringComparer.Ordinal);

    /// <param name="own">Where days begin, and where times are meant that name no zone, or one that nobody knows.</param>
    /// <param name="told">What the calendar describes, by its name.</param>
    /// <param name="places">Their names in the database, where the calendar gives them (<c>X-LIC-LOCATION</c>).</param>
    internal CalendarZones(TimeZoneInfo own, IReadOnlyDictionary<string, ZoneRules> told, IReadOnlyDictionary<string, string> places) =>
        (this.own, this.told, this.places) = (BclDateTimeZone.FromTimeZoneInfo(own), told, places);

    /// <summary>The instant, UTC: a local time that clocks pass over is as far behind the one before as the clock was put forward, one that they show twice is the first (RFC 5545, section 3.3.5).</summary>
    public DateTime ToUtc(CalendarTime time)
    {
        if (time.Kind == CalendarTimeKind.Utc)
            return DateTime.SpecifyKind(time.Local, DateTimeKind.Utc);
        var zone = time.Kind == CalendarTimeKind.Zoned ? Find(time.Zone!) : own;
        return zone is null && told.TryGetValue(time.Zone!, out var rules)
            ? DateTime.SpecifyKind(time.Local - rules.OffsetAt(time.Local), DateTimeKind.Utc)
            : LocalDateTime.FromDateTime(time.Local).InZoneLeniently(zone ?? own).ToDateTimeUtc();
    }

    /// <summary>Whether a time names a zone that neither the database nor the calendar knows.</summary>
    public bool IsLost(CalendarTime time) => time.Kind == CalendarTimeKind.Zoned && Find(time.Zone!) is null && !told.ContainsKey(time.Zone!);

    private DateTimeZone? Find(string name)
    {
        if (!found.TryGetValue(name, out var zone))
            found[name] = zone = InDatabase(name) ?? (places.TryGetValue(name, out var place) ? InDatabase(place) : null);
        return zone;
    }

    private static DateTimeZone? InDatabase(string name)
    {
        var plain = name.Trim().Replace(' ', '_');
        var segments = plain.Split('/');

        // "/mozilla.org/20050126_1/America/Argentina/Ushuaia": the name stands at the end, and has up to three parts.
        for (var count = Math.Min(3, segments.Length); count > 0; count--)
            if ((count == segments.Length || (plain[0] == '/' && count > 1)) && DateTimeZoneProviders.Tzdb.GetZoneOrNull(string.Join('/', segments[^count..])) is { } zone)
                return zone;
        return TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name.Trim(), out var windows) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(windows) : null;
    }
}
