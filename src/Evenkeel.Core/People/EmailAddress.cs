namespace Evenkeel.Core.People;

/// <summary>E-mail addresses as people type them.</summary>
/// <remarks>
/// By RFC 5321, section 4.1.2, without what hardly anybody has: quoted local parts and addresses in brackets instead of a domain. Letters of every script are taken (RFC 6531).
/// Whether somebody reads what is sent there, only sending can tell.
/// </remarks>
public static class EmailAddress
{
    private const int Longest = 254;
    private const int LongestLocalPart = 64;
    private const int LongestLabel = 63;
    private const string Atoms = ".!#$%&'*+-/=?^_`{|}~";

    /// <summary>Reads an address, with blanks around it taken off and its domain in lower case.</summary>
    /// <param name="text">Of any length.</param>
    /// <returns>The address; or <c>email.address</c> when it has no @, nothing before it, a domain without a dot, or characters that stand in none.</returns>
    public static Result<string> Read(string? text)
    {
        var address = text?.Trim() ?? "";
        var at = address.LastIndexOf('@');
        if (address.Length > Longest || at is < 1 or > LongestLocalPart || !IsLocalPart(address.AsSpan(0, at)) || !IsDomain(address[(at + 1)..]))
            return new Refusal("email.address", address.Length > 60 ? address[..60] + "…" : address);
        return address[..(at + 1)] + address[(at + 1)..].ToLowerInvariant();
    }

    /// <summary>Whether two addresses lead to the same box, as far as anybody treats them: without regard to case.</summary>
    public static bool AreSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsLocalPart(ReadOnlySpan<char> part)
    {
        foreach (var c in part)
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && !Atoms.Contains(c, StringComparison.Ordinal))
                return false;
        return part[0] != '.' && part[^1] != '.' && part.IndexOf("..", StringComparison.Ordinal) < 0;
    }

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length > 1 && Array.TrueForAll(labels, label => label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-'
            && label.All(c => char.IsLetterOrDigit(c) || c == '-' || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark));
    }
}
