using System.Globalization;
using Evenkeel.Core.Time;

namespace Evenkeel.Time;

/// <summary>Time in words.</summary>
public static class TimeWords
{
    /// <summary>Hours and minutes by the clock: <c>2:05</c>.</summary>
    public static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");

    /// <summary>The purpose as a page names it; what is not known by its own word, none by null.</summary>
    public static string? Purpose(string? purpose) => purpose is null ? null : TimePurpose.Of(purpose) is { } known ? Texts.Of("purpose." + known) : purpose;
}
