using System.Globalization;
using Evenkeel.Core.Time;

namespace Evenkeel.App.Time;

/// <summary>How much of a purpose a week is meant to have.</summary>
/// <param name="Purpose">One of those that are known.</param>
/// <param name="Hours">Over 0, at most 168.</param>
public sealed record TimeTarget(string Purpose, double Hours)
{
    public const double MostHours = 168;

    /// <summary>Reads <c>prospect 4.5</c>.</summary>
    /// <returns>Null for what is none.</returns>
    public static TimeTarget? Read(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var word, var number] && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? Of(word, hours) : null;

    /// <returns>Null for a purpose that is not known, and for hours that a week does not have.</returns>
    public static TimeTarget? Of(string purpose, double hours) => TimePurpose.Of(purpose) is { } known && hours is > 0 and <= MostHours ? new(known, Math.Round(hours, 2)) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Purpose} {Hours:0.##}");
}
