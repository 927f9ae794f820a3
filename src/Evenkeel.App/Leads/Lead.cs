using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Leads;

/// <summary>A possible piece of work, open until won, lost, declined or referred.</summary>
public sealed class Lead : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Name { get; set => (field, NameKey) = (value, SearchKey.Of(value)); } = "";

    /// <summary>The name as it is searched and sorted.</summary>
    public string NameKey { get; private set; } = "";
    public Guid? PersonId { get; set; }
    public Guid? OrganisationId { get; set; }
    public Guid? OfferingId { get; set; }
    public Guid? SourceId { get; set; }
    public Guid? IntroducedById { get; set; }
    public long? ValueMinor { get; set; }
    public string? ValueCurrency { get; set; }

    /// <summary>Expected work, in minutes.</summary>
    public int? WorkMinutes { get; set; }

    /// <summary>The stage to show; a forecast reads the stage changes instead.</summary>
    public Guid? StageId { get; set; }
    public DateTime OpenedAt { get; set; }
    public DateTime? ClosedAt { get; set; }
    public Outcome? Outcome { get; set; }
    public string? Reason { get; set; }
    public Guid? ReferredToId { get; set; }
    public string? Owner { get; set; }

    /// <summary>When the work may begin.</summary>
    public DateOnly? ExpectedStartOn { get; set; }

    /// <summary>In Markdown.</summary>
    public string? Notes { get; set; }

    /// <summary>Files and pages elsewhere, each as <see cref="LeadLink"/> writes it.</summary>
    public List<string> Links { get; set; } = [];

    /// <summary>Further named facts from its source that a forecast may learn from.</summary>
    public Dictionary<string, string> Features { get; set; } = [];

    public Money? Value
    {
        get => Money.OfMinor(ValueMinor, ValueCurrency);
        set => (ValueMinor, ValueCurrency) = (value?.Minor, value?.Currency);
    }
}

/// <summary>A step of the user's own sales process.</summary>
public sealed class Stage : IListed
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Name { get; set => (field, NameKey) = (value, SearchKey.Of(value)); } = "";

    /// <summary>The name as it is searched and sorted.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Ascending from the first step on.</summary>
    public int Position { get; set; }
    public bool IsRetired { get; set; }
    public Guid? MergedIntoId { get; set; }
}

/// <summary>The moment at which a lead entered a stage.</summary>
public sealed class LeadStage : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public Guid LeadId { get; set; }
    public Guid StageId { get; set; }
    public DateTime At { get; set; }
}

/// <summary>An end of a lead that was taken back when it was reopened.</summary>
public sealed class LeadPastEnd : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public Guid LeadId { get; set; }
    public DateTime EndedAt { get; set; }
    public Outcome Outcome { get; set; }
    public string? Reason { get; set; }
    public Guid? ReferredToId { get; set; }
    public DateTime ReopenedAt { get; set; }
}
