using Evenkeel.App.Lists;
using Evenkeel.Core;

namespace Evenkeel.Lists;

/// <summary>An own field as it was typed.</summary>
public sealed class OwnText
{
    public string? Field { get; set; }
    public string? Text { get; set; }

    /// <summary>What a record says in its own fields, to be changed.</summary>
    public static List<OwnText> Of(IReadOnlyList<OwnValuesOf.Value> own) => [.. own.Select(value => new OwnText { Field = value.Field, Text = OwnWords.ToType(value) })];

    /// <param name="own">The own fields that the record has.</param>
    /// <returns>The values of those that were typed, null for none; or a refusal with the field that it is about.</returns>
    public static (Dictionary<string, string?>? Said, Refusal? Refusal, string? Field) Read(IReadOnlyList<OwnText> typed, IReadOnlyList<OwnValuesOf.Value> own)
    {
        var said = new Dictionary<string, string?>();
        foreach (var field in own)
        {
            if (typed.FirstOrDefault(other => other.Field == field.Field) is not { } found)
                continue;
            var text = OwnWords.Read(field, found.Text);
            if (text.Refusal is { } unread)
                return (null, unread, "Own." + field.Field);
            said[field.Field] = text.Value;
        }
        return (said.Count > 0 ? said : null, null, null);
    }
}
