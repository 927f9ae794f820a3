using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenkeel.Core.Time;

/// <summary>A length of time as it is typed where nothing else is: <c>1:30</c>, <c>1,5</c>, <c>1.5</c>, <c>2h</c>, <c>1h30</c>, <c>1h 30m</c>, <c>90m</c>.</summary>
public static partial class TypedLength
{
    /// <summary>Reads one. A number alone is hours, with a dot or a comma before its fraction.</summary>
    /// <returns>Whole minutes, a half rounded up, from 0; or <c>time.typed</c> for what is none of these.</returns>
    public static Result<int> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Shape().Match(text) is not { Success: true } found)
            return new Refusal("time.typed", text.Trim());
        string? Part(string name) => found.Groups[name] is { Success: true, Value: var part } ? part : null;
        int Whole(string name) => Part(name) is { } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return Part("hours") is { } hours
            ? (int)Math.Round(decimal.Parse(hours.Replace(',', '.'), CultureInfo.InvariantCulture) * 60, MidpointRounding.AwayFromZero) + Whole("more")
            : (Whole("clock") * 60) + Whole("minutes");
    }

    [GeneratedRegex(@"^\s*(?:(?<clock>\d{1,4}):(?<minutes>[0-5]\d)|(?<hours>\d{1,4}(?:[.,]\d{1,3})?)(?:\s?(?:h|std\.?)(?:\s?(?<more>[0-5]?\d)\s?(?:m|min)?)?)?|(?<minutes>\d{1,5})\s?(?:m|min))\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
