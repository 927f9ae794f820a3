using System.Globalization;
using System.Text;

namespace Evenkeel.Core.People;

/// <summary>Names of organisations as they are compared: without case, accents, punctuation and what says of which legal form they are.</summary>
/// <remarks>The form is for comparing alone and is never shown. Legal forms are those of Europe and America that small firms have, from general knowledge of them, and so never complete.</remarks>
public static class CompanyForm
{
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "gmbh", "mbh", "ggmbh", "ag", "kg", "kgaa", "ohg", "gbr", "ug", "haftungsbeschrankt", "ek", "ev", "eg", "se", "co", "company", "inc", "incorporated", "llc", "llp", "lp", "plc", "ltd", "limited", "corp", "corporation", "pty", "pvt",
        "sa", "sas", "sasu", "sarl", "eurl", "snc", "scop", "sl", "slu", "srl", "srls", "spa", "sapa", "lda", "ltda", "unipessoal", "sgps", "eireli", "bv", "nv", "vof", "bvba", "ab", "as", "asa", "aps", "oy", "oyj", "hf", "ehf", "kft",
        "bt", "zrt", "doo", "dd", "ood", "eood", "sro", "spzoo",
    };

    /// <summary>The words that are left, in their order, as one text.</summary>
    /// <param name="name">Of any length.</param>
    /// <returns>Empty where the name holds neither letter nor digit. A name that is nothing but a legal form keeps its first word.</returns>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Words(name);
        while (words.Count > 1 && LegalForms.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    /// <summary>Words without dots, so that <c>S.A.</c> is one; letters that stand alone beside each other are one as well (<c>s. r. o.</c>).</summary>
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isSpelt = false;
        foreach (var c in name.Normalize(NormalizationForm.FormKD).Append(' '))
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c) is 'ß' ? "ss" : char.ToLowerInvariant(c).ToString());
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('.' or '\'' or '’') && word.Length > 0)
            {
                var isLetter = word.Length == 1 && char.IsLetter(word[0]);
                if (isLetter && isSpelt)
                    words[^1] += word;
                else
                    words.Add(word.Replace("ae", "a").Replace("oe", "o").Replace("ue", "u").ToString());
                isSpelt = isLetter;
                word.Clear();
            }
        return words;
    }
}
