using System.Text;
using System.Text.RegularExpressions;

namespace Evenkeel.Core.People;

/// <summary>Finds where texts mention somebody, and puts a neutral word there.</summary>
/// <remarks>
/// A mention is one of the terms as whole words, however it is cased and however wide its blanks are; also as JSON and as addresses of pages write it. Where "Ana Silva" is looked for,
/// "Ana Silvas" is none. Instances are immutable and can be used from several threads.
/// </remarks>
public sealed class Mentions
{
    private readonly Regex? regex;
    private readonly string word;

    /// <param name="terms">Names, addresses, numbers; empty ones are passed over. Without any, nothing is mentioned anywhere.</param>
    /// <param name="word">What stands in their place: letters, digits and blanks only, so that it fits into every text.</param>
    public Mentions(IEnumerable<string> terms, string word)
    {
        this.word = word;
        var patterns = terms.Select(term => term.Trim()).Where(term => term.Length > 0).SelectMany(Written).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(term => term.Length).Select(Pattern).ToList();
        if (patterns.Count > 0)
            regex = new Regex(string.Join('|', patterns), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <returns>Whether any term is mentioned; false for no text.</returns>
    public bool In(string? text) => text is not null && regex?.IsMatch(text) == true;

    /// <returns>The text with the word in place of each mention; null for no text.</returns>
    public string? Without(string? text) => text is null || regex is null ? text : regex.Replace(text, word);

    /// <summary>A term as texts, JSON and addresses of pages write it.</summary>
    private static IEnumerable<string> Written(string term)
    {
        var escaped = Uri.EscapeDataString(term);
        var json = term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return [term, term.Normalize(NormalizationForm.FormC), term.Normalize(NormalizationForm.FormD), json, escaped, escaped.Replace("%20", "+", StringComparison.Ordinal)];
    }

    private static string Pattern(string term)
    {
        var text = string.Join(@"\s+", term.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
        return (char.IsLetterOrDigit(term[0]) ? @"(?<![\p{L}\p{N}])" : "") + text + (char.IsLetterOrDigit(term[^1]) ? @"(?![\p{L}\p{N}\p{M}])" : "");
    }
}
