namespace Evenkeel.App.Store;

/// <summary>Days of a zone, and instants.</summary>
public static class CalendarDay
{
    /// <summary>The instant at which a day begins, UTC; where a clock change skips midnight, the first instant after it.</summary>
    public static DateTime Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(midnight, zone);
    }

    /// <summary>The last instant of a day that both stores keep, UTC.</summary>
    public static DateTime End(DateOnly day, TimeZoneInfo zone) => Start(day.AddDays(1), zone) - TimeSpan.FromMilliseconds(1);

    /// <summary>The day of an instant.</summary>
    public static DateOnly Of(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));
}
