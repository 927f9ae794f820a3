using Evenkeel.App.Store;

namespace Evenkeel.App.People;

/// <summary>Somebody one knows.</summary>
public sealed class Person : ITagged
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Name { get; set => (field, NameKey) = (value, SearchKey.Of(value)); } = "";

    /// <summary>The name as it is searched and sorted.</summary>
    public string NameKey { get; private set; } = "";
    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }
    public Guid? OrganisationId { get; set; }
    public string? Role { get; set; }
    public List<string> Emails { get; set; } = [];
    public List<string> Phones { get; set; } = [];
    public List<string> Links { get; set; } = [];
    public List<string> Tags { get; set; } = [];
    public string? Notes { get; set; }
    public DateOnly? MetOn { get; set; }
    public string? MetWhere { get; set; }

    /// <summary>The source through which they were met.</summary>
    public Guid? SourceId { get; set; }

    /// <summary>How often one wants to be in touch, in days; learnt from the contacts when null.</summary>
    public int? RhythmDays { get; set; }

    /// <summary>How much of a week they are meant to get as a client of their own, in minutes; null where nobody has said.</summary>
    public int? AttentionMinutes { get; set; }
    public Guid? MergedIntoId { get; set; }
}

/// <summary>A company, public body or group that employs people and may be a client.</summary>
public sealed class Organisation : ITagged
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Name { get; set => (field, NameKey) = (value, SearchKey.Of(value)); } = "";

    /// <summary>The name as it is searched and sorted.</summary>
    public string NameKey { get; private set; } = "";
    public string? Website { get; set; }
    public List<string> Tags { get; set; } = [];
    public string? Notes { get; set; }
    public Guid? MergedIntoId { get; set; }

    /// <summary>How much of a week it is meant to get as a client, in minutes; null where nobody has said.</summary>
    public int? AttentionMinutes { get; set; }
}
