using Evenkeel.App.Store;
using Evenkeel.Core.Plan;

namespace Evenkeel.App.Plan;

/// <summary>What was done for a new client: about a lead, with a person, or at a place; exactly one of them. From these alone a plan learns what such things bring.</summary>
public sealed class DoneActivity : IRecord
{
    /// <summary>The longest that is taken, in minutes: a day.</summary>
    public const int MostMinutes = 24 * 60;

    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public Guid? LeadId { get; set; }
    public Guid? PersonId { get; set; }
    public Guid? SourceId { get; set; }
    public DateTime DoneAt { get; set; }
    public int Minutes { get; set; }

    /// <summary>The chance of a new client within seven days as the forecast saw it before, in a thousand.</summary>
    public int ChanceInThousand { get; set; }

    public ActivityKind Kind => LeadId is not null ? ActivityKind.Lead : PersonId is not null ? ActivityKind.Person : ActivityKind.Place;

    /// <summary>The lead, the person or the place.</summary>
    public Guid Of => LeadId ?? PersonId ?? SourceId ?? default;
}
