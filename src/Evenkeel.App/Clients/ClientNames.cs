using Evenkeel.App.Import;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>What clients are called, and the ids that they had where they came from.</summary>
internal sealed class ClientNames
{
    private readonly Dictionary<Guid, (string Name, bool IsPerson)> names = [];
    private Dictionary<Guid, string> external = [];

    public static async Task<ClientNames> Of(Store.Store store, HashSet<Guid> ids, CancellationToken cancel)
    {
        var found = new ClientNames { external = await ExternalIds.Of(store, ids, cancel) };
        foreach (var organisation in await store.Organisations.AsNoTracking().Where(of => ids.Contains(of.Id)).Select(of => new { of.Id, of.Name }).ToListAsync(cancel))
            found.names[organisation.Id] = (organisation.Name, false);
        foreach (var person in await store.People.AsNoTracking().Where(of => ids.Contains(of.Id)).Select(of => new { of.Id, of.Name }).ToListAsync(cancel))
            found.names[person.Id] = (person.Name, true);
        return found;
    }

    /// <returns>Null for what names nobody.</returns>
    public string? Of(Guid? client) => client is { } id && names.TryGetValue(id, out var found) ? found.Name : null;

    public bool IsPerson(Guid? client) => client is { } id && names.TryGetValue(id, out var found) && found.IsPerson;

    public string? External(Guid? client) => client is { } id ? external.GetValueOrDefault(id) : null;
}
