using System.Globalization;
using Evenkeel.App.Time;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Time;

/// <summary>What a week is meant to have, as it was typed: hours by purpose.</summary>
public sealed class TargetsForm
{
    /// <summary>The version of the settings that the one who changes them has seen.</summary>
    public int? Version { get; set; }
    public string? Prospect { get; set; }
    public string? Produce { get; set; }
    public string? Network { get; set; }
    public string? Own { get; set; }
    public string? Admin { get; set; }

    /// <summary>Each field with what was typed.</summary>
    public IReadOnlyList<(string Field, string? Typed)> Hours => [(nameof(Prospect), Prospect), (nameof(Produce), Produce), (nameof(Network), Network), (nameof(Own), Own), (nameof(Admin), Admin)];

    public static TargetsForm Of(MeasureBalance.Answer balance)
    {
        string? Plain(string purpose) => balance.Purposes.First(one => one.Name == purpose).Target?.ToString("0.##", CultureInfo.CurrentCulture);
        return new() { Prospect = Plain("prospect"), Produce = Plain("produce"), Network = Plain("network"), Own = Plain("own"), Admin = Plain("admin") };
    }

    /// <returns>Hours by purpose, or what cannot be read.</returns>
    public Result<IReadOnlyDictionary<string, double?>> Read()
    {
        var hours = new Dictionary<string, double?>();
        foreach (var (field, typed) in Hours)
        {
            var number = Typed.Number(typed);
            if (number.Refusal is { } unread)
                return unread;
            hours[field.ToLowerInvariant()] = (double?)number.Value;
        }
        return hours;
    }
}
