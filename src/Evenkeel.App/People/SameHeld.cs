using System.Collections.Concurrent;
using Evenkeel.App.Import;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Who is probably there twice, found once for each state of the records.</summary>
public sealed class SameHeld
{
    private readonly ConcurrentDictionary<Guid, (Guid LastBatch, IReadOnlyList<SamePair> Pairs)> held = new();

    /// <summary>The surest first, without those who were told apart.</summary>
    internal async Task<IReadOnlyList<SamePair>> Of(Store.Store store, CancellationToken cancel)
    {
        var (workspace, batch) = (store.Session.WorkspaceId, await store.LastBatch(cancel));
        if (!held.TryGetValue(workspace, out var last) || last.LastBatch != batch)
            held[workspace] = last = (batch, await Find(store, cancel));
        return last.Pairs;
    }

    private static async Task<IReadOnlyList<SamePair>> Find(Store.Store store, CancellationToken cancel)
    {
        var everybody = await store.People.AsNoTracking().OrderBy(person => person.Id).ToListAsync(cancel);
        var apart = (await store.Apart.AsNoTracking().ToListAsync(cancel)).SelectMany(told => new[] { (told.OneId, told.OtherId), (told.OtherId, told.OneId) }).ToHashSet();
        return [.. SamePeople.Find(everybody.Select(Of)).Where(pair => !apart.Contains((pair.One, pair.Other)))];
    }

    private static Known Of(Person person)
    {
        var keys = ContactKeys.Of(person, null);
        return new Known(person.Id, keys.Name.Length > 0 ? person.Name : "", person.GivenName, person.FamilyName, person.OrganisationId?.ToString(), keys.Emails, keys.Phones, keys.Profiles);
    }
}
