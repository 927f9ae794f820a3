using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core.People;

namespace Evenkeel.App.Import;

/// <summary>A contact with people at a moment, as mail, calendars and messages tell of it.</summary>
/// <param name="Kind">One of <see cref="InteractionWords.Kinds"/>.</param>
/// <param name="Id">The same whenever the same contact is met again, in whatever file.</param>
/// <param name="At">UTC.</param>
internal sealed record Traffic(string Kind, string Id, DateTime At)
{
    /// <summary>Another <see cref="Id"/> under which it may have come in, if it was at the same time.</summary>
    public string? Otherwise { get; init; }

    /// <summary>What all contacts of its conversation have in common, whatever that is; null for none.</summary>
    public string? Thread { get; init; }

    /// <summary>Whether it did not take place after all.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>The line or byte at which it stands.</summary>
    public long Place { get; init; }

    /// <summary>Who wrote, called or invited; null where it does not say.</summary>
    public Participant? From { get; init; }

    /// <summary>Everybody else.</summary>
    public IReadOnlyList<Participant> To { get; init; } = [];

    /// <summary>Null to tell it by who is oneself.</summary>
    public Direction? Direction { get; init; }
    public int? Minutes { get; init; }
    public string? Subject { get; init; }

    /// <summary>How what was written begins.</summary>
    public string? Preview { get; init; }
}

/// <summary>Somebody as a contact names them.</summary>
/// <param name="Profile">A page that is of them alone.</param>
internal sealed record Participant(string? Name, string? Email = null, string? Phone = null, string? Profile = null);

/// <summary>Who is oneself in what comes in.</summary>
internal sealed class OwnAddresses(IEnumerable<string> emails)
{
    private readonly HashSet<string> own = [.. emails.Select(Key)];

    /// <summary>Whether any is known: without, nothing says who turned to whom.</summary>
    public bool AreKnown => own.Count > 0;

    public bool Has(Participant participant) => participant.Email is { } email && own.Contains(Key(email));

    /// <summary>What is behind a plus leads to the same box.</summary>
    private static string Key(string email)
    {
        var key = ContactKeys.Email(email.Trim());
        return key.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus && key.LastIndexOf('@') is var at && at > plus ? key[..plus] + key[at..] : key;
    }
}
