using System.Globalization;
using System.Text;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Contacts;

/// <summary>The values of cards: how they are encoded, separated and escaped.</summary>
internal static class CardText
{
    /// <summary>Bytes as characters: quoted-printable (RFC 2045, section 6.7) or base64 where that is said, in the charset that is named, else in UTF-8 or Windows-1252, whichever fits better.</summary>
    /// <param name="encoding">In any case; one that is not known counts as none.</param>
    /// <returns>Never fails: what cannot be decoded is left as it is, or stands as U+FFFD.</returns>
    public static string Decode(ReadOnlySpan<byte> value, string? encoding, string? charset)
    {
        if (string.Equals(encoding, "QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase))
            value = FromQuotedPrintable(value);
        else if (encoding is not null && (encoding.Equals("B", StringComparison.OrdinalIgnoreCase) || encoding.Equals("BASE64", StringComparison.OrdinalIgnoreCase)))
            value = FromBase64(value);
        return EncodingOf(charset, value).GetString(value);
    }

    /// <summary>The values between separators that are not escaped; each still escaped.</summary>
    public static List<string> Split(string value, char separator)
    {
        var (parts, from) = (new List<string>(), 0);
        for (var at = 0; at < value.Length; at++)
            if (value[at] == '\\')
                at++;
            else if (value[at] == separator)
            {
                parts.Add(value[from..at]);
                from = at + 1;
            }
        parts.Add(value[Math.Min(from, value.Length)..]);
        return parts;
    }

    /// <summary>Takes escapes off (RFC 6350, section 3.4) and tidies: line ends are LF, other control characters go, blanks around it too.</summary>
    /// <returns>Null when nothing is left.</returns>
    /// <remarks>A backslash before anything that needs none, as Google and others write, is passed over; before a letter or digit it stands for itself.</remarks>
    public static string? Plain(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            var c = value[at];
            if (c == '\\' && at + 1 < value.Length && !char.IsAsciiLetterOrDigit(value[at + 1]))
                plain.Append(value[++at]);
            else if (c == '\\' && at + 1 < value.Length && value[at + 1] is 'n' or 'N')
                (at, _) = (at + 1, plain.Append('\n'));
            else if (c == '\r' || c is '\n' or '\u0085' or '\u2028')
            {
                at += c == '\r' && at + 1 < value.Length && value[at + 1] == '\n' ? 1 : 0;
                plain.Append('\n');
            }
            else if (c == '\t' || !char.IsControl(c))
                plain.Append(c);
        }
        return plain.ToString().Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>The same on one line.</summary>
    public static string? Line(string value) => Plain(value)?.Replace('\n', ' ');

    public static List<string> SplitOutsideQuotes(string text, char separator)
    {
        var (parts, from, isQuoted) = (new List<string>(), 0, false);
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '"')
                isQuoted = !isQuoted;
            else if (text[at] == separator && !isQuoted)
            {
                parts.Add(text[from..at]);
                from = at + 1;
            }
        parts.Add(text[from..]);
        return parts;
    }

    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> value)
    {
        var (decoded, length) = (new byte[value.Length], 0);
        for (var at = 0; at < value.Length; at++)
            if (value[at] == '=' && at + 2 < value.Length && byte.TryParse(value.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var b))
                (decoded[length++], at) = (b, at + 2);
            else
                decoded[length++] = value[at];
        return decoded[..length];
    }

    private static ReadOnlySpan<byte> FromBase64(ReadOnlySpan<byte> value)
    {
        var decoded = new byte[value.Length];
        return Convert.TryFromBase64String(Encoding.ASCII.GetString(value), decoded, out var written) ? decoded.AsSpan(0, written) : value;
    }

    private static Encoding EncodingOf(string? charset, ReadOnlySpan<byte> value)
    {
        if (charset is null || charset.Equals("UTF-8", StringComparison.OrdinalIgnoreCase))
            return EncodingDetection.FromBeyondAscii(value, atEnd: true) == EncodingDetection.Utf8 ? Encoding.UTF8 : EncodingDetection.Windows1252;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return EncodingOf(null, value);
        }
    }
}
