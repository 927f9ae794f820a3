using Evenkeel.App.Store;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Clients;

/// <summary>Agreed work for a client.</summary>
public sealed class Engagement : IRecord
{
    public const string Project = "project";
    public const string Retainer = "retainer";
    public const string Hourly = "hourly";

    /// <summary>How work can be paid.</summary>
    public static readonly IReadOnlyList<string> Billings = [Retainer, Project, Hourly];

    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Name { get; set; } = "";
    public Guid? OrganisationId { get; set; }
    public Guid? PersonId { get; set; }

    /// <summary>The lead from which it came.</summary>
    public Guid? LeadId { get; set; }

    /// <summary>One of <see cref="Billings"/>, or what else a file calls it.</summary>
    public string? Billing { get; set; }
    public DateOnly? StartsOn { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly? EndsOn { get; set; }
    public int? MinutesPerWeek { get; set; }
    public long? AmountMinor { get; set; }
    public string? AmountCurrency { get; set; }

    public Money? Amount
    {
        get => Money.OfMinor(AmountMinor, AmountCurrency);
        set => (AmountMinor, AmountCurrency) = (value?.Minor, value?.Currency);
    }
}
