namespace Evenkeel.Formats.Mailboxes;

/// <summary>Who wrote to whom and when, and how it begins. Nothing else of a message is kept.</summary>
/// <param name="Offset">The byte of its file at which it begins, from 0.</param>
public sealed record Mail(long Offset)
{
    /// <summary>The Message-ID without its brackets (RFC 5322, 3.6.4); where there is none, <c>sha256:</c> and a hash of sender, recipients, date and subject as they are written.</summary>
    public string Id { get; init; } = "";

    /// <summary>The Message-ID with which the conversation begins, without its brackets: the first of References, else of In-Reply-To (RFC 5322, 3.6.4). Null where it answers nothing that it names.</summary>
    public string? Root { get; init; }

    /// <summary>From Date; where that says nothing, when the last server received it, or when it was put into the mailbox. Null where nothing says.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Decoded (RFC 2047); null when there is none.</summary>
    public string? Subject { get; init; }

    /// <summary>How the first text of it begins, without what it quotes: at most <see cref="MailLimits.PreviewChars"/> characters. Null when there is none.</summary>
    public string? Preview { get; init; }

    /// <summary>From, else Sender, else the return path.</summary>
    public IReadOnlyList<MailAddress> From { get; init; } = [];

    /// <summary>To, Cc and Bcc.</summary>
    public IReadOnlyList<MailAddress> To { get; init; } = [];

    /// <summary>Into whose box it was put: Delivered-To, X-Original-To and Envelope-To.</summary>
    public IReadOnlyList<string> DeliveredTo { get; init; } = [];

    /// <summary>Addresses of the lists through which it came, from List-Post and List-Id (RFC 2369, RFC 2919).</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>What tells it apart from what one person writes to another.</summary>
    public MailMarks Marks { get; init; }
}

/// <summary>Somebody in the head of a message.</summary>
/// <param name="Name">Decoded; null where there is none.</param>
/// <param name="Address">As it is written, in any case, well-formed or not.</param>
public sealed record MailAddress(string? Name, string Address);

/// <summary>What the head of a message says about its kind.</summary>
[Flags]
public enum MailMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>List-Id or List-Post, or Precedence: list.</summary>
    List = 1,

    /// <summary>List-Unsubscribe.</summary>
    Unsubscribe = 2,

    /// <summary>Precedence: bulk or junk, X-Auto-Response-Suppress, Feedback-ID, or an X-Campaign of any kind.</summary>
    Bulk = 4,

    /// <summary>Auto-Submitted other than no (RFC 3834), X-Autoreply, X-Autorespond, or Precedence: auto_reply.</summary>
    Automatic = 8,

    /// <summary>A report of a mail server (multipart/report, RFC 6522), or an empty return path.</summary>
    Report = 16,

    /// <summary>An answer to an invitation (text/calendar with method REPLY or COUNTER, RFC 6047).</summary>
    CalendarReply = 32,

    /// <summary>It stands among what was sent (X-Gmail-Labels).</summary>
    Sent = 64,

    /// <summary>Not sent yet (X-Gmail-Labels, X-Mozilla-Draft-Info).</summary>
    Draft = 128,

    /// <summary>Taken for junk (X-Spam-Flag, X-Gmail-Labels).</summary>
    Junk = 256,
}

/// <summary>A message, or what keeps it from being read.</summary>
public readonly record struct MailRow(Mail? Mail, MailFault? Fault);
