using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Utils;

namespace Evenkeel.Formats.Mailboxes;

/// <summary>Makes a <see cref="Mail"/> of the beginning of a message.</summary>
internal sealed class MailParser(MailLimits limits)
{
    private const int LongestId = 1000;
    private static readonly HeaderId[] Hashed = [HeaderId.From, HeaderId.Sender, HeaderId.To, HeaderId.Cc, HeaderId.Date, HeaderId.Subject];

    private readonly ParserOptions options = new() { MaxMimeDepth = limits.Depth, MaxAddressGroupDepth = 3, AllowAddressesWithoutDomain = true };

    private readonly MailPreview preview = new(limits.PreviewChars);
    private MimeParser? parser;

    /// <summary>The same people stand in thousands of messages.</summary>
    private readonly Dictionary<(string?, string), MailAddress> people = [];

    public MailRow Parse(MessageSplitter message)
    {
        if (message.IsCut && !HasHeadEnd(message.Bytes.AsSpan(0, message.Length)))
            return new(null, MailFault.Head(message.Offset, limits.MessageBytes));
        try
        {
            using var stream = new MemoryStream(message.Bytes, 0, message.Length, writable: false);
            if (parser is null)
                parser = new MimeParser(options, stream, MimeFormat.Entity, persistent: true);
            else
                parser.SetStream(stream, MimeFormat.Entity, persistent: true);
            using var mime = parser.ParseMessage();
            return mime.Headers.Count > limits.Headers ? new(null, MailFault.Headers(message.Offset, limits.Headers))
                : mime.Headers.Count == 0 ? new(null, MailFault.Shape(message.Offset))
                : new(Mail(mime, message), null);
        }
        catch (FormatException)
        {
            return new(null, MailFault.Shape(message.Offset));
        }
    }

    private Mail Mail(MimeMessage mime, MessageSplitter message)
    {
        var marks = MarksOf.Message(mime);
        return new Mail(message.Offset)
        {
            Id = Id(mime),
            Root = Root(mime),
            At = At(mime) ?? message.At,
            Subject = mime.Subject is { Length: > 0 } subject ? subject : null,
            Preview = preview.Of(mime),
            From = From(mime),
            To = [.. People(mime.To.Mailboxes.Concat(mime.Cc.Mailboxes).Concat(mime.Bcc.Mailboxes))],
            DeliveredTo = MarksOf.DeliveredTo(mime),
            Lists = MarksOf.Lists(mime),
            Marks = marks,
        };
    }

    private List<MailAddress> From(MimeMessage mime)
    {
        var from = People(mime.From.Mailboxes).ToList();
        if (from.Count == 0 && mime.Sender is { } sender)
            from.AddRange(People([sender]));
        if (from.Count == 0 && mime.Headers[HeaderId.ReturnPath] is { } path && MailboxAddress.TryParse(options, path, out var returned))
            from.AddRange(People([returned]));
        return from;
    }

    private IEnumerable<MailAddress> People(IEnumerable<MailboxAddress> mailboxes)
    {
        foreach (var mailbox in mailboxes.Where(mailbox => !string.IsNullOrWhiteSpace(mailbox.Address)).Take(limits.Addresses))
        {
            var key = (string.IsNullOrWhiteSpace(mailbox.Name) ? null : mailbox.Name, mailbox.Address);
            yield return people.TryGetValue(key, out var known) ? known : people[key] = new MailAddress(key.Item1, key.Address);
        }
    }

    private static string Id(MimeMessage mime)
    {
        var id = (mime.MessageId ?? mime.Headers[HeaderId.MessageId])?.Trim().Trim('<', '>').Trim();
        if (id is { Length: > 0 and <= LongestId })
            return id;
        var text = new StringBuilder();
        foreach (var field in Hashed)
            text.Append(mime.Headers[field]).Append('\n');
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Append(id).ToString())));
    }

    private static string? Root(MimeMessage mime) =>
        (mime.References.Count > 0 ? mime.References[0] : mime.InReplyTo)?.Trim().Trim('<', '>').Trim() is { Length: > 0 and <= LongestId } root ? root : null;

    /// <summary>Years before e-mail, and after those in which anybody reads this, come of clocks that were wrong.</summary>
    private static DateTimeOffset? At(MimeMessage mime) =>
        Sound(mime.Date) ?? (mime.Headers[HeaderId.Received] is { } received && received.LastIndexOf(';') is >= 0 and var at && DateUtils.TryParse(received[(at + 1)..], out var then) ? Sound(then) : null);

    private static DateTimeOffset? Sound(DateTimeOffset at) => at.Year is >= 1971 and <= 2200 ? at : null;

    private static bool HasHeadEnd(ReadOnlySpan<byte> text) => text.IndexOf("\n\n"u8) >= 0 || text.IndexOf("\n\r\n"u8) >= 0;
}
