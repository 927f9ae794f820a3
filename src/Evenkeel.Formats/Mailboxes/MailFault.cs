using System.Globalization;

namespace Evenkeel.Formats.Mailboxes;

/// <summary>What is wrong with a message.</summary>
/// <param name="Offset">The byte of the file at which it begins, from 0.</param>
/// <param name="Code">One of those in docs/formats.md.</param>
public sealed record MailFault(long Offset, string Code, string Message)
{
    internal static MailFault None() => new(0, "mail.none", "there is no message in it");

    internal static MailFault Shape(long offset) => new(offset, "mail.shape", "this is not written like a message");

    internal static MailFault Head(long offset, int most) =>
        new(offset, "mail.head", string.Create(CultureInfo.InvariantCulture, $"the head of the message is longer than {most >> 10} KiB"));

    internal static MailFault Headers(long offset, int most) =>
        new(offset, "mail.headers", string.Create(CultureInfo.InvariantCulture, $"the message has more than {most:N0} headers"));
}
