using System.Globalization;
using Evenkeel.App.Plan;
using Microsoft.AspNetCore.WebUtilities;

namespace Evenkeel.Plan;

/// <summary>The address of <em>This week</em>, with no more in it than differs from the usual.</summary>
public static class WeekUrl
{
    public static string Of(int days, double hours)
    {
        var url = days == 7 ? "/" : QueryHelpers.AddQueryString("/", "days", days.ToString(CultureInfo.InvariantCulture));
        return hours == PlanWeek.UsualHours ? url : QueryHelpers.AddQueryString(url, "hours", hours.ToString(CultureInfo.InvariantCulture));
    }
}
