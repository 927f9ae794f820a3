using Evenkeel.App.Store;

namespace Evenkeel.App.Lists;

/// <summary>What the values of an own field are.</summary>
public enum OwnFieldKind
{
    Text,
    Number,
    Day,
    Choice,
    YesNo,
}

/// <summary>A field that the user has added to leads, people or organisations.</summary>
public sealed class OwnField : IListed
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Name { get; set => (field, NameKey) = (value, SearchKey.Of(value)); } = "";

    /// <summary>The name as it is searched and sorted.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The kinds of record that have it: lead, person, organisation.</summary>
    public List<string> Of { get; set; } = [];
    public OwnFieldKind Kind { get; set; }

    /// <summary>In their order; for <see cref="OwnFieldKind.Choice"/>.</summary>
    public List<string> Choices { get; set; } = [];
    public int Position { get; set; }
    public bool IsRetired { get; set; }
    public Guid? MergedIntoId { get; set; }
}

/// <summary>What one record says in an own field. It belongs to a lead, a person or an organisation.</summary>
public sealed class OwnValue : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public Guid? LeadId { get; set; }
    public Guid? PersonId { get; set; }
    public Guid? OrganisationId { get; set; }
    public Guid FieldId { get; set; }

    /// <summary>As <see cref="OwnFieldKinds.Read"/> writes it.</summary>
    public string Value { get; set; } = "";

    /// <summary>Makes it a value of that record.</summary>
    /// <param name="kind">One of <see cref="OwnFieldKinds.Subjects"/>.</param>
    public void BelongTo(string kind, Guid record) =>
        (LeadId, PersonId, OrganisationId) = (kind == "lead" ? record : null, kind == "person" ? record : null, kind == "organisation" ? record : null);
}
