namespace Evenkeel.App.Calendars;

/// <summary>
/// The address under which calendar programs fetch one actor's view of the next steps. The address is a secret and is not kept: only what tells whether one is right.
/// It is no record, so that it is in no history, export or undo.
/// </summary>
public sealed class CalendarFeed
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public Guid ActorId { get; set; }
    public DateTime MadeAt { get; set; }

    /// <summary>SHA-256 of the secret. It has 256 bits of chance, so guessing gains nothing from a quick hash.</summary>
    public byte[] Hash { get; set; } = [];
}
