using Evenkeel.App.Store;
using Evenkeel.Core.Plan;

namespace Evenkeel.App.Challenges;

/// <summary>A week in which somebody sets out to find a client: what was planned for each day, and what they learnt.</summary>
public sealed class Challenge : IRecord
{
    /// <summary>How many days one takes.</summary>
    public const int Length = 7;

    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public DateTime StartedAt { get; set; }

    /// <summary>The first of its <see cref="Length"/> days.</summary>
    public DateOnly FirstOn { get; set; }

    /// <summary>The chance of a new client within seven days as the forecast saw it at the start, in a thousand.</summary>
    public int ChanceInThousand { get; set; }

    /// <summary>When it was looked back on; null until then.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>What worked, in the user's words.</summary>
    public string? Learnt { get; set; }

    public DateOnly LastOn => FirstOn.AddDays(Length - 1);
}

/// <summary>Something that a challenge plans for one of its days: about a lead, with a person, or at a place; exactly one of them.</summary>
public sealed class ChallengeBlock : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public Guid ChallengeId { get; set; }
    public DateOnly On { get; set; }
    public Guid? LeadId { get; set; }
    public Guid? PersonId { get; set; }
    public Guid? SourceId { get; set; }
    public int Minutes { get; set; }

    public ActivityKind Kind => LeadId is not null ? ActivityKind.Lead : PersonId is not null ? ActivityKind.Person : ActivityKind.Place;

    /// <summary>The lead, the person or the place.</summary>
    public Guid Of => LeadId ?? PersonId ?? SourceId ?? default;
}
