namespace Evenkeel.Formats.Mailboxes;

/// <summary>Reads the messages of an mbox (RFC 4155, also mboxo and mboxrd), or the one message of a file, one at a time, and goes on after whatever is wrong in one of them.</summary>
/// <remarks>
/// Internet messages (RFC 5322, MIME, RFC 6532) by MimeKit, and what is met in the field: see docs/formats.md. Holds the beginning of one message at a time
/// (<see cref="MailLimits"/>) and 128 KiB of bytes; attachments are never decoded. Throws for no content whatever; exceptions of the stream pass through. Not safe for use by
/// several threads.
/// </remarks>
public sealed class MailboxReader : IDisposable
{
    private const int Beginning = 4096;
    private static readonly string[] Known = ["from", "to", "date", "subject", "message-id", "received", "return-path", "delivered-to", "mime-version", "content-type", "x-original-to", "dkim-signature"];

    private readonly MessageSplitter messages;
    private readonly MailParser parser;

    private MailboxReader(Stream stream, MailLimits limits) => (messages, parser) = (new MessageSplitter(stream, limits.MessageBytes), new MailParser(limits));

    /// <summary>Opens a file of messages.</summary>
    /// <param name="stream">Read forward only, from where it stands; disposed with the reader.</param>
    public static MailboxReader Open(Stream stream, MailLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(stream, limits ?? MailLimits.Default);
    }

    /// <summary>Whether the file has lines that divide messages; known once the first message is read.</summary>
    public bool IsMailbox => messages.IsMailbox;

    /// <summary>The messages not yet read, in the file's order; what is wrong stands where it was found.</summary>
    public IEnumerable<MailRow> Mails()
    {
        var count = 0;
        for (; messages.Read(); count++)
            yield return parser.Parse(messages);
        if (count == 0)
            yield return new(null, MailFault.None());
    }

    /// <inheritdoc/>
    public void Dispose() => messages.Dispose();

    /// <summary>What a file is by how it begins.</summary>
    /// <param name="stream">Read at most 4 KiB; not disposed.</param>
    /// <returns>True for an mbox, false for a message, null for neither.</returns>
    public static bool? Recognise(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = new byte[Beginning];
        ReadOnlySpan<byte> text = bytes.AsSpan(0, stream.ReadAtLeast(bytes, Beginning, throwOnEndOfStream: false));
        if (text.StartsWith("\uFEFF"u8))
            text = text[3..];
        text = text.TrimStart("\r\n"u8);
        return FromLine.Is(text) ? true : HasHeaders(text) ? false : null;
    }

    /// <summary>Whether the text begins with headers, of which at least two are those of mail.</summary>
    private static bool HasHeaders(ReadOnlySpan<byte> text)
    {
        var known = 0;
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range].TrimEnd((byte)'\r');
            if (line.IsEmpty || line.Contains((byte)0))
                break;
            if (line[0] is (byte)' ' or (byte)'\t')
                continue;
            if (!FromLine.IsHead(line))
                break;
            var name = System.Text.Encoding.ASCII.GetString(line[..Math.Max(0, line.IndexOf((byte)':'))]);
            if (Known.Contains(name, StringComparer.OrdinalIgnoreCase) && ++known == 2)
                return true;
        }
        return false;
    }
}
