using System.Globalization;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Web;

/// <summary>Reads what was typed into a form; an empty field says nothing.</summary>
public static class Typed
{
    /// <returns>The text without the space around it; null when there is none.</returns>
    public static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <returns>The day, or <c>typed.day</c>.</returns>
    public static Result<DateOnly?> Day(string? typed) =>
        Text(typed) is not { } text ? (DateOnly?)null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : new Refusal("typed.day", text);

    /// <summary>Reads an amount in the reader's way of writing, or in the other one where only that makes sense.</summary>
    /// <returns>The number, <c>typed.number</c>, or <c>typed.two-numbers</c> for one like 1.200, which may be 1200 or 1.2.</returns>
    public static Result<decimal?> Number(string? typed)
    {
        if (Text(typed) is not { } text)
            return (decimal?)null;
        var usual = CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator == "," ? DecimalMark.Comma : DecimalMark.Dot;
        var (read, other) = (Amount.Read(text, usual), Amount.Read(text, usual == DecimalMark.Dot ? DecimalMark.Comma : DecimalMark.Dot));
        if (read.Ok && other.Ok && read.Value.Value.Scale == 3)
            return new Refusal("typed.two-numbers", text);
        return read.Ok ? read.Value.Value : other.Ok ? other.Value.Value : new Refusal("typed.number", text);
    }

    /// <summary>When something happened that day: now when it is today or not told, else at the end of the day.</summary>
    /// <returns>UTC, null for now; or <c>typed.day</c>.</returns>
    public static Result<DateTime?> Moment(string? typed, TimeZoneInfo zone, DateTime now)
    {
        var day = Day(typed);
        return day.Refusal is { } refusal ? refusal
            : day.Value is not { } told || told == CalendarDay.Of(now, zone) ? (DateTime?)null
            : CalendarDay.End(told, zone);
    }
}
