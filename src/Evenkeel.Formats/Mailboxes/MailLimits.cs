namespace Evenkeel.Formats.Mailboxes;

/// <summary>How much of a message is looked at; what is beyond is passed over unread.</summary>
/// <param name="MessageBytes">From its beginning: the head must end within, and a text that begins beyond has no preview.</param>
/// <param name="Headers">A message with more is not read.</param>
/// <param name="Depth">How deep parts may stand inside each other; deeper ones are not looked into.</param>
/// <param name="Addresses">How many of From and of the recipients each are read; further ones are passed over.</param>
/// <param name="PreviewChars">The longest preview.</param>
public sealed record MailLimits(int MessageBytes, int Headers, int Depth, int Addresses, int PreviewChars)
{
    /// <summary>128 KiB, 2,000 headers, 16 parts deep, 500 addresses, 200 characters.</summary>
    public static MailLimits Default { get; } = new(128 << 10, 2_000, 16, 500, 200);
}
