using System.Globalization;
using Evenkeel.App.Store;

namespace Evenkeel.Web;

/// <summary>Days as a page writes them, in the reader's culture.</summary>
public static class DayText
{
    public static string Of(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>The day of an instant in a zone.</summary>
    public static string Of(DateTime utc, TimeZoneInfo zone) => Of(CalendarDay.Of(utc, zone));

    /// <summary>As the attribute of a <c>time</c> element and the value of a date field have it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
