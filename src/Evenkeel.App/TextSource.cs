using System.Globalization;
using System.Resources;

namespace Evenkeel.App;

/// <summary>Sentences by their code, in the reader's language.</summary>
/// <remarks>In the language <c>qps-ploc</c> every sentence is wrapped in brackets and accented, so that a text that is not a resource stands out.</remarks>
public sealed class TextSource(ResourceManager resources)
{
    public const string PseudoLanguage = "qps-ploc";

    /// <exception cref="MissingManifestResourceException">There is no such sentence.</exception>
    public string Of(string code, params ReadOnlySpan<object?> about) =>
        Find(code, about) ?? throw new MissingManifestResourceException($"No text for {code}.");

    /// <summary>The sentence; null when there is none.</summary>
    public string? Find(string code, params ReadOnlySpan<object?> about)
    {
        if (resources.GetString(code, CultureInfo.CurrentUICulture) is not { } sentence)
            return null;
        var isPseudo = CultureInfo.CurrentUICulture.Name.Equals(PseudoLanguage, StringComparison.OrdinalIgnoreCase);
        return string.Format(CultureInfo.CurrentCulture, isPseudo ? Pseudo(sentence) : sentence, about);
    }

    private static string Pseudo(string sentence) => $"⟦{string.Concat(sentence.Split('{', '}').Select((part, i) => i % 2 == 0 ? Accent(part) : $"{{{part}}}"))}⟧";

    private static string Accent(string text) => text.Replace('a', 'á').Replace('e', 'é').Replace('i', 'í').Replace('o', 'ó').Replace('u', 'ú').Replace('n', 'ñ');
}
