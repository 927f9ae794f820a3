namespace Evenkeel.App.History;

/// <summary>Who acts: a person at the keyboard, and later a member, a token or a background job.</summary>
public sealed class Actor
{
    /// <summary>The one who acts as long as there are no accounts.</summary>
    public const string Owner = "owner";

    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public string Name { get; set; } = "";
}
