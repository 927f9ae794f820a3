using System.Globalization;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Tables;

/// <summary>Values as text that is the same on every machine, and back.</summary>
public static class Canonical
{
    public const string Yes = "yes";

    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Instant(DateTime? utc) => utc?.ToString(InstantFormat, CultureInfo.InvariantCulture);

    public static DateTime? Instant(string? text) => text is null
        ? null
        : DateTime.ParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static string? Hours(int? minutes) => minutes is { } m ? (m / 60m).ToString("0.##########", CultureInfo.InvariantCulture) : null;

    public static int? Hours(string? text) => text is null ? null : (int)Math.Round(decimal.Parse(text, CultureInfo.InvariantCulture) * 60m);

    public static Money? Money(string? text)
    {
        if (text is null)
            return null;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return Core.Money.Money.Of(decimal.Parse(text.AsSpan(0, space), CultureInfo.InvariantCulture), text[(space + 1)..]).Value;
    }

    /// <summary>One value a line: the unit separator cannot stand inside a value.</summary>
    public static string List(List<string> values) => string.Join('\u001F', values);

    public static List<string> List(string? text) => text is null ? [] : [.. text.Split('\u001F')];
}
