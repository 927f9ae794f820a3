using Evenkeel.App.Store;

namespace Evenkeel.App.Views;

/// <summary>A way of looking at a list that the user has given a name: which records, in which order, with which columns.</summary>
public sealed class View : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }

    /// <summary>The list that it is of: lead, person or organisation; or outlook.</summary>
    public string Of { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>As the list's address writes it after the question mark.</summary>
    public string Query { get; set; } = "";
}
