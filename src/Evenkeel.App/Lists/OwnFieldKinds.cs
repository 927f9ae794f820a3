using System.Globalization;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Lists;

/// <summary>What values of each kind look like.</summary>
public static class OwnFieldKinds
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>The kinds of record that can have own fields.</summary>
    public static readonly IReadOnlyList<string> Subjects = ["lead", "person", "organisation"];

    /// <summary>The word for a kind in files and over HTTP.</summary>
    public static string Text(OwnFieldKind kind) => kind switch
    {
        OwnFieldKind.Number => "number",
        OwnFieldKind.Day => "day",
        OwnFieldKind.Choice => "choice",
        OwnFieldKind.YesNo => "yes-no",
        _ => "text",
    };

    /// <summary>The kind that a word names; null when it names none.</summary>
    public static OwnFieldKind? ToKind(string? text) => Enum.GetValues<OwnFieldKind>().Cast<OwnFieldKind?>().FirstOrDefault(kind => Text(kind!.Value) == text);

    /// <summary>A value as it is kept: days like 2026-03-31, numbers with a dot, yes or no. A choice that is no longer offered is still one.</summary>
    /// <returns>The value, null when the text is empty; or <c>own-field.value</c> or <c>text.too-long</c>.</returns>
    public static Result<string?> Read(OwnField field, string? text)
    {
        var clean = CleanText.Of(text, CleanText.Note);
        if (clean.Refusal is not null || clean.Value is not { } value)
            return clean;
        var read = field.Kind switch
        {
            OwnFieldKind.Number => Amount.ReadPlain(value) is { Ok: true, Value.Value: var number } ? number.ToString("0.############################", CultureInfo.InvariantCulture) : null,
            OwnFieldKind.Day => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : null,
            OwnFieldKind.YesNo => YesNo.Read(value) is { Ok: true, Value: var yes } ? yes ? Yes : No : null,
            _ => value,
        };
        return read is null ? new Refusal("own-field.value", field.Name, value, Text(field.Kind)) : read;
    }
}
