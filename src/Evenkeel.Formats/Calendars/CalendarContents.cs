namespace Evenkeel.Formats.Calendars;

/// <summary>What a file of calendars holds.</summary>
/// <param name="Series">In the order in which they first stand in the file.</param>
/// <param name="Faults">What could not be read, in the file's order.</param>
/// <param name="LeftOut">How many, by reason: what the file holds beyond entries.</param>
/// <param name="Zones">Which instants its times are.</param>
/// <param name="Names">What its calendars are called; some programs call them by their owner's address.</param>
public sealed record CalendarContents(
    IReadOnlyList<CalendarSeries> Series, IReadOnlyList<CalendarFault> Faults, IReadOnlyDictionary<string, int> LeftOut, CalendarZones Zones, IReadOnlyList<string> Names);
