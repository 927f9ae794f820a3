namespace Evenkeel.App.History;

/// <summary>
/// One change of one record. Before and after hold its changed fields by name as canonical text, as JSON; a record that was created has no
/// before, one that was removed no after. Erasing a person empties both for what goes with them, and takes their name out of both elsewhere.
/// </summary>
public sealed class Change
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }

    /// <summary>The batch that wrote this row here.</summary>
    public Guid BatchId { get; set; }

    /// <summary>Who did it, and when: those of the batch, or the original ones where a history was imported.</summary>
    public Guid ActorId { get; set; }
    public DateTime At { get; set; }
    public string What { get; set; } = "";

    /// <summary>Whether it came with an imported history, rather than being what the batch itself did.</summary>
    public bool IsImported { get; set; }

    /// <summary>The record's kind, as in <see cref="Tables.RecordTables"/>.</summary>
    public string Kind { get; set; } = "";
    public Guid RecordId { get; set; }

    /// <summary>The record of which it is a part, as a stage change is of its lead.</summary>
    public Guid? PartOfId { get; set; }

    /// <summary>The person it is about.</summary>
    public Guid? PersonId { get; set; }
    public string? Before { get; set; }
    public string? After { get; set; }
}
