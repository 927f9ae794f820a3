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
        var off = workspace.TimeOff.Select(TimeOff.Read).Append(also).OfType<TimeOff>().ToList();
        return [.. Enumerable.Range(0, weeks).Select(week =>
        {
            var days = Enumerable.Range(7 * week, 7).Select(today.AddDays).Where(day => !workspace.RestDays.Contains(day.DayOfWeek)).ToList();
            return days.Count == 0 ? 0 : hours * days.Count(day => !off.Exists(span => span.From <= day && day <= span.To)) / days.Count;
        })];
    }
}
