using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.People;

/// <summary>Fields that hold several values: addresses, numbers, links, tags.</summary>
internal static class Several
{
    /// <summary>How many values a field may hold.</summary>
    public const int Most = 50;

    private const int FewestDigits = 3;

    /// <param name="there">What the record holds already, which stays as it is.</param>
    /// <param name="read">Reads a new one.</param>
    /// <param name="key">What two that are the same have in common.</param>
    /// <returns>Each once, in their order; or <c>people.too-many</c>, <c>text.too-long</c> or what <paramref name="read"/> refuses.</returns>
    public static Result<List<string>> Read(IReadOnlyList<string>? typed, List<string> there, Func<string, Result<string>> read, Func<string, string> key)
    {
        if (typed?.Count > Most)
            return new Refusal("people.too-many", Most.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var values = new List<string>();
        foreach (var text in typed ?? [])
        {
            var clean = CleanText.Of(text, LeadLink.LongestUrl);
            if (clean.Refusal is { } tooLong)
                return tooLong;
            if (clean.Value?.ReplaceLineEndings(" ") is not { } one)
                continue;
            var value = there.Contains(one) ? one : read(one);
            if (value.Refusal is { } refusal)
                return refusal;
            if (!values.Exists(other => key(other) == key(value.Value)))
                values.Add(value.Value);
        }
        return values;
    }

    /// <summary>What two records have together; see <see cref="Read"/> for <paramref name="key"/>.</summary>
    /// <returns>Each once, or <c>people.too-many</c>.</returns>
    public static Result<List<string>> Join(List<string> one, List<string> other, Func<string, string> key)
    {
        var all = one.Concat(other).DistinctBy(key).ToList();
        return all.Count > Most && all.Count > one.Count ? new Refusal("people.too-many", Most.ToString(System.Globalization.CultureInfo.InvariantCulture)) : all;
    }

    /// <returns>The notes of both, one under the other, or <c>text.too-long</c>.</returns>
    public static Result<string?> JoinNotes(string? one, string? other) =>
        other is null || one?.Contains(other, StringComparison.Ordinal) == true ? one : CleanText.Of(one is null ? other : $"{one}\n\n{other}", CleanText.Note);

    /// <returns>The number as it was typed, or <c>phone.number</c>.</returns>
    public static Result<string> Phone(string text) =>
        text.Count(char.IsDigit) >= FewestDigits && text.Length <= 60 ? text : new Refusal("phone.number", text.Length > 60 ? text[..60] + "…" : text);

    /// <returns>The digits by which two numbers are the same, however they are grouped; two zeros at the front mean a plus.</returns>
    public static string Digits(string text)
    {
        var kept = string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c == '+'));
        return kept.StartsWith("00", StringComparison.Ordinal) ? "+" + kept[2..] : kept;
    }

    /// <returns>The address, or <c>link.address</c>.</returns>
    public static Result<string> Link(string text) => LeadLink.Make(text, null) is { Refusal: null, Value.Url: var url } ? url : new Refusal("link.address", text.Length > 60 ? text[..60] + "…" : text);
}
