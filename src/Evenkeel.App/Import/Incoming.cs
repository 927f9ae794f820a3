using Evenkeel.App.Tables;

namespace Evenkeel.App.Import;

/// <summary>One row of a file, read but not yet matched: canonical text by field, references as the file's own ids.</summary>
/// <param name="Line">Where it starts, from 1.</param>
/// <param name="Id">Its id in the file; null where the table has none.</param>
/// <param name="Fields">By name; a field that the file does not have is absent.</param>
internal sealed record IncomingRow(long Line, string? Id, RowFields Fields)
{
    /// <summary>The id that it had in the workspace from which it was exported.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>Under which ids other sources know it, as <c>origin:id</c>; null when the file does not say.</summary>
    public IReadOnlyList<string>? KnownAs { get; init; }

    /// <summary>By what a contact of an address book is known; null for rows of tables.</summary>
    public ContactKeys? Keys { get; init; }

    /// <summary>Whether it only tells that there was a contact: it changes nobody who is known already.</summary>
    public bool IsTraffic { get; init; }

    /// <summary>The kind of source that its id is of, where an import brings several together; null for that of the import.</summary>
    public string? Origin { get; init; }

    /// <summary>Another id under which the same contact may have come in, if it was at the same time.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Whether it only tells that a contact did not take place.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>When the workspace from which it was exported wrote it down.</summary>
    public DateTime? RecordedAt { get; init; }
}

/// <summary>Rows of one kind of record.</summary>
internal sealed record IncomingTable(RecordTable Table, List<IncomingRow> Rows);
