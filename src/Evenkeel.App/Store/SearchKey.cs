using System.Globalization;
using System.Text;

namespace Evenkeel.App.Store;

/// <summary>Text as it is searched and sorted, the same on both stores: lower case, without accents, single blanks.</summary>
public static class SearchKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsWhiteSpace(c))
            {
                if (key.Length > 0 && key[^1] != ' ')
                    key.Append(' ');
                continue;
            }
            _ = char.ToLowerInvariant(c) switch
            {
                'ß' => key.Append("ss"),
                'æ' => key.Append("ae"),
                'œ' => key.Append("oe"),
                'ø' => key.Append('o'),
                'ł' => key.Append('l'),
                'đ' => key.Append('d'),
                'ı' => key.Append('i'),
                var lower => key.Append(lower),
            };
        }
        return key.ToString().TrimEnd();
    }
}
