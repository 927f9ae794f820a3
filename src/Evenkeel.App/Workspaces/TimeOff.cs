using System.Globalization;
using Evenkeel.App.Tables;

namespace Evenkeel.App.Workspaces;

/// <summary>Days without work, both ends included.</summary>
public sealed record TimeOff(DateOnly From, DateOnly To)
{
    /// <summary>Reads a day, or two of them around a stroke (ISO 8601).</summary>
    /// <returns>Null for what is neither.</returns>
    public static TimeOff? Read(string text)
    {
        var days = text.Split('/', StringSplitOptions.TrimEntries);
        return days.Length is 1 or 2 && Day(days[0]) is { } from && Day(days[^1]) is { } to && from <= to ? new(from, to) : null;
    }

    public override string ToString() => From == To ? Canonical.Day(From)! : $"{Canonical.Day(From)}/{Canonical.Day(To)}";

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
