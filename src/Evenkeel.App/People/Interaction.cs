using Evenkeel.App.Store;
using Evenkeel.Core.Money;

namespace Evenkeel.App.People;

/// <summary>Who turned to whom.</summary>
public enum Direction
{
    /// <summary>They to us.</summary>
    In,

    /// <summary>We to them.</summary>
    Out,
    Both,
}

/// <summary>A contact with people: a mail, a call, a meeting, a message. Who took part is said by <see cref="InteractionPerson"/>.</summary>
public sealed class Interaction : IRecord
{
    /// <summary>The longest that is read, in minutes: a month.</summary>
    public const int MostMinutes = 31 * 24 * 60;

    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }

    /// <summary>One of <see cref="InteractionWords.Kinds"/>, or what else somebody calls it.</summary>
    public string? Kind { get; set; }
    public DateTime At { get; set; }
    public int? Minutes { get; set; }
    public Direction? Direction { get; set; }

    /// <summary>One of <see cref="InteractionWords.Purposes"/>, or what else somebody calls it.</summary>
    public string? Purpose { get; set; }
    public string? Subject { get; set; }

    /// <summary>How what was written begins; the rest of it is not kept.</summary>
    public string? Preview { get; set; }

    /// <summary>What all contacts of one conversation have in common; null where it is none, or where nothing says so.</summary>
    public string? Thread { get; set; }

    /// <summary>What it is owed to: an event, a community, a talk.</summary>
    public Guid? SourceId { get; set; }
    public long? CostMinor { get; set; }
    public string? CostCurrency { get; set; }

    public Money? Cost
    {
        get => Money.OfMinor(CostMinor, CostCurrency);
        set => (CostMinor, CostCurrency) = (value?.Minor, value?.Currency);
    }
}

/// <summary>Somebody's part in an interaction.</summary>
public sealed class InteractionPerson : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public Guid InteractionId { get; set; }
    public Guid PersonId { get; set; }
}
