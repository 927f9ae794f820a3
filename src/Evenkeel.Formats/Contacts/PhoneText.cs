using PhoneNumbers;

namespace Evenkeel.Formats.Contacts;

/// <summary>Telephone numbers as people and programs write them, in the one form that is the same everywhere (ITU-T E.164).</summary>
public static class PhoneText
{
    private const int Longest = 60;

    /// <summary>Reads a number that says its country.</summary>
    /// <param name="text">With a plus, or with two zeros for it; grouped as it likes, perhaps with an extension, as text or as a <c>tel:</c> URI without its scheme (RFC 3966).</param>
    /// <returns><c>+14186569254</c>, with an extension <c>+14186569254 ext. 102</c>; null when no country is said or its numbers are never that long or short.</returns>
    /// <remarks>Whether the number is given to anybody is not asked: the plans change faster than programs do. What comes out is read as itself.</remarks>
    public static string? Normalised(string text)
    {
        var number = text.Trim();
        if (number.StartsWith("00", StringComparison.Ordinal))
            number = "+" + number[2..].TrimStart('-', ' ', '.', '/');
        if (number.Length > Longest || !number.StartsWith('+'))
            return null;
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            var parsed = util.Parse(number, null);
            return !util.IsPossibleNumber(parsed) ? null
                : parsed.HasExtension ? $"{util.Format(parsed, PhoneNumberFormat.E164)} ext. {parsed.Extension}"
                : util.Format(parsed, PhoneNumberFormat.E164);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
