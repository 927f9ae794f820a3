namespace Evenkeel.App.Calendars;

/// <summary>A calendar whose meetings come in by themselves from an address. It is no record: its address is a secret, and in no history and no export.</summary>
public sealed class CalendarSubscription
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }

    /// <summary>Who subscribed to it, and so in whose name its meetings come in.</summary>
    public Guid ActorId { get; set; }
    public DateTime MadeAt { get; set; }
    public string Name { get; set; } = "";

    /// <summary>Where it is, as far as it is shown.</summary>
    public string Host { get; set; } = "";

    /// <summary>The whole address, as <see cref="Webhooks.SecretBox"/> locks it: who has it reads the calendar.</summary>
    public string LockedAddress { get; set; } = "";

    /// <summary>What the server called the state that was read last (RFC 9110, section 8.8.3); null when it did not.</summary>
    public string? ETag { get; set; }

    /// <summary>When that state was changed, as the server said it; null when it did not.</summary>
    public string? ModifiedAt { get; set; }

    /// <summary>Until when an unchanged calendar has nothing new to tell: until the next of its entries takes place, and a day at most.</summary>
    public DateTime? SettledUntil { get; set; }
    public bool IsPaused { get; set; }

    /// <summary>When it is read next.</summary>
    public DateTime NextAt { get; set; }

    /// <summary>Until when one who reads it has it for themselves; null when nobody does.</summary>
    public DateTime? BusyUntil { get; set; }
}

/// <summary>What came of one reading of a calendar.</summary>
public sealed class SubscriptionRun
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public Guid SubscriptionId { get; set; }
    public DateTime At { get; set; }

    /// <summary>Null as long as it goes on, or when it was cut off with the program.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Why nothing could be read, as a code; null when it could.</summary>
    public string? Failure { get; set; }

    /// <summary>Whether the server said that nothing has changed.</summary>
    public bool IsUnchanged { get; set; }

    /// <summary>Entries that became meetings.</summary>
    public int Taken { get; set; }

    /// <summary>Meetings that were moved or called otherwise.</summary>
    public int Changed { get; set; }

    /// <summary>Meetings that were known already.</summary>
    public int Known { get; set; }

    /// <summary>People who were not known before.</summary>
    public int People { get; set; }

    /// <summary>What was left out and how often, by reason.</summary>
    public Dictionary<string, string> LeftOut { get; set; } = [];

    /// <summary>The first entries that could not be taken: their line, and why.</summary>
    public Dictionary<string, string> Rejected { get; set; } = [];
}
