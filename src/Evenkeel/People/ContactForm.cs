using System.Globalization;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.People;

/// <summary>A contact as it was typed.</summary>
public sealed class ContactForm
{
    /// <summary>The version that the one who changes it has seen.</summary>
    public int? Version { get; set; }
    public string? Kind { get; set; }
    public string? On { get; set; }
    public string? Minutes { get; set; }
    public string? Direction { get; set; }
    public string? Subject { get; set; }

    public static ContactForm Of(ListInteractions.Row contact, TimeZoneInfo zone) => new()
    {
        Kind = contact.Kind,
        On = DayText.Iso(CalendarDay.Of(contact.At, zone)),
        Minutes = contact.Minutes?.ToString(CultureInfo.CurrentCulture),
        Direction = contact.Direction,
        Subject = contact.Subject,
    };

    /// <param name="was">What is written down already; what the form does not ask for stays as it is, and so does the time of day unless it was another day.</param>
    /// <returns>The fields, or <c>typed.day</c> or <c>typed.number</c>.</returns>
    public Result<InteractionFields> Read(ListInteractions.Row? was, TimeZoneInfo zone, DateTime now)
    {
        var (at, minutes) = (Typed.Moment(On, zone, now), Typed.Number(Minutes));
        if ((at.Refusal ?? minutes.Refusal) is { } refusal)
            return refusal;
        if (minutes.Value is { } told && (told != Math.Truncate(told) || Math.Abs(told) > int.MaxValue))
            return new Refusal("typed.number", Minutes!.Trim());
        DateTimeOffset? when = was is not null && On == DayText.Iso(CalendarDay.Of(was.At, zone)) ? was.At : at.Value ?? now;
        return new InteractionFields(
            Typed.Text(Kind), when, (int?)minutes.Value, Typed.Text(Direction), was?.Purpose,
            Typed.Text(Subject), was?.Source, was?.Cost?.Amount, was?.Cost?.Currency);
    }
}
