using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Workspaces;

/// <summary>Finds a workspace by its name, with the one who acts in it; <c>default</c> is made when it is first asked for.</summary>
public static class OpenWorkspace
{
    public const string Default = "default";

    /// <returns>A session, or <c>workspace.unknown</c>.</returns>
    public static async Task<Result<Session>> Run(StoreAddress address, string name, Ids ids, TimeProvider clock, CancellationToken cancel)
    {
        await using var store = address.Open(new Session(default, default), ids, clock);
        if (await Find(store, name, cancel) is { } session)
            return session;
        if (name != Default)
            return new Refusal("workspace.unknown", name);
        return await Make(address, name, ids, clock, cancel);
    }

    /// <summary>Makes a further workspace.</summary>
    /// <returns>A session in it, or <c>workspace.name</c> or <c>workspace.exists</c>.</returns>
    public static async Task<Result<Session>> Add(StoreAddress address, string name, Ids ids, TimeProvider clock, CancellationToken cancel)
    {
        if (CleanText.Of(name, 60) is not { Refusal: null, Value: { } clean } || clean != name)
            return new Refusal("workspace.name", name);
        await using var store = address.Open(new Session(default, default), ids, clock);
        return await Find(store, name, cancel) is null ? await Make(address, name, ids, clock, cancel) : new Refusal("workspace.exists", name);
    }

    /// <summary>Makes a workspace; when another process has just made it, that one.</summary>
    public static async Task<Session> Make(StoreAddress address, string name, Ids ids, TimeProvider clock, CancellationToken cancel, bool sample = false)
    {
        var session = new Session(ids.Next(), ids.Next());
        await using var store = address.Open(session, ids, clock);
        store.Add(new Workspace
        {
            WorkspaceId = session.WorkspaceId,
            Id = session.WorkspaceId,
            Version = 1,
            RecordedAt = clock.Now(),
            Name = name,
            TimeZone = LocalZone(),
            IsSample = sample,
        });
        store.Add(new Actor { WorkspaceId = session.WorkspaceId, Id = session.ActorId, Name = Actor.Owner });
        try
        {
            await store.SaveChangesAsync(cancel);
            return session;
        }
        catch (DbUpdateException)
        {
            store.ChangeTracker.Clear();
            if (await Find(store, name, cancel) is { } made)
                return made;
            throw;
        }
    }

    private static Task<Session?> Find(Store.Store store, string name, CancellationToken cancel) => store.Workspaces.IgnoreQueryFilters()
        .Where(workspace => workspace.Name == name)
        .Join(store.Actors.IgnoreQueryFilters().Where(actor => actor.Name == Actor.Owner), workspace => workspace.Id, actor => actor.WorkspaceId,
            (workspace, actor) => new Session(workspace.Id, actor.Id))
        .FirstOrDefaultAsync(cancel);

    private static string LocalZone() =>
        TimeZoneInfo.TryConvertWindowsIdToIanaId(TimeZoneInfo.Local.Id, out var iana) ? iana
        : TimeZoneInfo.Local.HasIanaId ? TimeZoneInfo.Local.Id
        : "UTC";
}
