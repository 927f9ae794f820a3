using Evenkeel.App.Workspaces;

namespace Evenkeel.App.Outlook;

/// <summary>The hours that can be worked in each of the coming weeks, days off taken out.</summary>
internal static class Capacity
{
    /// <param name="hours">A week without days off, 0 or more.</param>
    /// <param name="today">The first day of the first week.</param>
    /// <param name="also">Days off beside those of the workspace.</param>
    public static double[] Of(Workspace workspace, double hours, DateOnly today, int weeks, TimeOff? also = null)
    {
        var off = Off(workspace, also);
        return [.. Enumerable.Range(0, weeks).Select(week =>
        {
            var days = Usual(workspace, today.AddDays(7 * week));
            return days.Count == 0 ? 0 : hours * days.Count(day => !IsOff(off, day)) / days.Count;
        })];
    }

    /// <summary>The days of a week on which there is work.</summary>
    public static List<DateOnly> WorkDays(Workspace workspace, DateOnly first)
    {
        var off = Off(workspace, null);
        return Usual(workspace, first).FindAll(day => !IsOff(off, day));
    }

    private static List<DateOnly> Usual(Workspace workspace, DateOnly first) => [.. Enumerable.Range(0, 7).Select(first.AddDays).Where(day => !workspace.RestDays.Contains(day.DayOfWeek))];

    private static List<TimeOff> Off(Workspace workspace, TimeOff? also) => [.. workspace.TimeOff.Select(TimeOff.Read).Append(also).OfType<TimeOff>()];

    private static bool IsOff(List<TimeOff> off, DateOnly day) => off.Exists(span => span.From <= day && day <= span.To);
}
