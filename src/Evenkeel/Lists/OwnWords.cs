using System.Globalization;
using Evenkeel.App.Lists;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Lists;

/// <summary>Values of own fields on screen, and as they are typed.</summary>
public static class OwnWords
{
    public static string? Of(OwnValuesOf.Value own) => own.Kind switch
    {
        "number" when Number(own.Text) is { } number => number.ToString("#,0.##########", CultureInfo.CurrentCulture),
        "day" when DateOnly.TryParseExact(own.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => DayText.Of(day),
        _ => own.Text,
    };

    /// <summary>As a field of a form holds it.</summary>
    public static string? ToType(OwnValuesOf.Value own) => own.Kind == "number" && Number(own.Text) is { } number ? number.ToString("0.##########", CultureInfo.CurrentCulture) : own.Text;

    /// <returns>What was typed as a value is kept, or what <see cref="Typed.Number"/> refuses.</returns>
    public static Result<string?> Read(OwnValuesOf.Value field, string? typed)
    {
        if (field.Kind != "number")
            return Typed.Text(typed);
        var number = Typed.Number(typed);
        return number.Refusal is { } refusal ? refusal : number.Value?.ToString(CultureInfo.InvariantCulture);
    }

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
