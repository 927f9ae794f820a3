using Evenkeel.App.Tables;

namespace Evenkeel.App.Workspaces;

/// <summary>The settings of a workspace that people change.</summary>
public static class WorkspaceTable
{
    public static readonly RecordTable<Workspace> Settings = new RecordTable<Workspace>("settings", "settings")
        .Text("currency", x => x.Currency, (x, v) => x.Currency = v ?? x.Currency)
        .Text("timeZone", x => x.TimeZone, (x, v) => x.TimeZone = v ?? x.TimeZone)
        .List(
            "restDays", x => [.. x.RestDays.Select(day => day.ToString())], (x, v) => x.RestDays = [.. v.Select(Enum.Parse<DayOfWeek>)]);
}
