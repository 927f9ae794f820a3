using System.Globalization;
using Evenkeel.App.Time;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Time;

/// <summary>Time worked as it was typed.</summary>
public sealed class TimeForm
{
    /// <summary>The version that the one who changes it has seen.</summary>
    public int? Version { get; set; }
    public string? On { get; set; }
    public string? Minutes { get; set; }
    public string? Purpose { get; set; }
    public string? Organisation { get; set; }
    public bool IsBillable { get; set; }
    public string? Note { get; set; }

    public static TimeForm Of(ShowWeek.Row entry) => new()
    {
        Version = entry.Version,
        On = DayText.Iso(entry.On),
        Minutes = entry.Minutes.ToString(CultureInfo.InvariantCulture),
        Purpose = entry.Purpose,
        Organisation = entry.Organisation,
        IsBillable = entry.IsBillable,
        Note = entry.Note,
    };

    /// <returns>The fields, or what cannot be read.</returns>
    public Result<TimeFields> Read()
    {
        var (on, minutes) = (Typed.Day(On), Typed.Number(Minutes));
        return (on.Refusal ?? minutes.Refusal) is { } unread ? unread
            : minutes.Value is not (>= 0 and <= TimeFields.MostMinutes) || minutes.Value != decimal.Truncate(minutes.Value.Value)
                ? new Refusal("time.minutes", TimeFields.MostMinutes.ToString(CultureInfo.InvariantCulture))
            : new TimeFields(on.Value, (int)minutes.Value, Typed.Text(Purpose), Typed.Text(Organisation), IsBillable, Typed.Text(Note));
    }
}
