namespace Evenkeel.App.Store;

/// <summary>A row that people see and change, whose every change is kept.</summary>
public interface IRecord
{
    Guid WorkspaceId { get; set; }

    /// <summary>Version 7: sorts by the time it was made.</summary>
    Guid Id { get; set; }

    /// <summary>Goes up by one with each change; a change made to an older version is refused.</summary>
    int Version { get; set; }

    /// <summary>When it was written down here, UTC; when it happened is a field of its own.</summary>
    DateTime RecordedAt { get; set; }
}
