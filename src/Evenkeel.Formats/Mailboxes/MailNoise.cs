namespace Evenkeel.Formats.Mailboxes;

/// <summary>Why a message is not one that a person wrote to another.</summary>
public enum MailNoise
{
    /// <summary>It is.</summary>
    None,

    /// <summary>It came through a mailing list.</summary>
    List,

    /// <summary>It was sent to many, by somebody to whom one never writes.</summary>
    Newsletter,

    /// <summary>A program wrote it by itself: an automatic reply, a notice.</summary>
    Automatic,

    /// <summary>A mail server reports on another message.</summary>
    Report,

    /// <summary>It comes from an address that nobody reads.</summary>
    Machine,

    /// <summary>It answers an invitation.</summary>
    CalendarReply,

    /// <summary>It was not sent yet.</summary>
    Draft,

    /// <summary>It was taken for junk.</summary>
    Junk,
}

/// <summary>Tells what people write from what machines send.</summary>
/// <remarks>
/// By what senders say of themselves: List-Id (RFC 2919), Auto-Submitted (RFC 3834), multipart/report (RFC 6522), an empty return path (RFC 5321, 4.5.5), and the Precedence of
/// old. Being sent to many is no proof by itself, for tools of sales put List-Unsubscribe into single letters: it counts only of those to whom one never wrote.
/// </remarks>
public static class MailSender
{
    private static readonly string[] Machines =
    [
        "nepasrepondre", "nichtantworten", "norespond", "noresponse", "mailerdaemon", "postmaster", "bounce", "bounces", "notification", "notifications", "notify", "alert", "alerts",
        "newsletter", "newsletters", "unsubscribe", "autoreply", "automailer", "daemon", "root", "cron", "majordomo", "listserv", "mailman",
    ];

    private static readonly string[] Beginnings = ["bounce+", "bounces+", "bounce-", "bounces-", "notifications+", "reply+", "unsubscribe+"];

    /// <summary>What a message is.</summary>
    /// <param name="marks">What its head says.</param>
    /// <param name="sender">The address that wrote it; null where none is named.</param>
    /// <param name="isOwn">Whether one wrote it oneself.</param>
    /// <param name="isAnswered">Whether one has ever written to the sender.</param>
    public static MailNoise Of(MailMarks marks, string? sender, bool isOwn, bool isAnswered)
    {
        bool Has(MailMarks any) => (marks & any) != 0;
        return Has(MailMarks.Draft) ? MailNoise.Draft
            : Has(MailMarks.Junk) && !isOwn ? MailNoise.Junk
            : Has(MailMarks.Report) ? MailNoise.Report
            : Has(MailMarks.Automatic) ? MailNoise.Automatic
            : Has(MailMarks.CalendarReply) ? MailNoise.CalendarReply
            : isOwn ? MailNoise.None
            : Has(MailMarks.List) ? MailNoise.List
            : sender is not null && IsMachine(sender) ? MailNoise.Machine
            : Has(MailMarks.Unsubscribe | MailMarks.Bulk) && !isAnswered ? MailNoise.Newsletter
            : MailNoise.None;
    }

    /// <summary>Whether nobody reads what is sent to an address, by the name of the box: no-reply@, mailer-daemon@, notifications@.</summary>
    /// <param name="address">In any case.</param>
    public static bool IsMachine(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var at = address.LastIndexOf('@');
        var box = (at < 0 ? address : address[..at]).ToLowerInvariant();
        var plain = string.Concat(box.Where(char.IsLetter));
        return Machines.Contains(plain, StringComparer.Ordinal) || Array.Exists(Beginnings, beginning => box.StartsWith(beginning, StringComparison.Ordinal))
            || plain.Contains("noreply", StringComparison.Ordinal) || plain.StartsWith("donotreply", StringComparison.Ordinal);
    }
}
