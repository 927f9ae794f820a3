using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace Evenkeel.Formats.Mailboxes;

/// <summary>How the text of a message begins.</summary>
internal sealed partial class MailPreview(int most)
{
    /// <summary>How much of a text is looked at for what it says first, in bytes; markup needs more.</summary>
    private const int Plain = 6 << 10;
    private const int Html = 24 << 10;

    private readonly byte[] bytes = new byte[Html];
    private readonly StringBuilder kept = new();

    public string? Of(MimeMessage mime)
    {
        if (Text(mime.Body, depth: 0) is not { } part)
            return null;
        var text = Beginning(part);
        return part.IsHtml ? Kept(WebUtility.HtmlDecode(Tags().Replace(Unseen().Replace(Breaks().Replace(text, "\n"), " "), " "))) : Kept(text);
    }

    /// <summary>The first text that is not attached, plain if there is a choice.</summary>
    private static TextPart? Text(MimeEntity? entity, int depth) => entity switch
    {
        TextPart { IsAttachment: false } text when text.IsPlain || text.IsHtml => text,
        MultipartAlternative choice when depth < 16 => choice.OfType<TextPart>().FirstOrDefault(text => text.IsPlain) ?? First(choice, depth),
        Multipart parts when depth < 16 => First(parts, depth),
        _ => null,
    };

    private static TextPart? First(Multipart parts, int depth) => parts.Take(50).Select(part => Text(part, depth + 1)).FirstOrDefault(text => text is not null);

    private string Beginning(TextPart part)
    {
        using var decoded = part.Content?.Open();
        if (decoded is null)
            return "";
        var count = decoded.ReadAtLeast(bytes.AsSpan(0, part.IsHtml ? Html : Plain), part.IsHtml ? Html : Plain, throwOnEndOfStream: false);
        return Encoding(part, bytes.AsSpan(0, count)).GetString(bytes, 0, count);
    }

    /// <summary>As it is declared; where that is missing or unknown, UTF-8 if it is valid, else Windows-1252.</summary>
    private static Encoding Encoding(TextPart part, ReadOnlySpan<byte> bytes)
    {
        if (part.ContentType.CharsetEncoding is { } declared)
            return declared;
        var valid = System.Text.Unicode.Utf8.IsValid(bytes[..Math.Max(0, bytes.Length - 3)]);
        return valid ? System.Text.Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }

    /// <summary>Without quoted lines, what says who is quoted, and the signature; blanks as one.</summary>
    private string? Kept(string text)
    {
        kept.Clear();
        foreach (var line in text.EnumerateLines())
        {
            var said = line.Trim();
            if (said is "--" || said.StartsWith("-----Original", StringComparison.OrdinalIgnoreCase))
                break;
            if (said.StartsWith(">From ", StringComparison.Ordinal))
                said = said[1..];
            if (said.Length == 0 || said[0] == '>' || (said[^1] == ':' && said.Contains("wrote", StringComparison.OrdinalIgnoreCase)))
                continue;
            foreach (var rune in said.EnumerateRunes())
                if (!Rune.IsControl(rune) && !(Rune.IsWhiteSpace(rune) && (kept.Length == 0 || kept[^1] == ' ')) && kept.Length + rune.Utf16SequenceLength <= most)
                    kept.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
            if (kept.Length >= most - 1)
                break;
            kept.Append(' ');
        }
        var preview = kept.ToString().Trim();
        return preview.Length == 0 ? null : preview;
    }

    [GeneratedRegex("<(br|/p|/div|/tr|/li|/h[1-6])\\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();

    [GeneratedRegex("<(style|script|head|title)\\b[^>]*>[^<]*|<!--[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^>]*>?", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}
