namespace Evenkeel.App.Store;

/// <summary>Which workspace one unit of work is about, and who acts in it.</summary>
public sealed record Session(Guid WorkspaceId, Guid ActorId);
