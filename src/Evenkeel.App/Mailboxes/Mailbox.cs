namespace Evenkeel.App.Mailboxes;

/// <summary>How a connection to a mail server is kept from being read on its way.</summary>
public enum MailSecurity
{
    /// <summary>From its first byte on, by TLS.</summary>
    Tls,

    /// <summary>By TLS, from STARTTLS on (RFC 3501, section 6.2.1), and nothing is said before.</summary>
    StartTls,

    /// <summary>Not at all; only to this very machine.</summary>
    None,
}

/// <summary>A mailbox that is read by IMAP. It is no record: its secret is in no history and no export.</summary>
public sealed class Mailbox
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }

    /// <summary>Who connected it, and so in whose name its mail comes in.</summary>
    public Guid ActorId { get; set; }
    public DateTime MadeAt { get; set; }
    public string Host { get; set; } = "";
    public int Port { get; set; }
    public MailSecurity Security { get; set; }
    public string User { get; set; } = "";

    /// <summary>The password, as <see cref="Webhooks.SecretBox"/> locks it.</summary>
    public string LockedSecret { get; set; } = "";

    /// <summary>Folders that are read beside the inbox and what was sent, as the server calls them.</summary>
    public List<string> Folders { get; set; } = [];
    public bool IsPaused { get; set; }

    /// <summary>When it is read next.</summary>
    public DateTime NextAt { get; set; }

    /// <summary>Until when one who reads it has it for themselves; null when nobody does.</summary>
    public DateTime? BusyUntil { get; set; }
}

/// <summary>How far a folder of a mailbox was read.</summary>
public sealed class MailboxFolder
{
    public Guid WorkspaceId { get; set; }
    public Guid MailboxId { get; set; }
    public string Name { get; set; } = "";

    /// <summary>As long as the server says the same, its numbers mean the same messages (RFC 3501, section 2.3.1.1).</summary>
    public long UidValidity { get; set; }

    /// <summary>The highest number that was read; 0 for none.</summary>
    public long LastUid { get; set; }
}

/// <summary>What came of one reading of a mailbox.</summary>
public sealed class MailboxRun
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public Guid MailboxId { get; set; }
    public DateTime At { get; set; }

    /// <summary>Null as long as it goes on, or when it was cut off with the program.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Why it ended early, as a code; null when it did not.</summary>
    public string? Failure { get; set; }

    /// <summary>How many messages it has to look at.</summary>
    public int Found { get; set; }

    /// <summary>How many of them it has looked at.</summary>
    public int Read { get; set; }

    /// <summary>Messages that became contacts.</summary>
    public int Taken { get; set; }

    /// <summary>Messages that were known already.</summary>
    public int Known { get; set; }

    /// <summary>People who were not known before.</summary>
    public int People { get; set; }

    /// <summary>Messages that the server did not have any more when their turn came.</summary>
    public int Vanished { get; set; }

    /// <summary>Whether the server has given its messages new numbers, so that all were looked at again.</summary>
    public bool IsRenumbered { get; set; }

    /// <summary>What was left out and how often, by reason.</summary>
    public Dictionary<string, string> LeftOut { get; set; } = [];

    /// <summary>The first messages that could not be taken: folder and number, and why.</summary>
    public Dictionary<string, string> Rejected { get; set; } = [];
}
