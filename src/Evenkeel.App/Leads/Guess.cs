using Evenkeel.App.Store;

namespace Evenkeel.App.Leads;

/// <summary>The user's own guess of the chance of a new client, beside what the forecast said at that moment.</summary>
public sealed class Guess : IRecord
{
    public const int Whole = 1000;

    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }

    /// <summary>The moment from which the horizon runs, UTC.</summary>
    public DateTime At { get; set; }
    public int HorizonDays { get; set; }

    /// <summary>In a thousand.</summary>
    public int InThousand { get; set; }

    /// <summary>The forecast's chance, in a thousand.</summary>
    public int ForecastInThousand { get; set; }
}
