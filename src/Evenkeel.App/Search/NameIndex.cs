using System.Collections.Concurrent;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Search;

/// <summary>
/// The names of leads, people and organisations, held in memory: read once, and then only what was written since. The same search on both stores,
/// errors forgiven, in less time than a statement takes.
/// </summary>
public sealed class NameIndex
{
    private static readonly string[] Kinds = [PeopleTables.Organisations.Kind, PeopleTables.People.Kind, LeadTables.Leads.Kind];

    private readonly ConcurrentDictionary<Guid, Held> workspaces = new();

    /// <summary>All names as of now.</summary>
    public async Task<Names> Of(Store.Store store, CancellationToken cancel)
    {
        var held = workspaces.GetOrAdd(store.Session.WorkspaceId, _ => new Held());
        var last = await Moment.Last(store, cancel);
        if (held.Now is { } now && now.Last == last)
            return now.Names;
        await held.Gate.WaitAsync(cancel);
        try
        {
            if (held.Now is null || held.Now.Last != last)
                await Read(store, held, last, cancel);
            return held.Now!.Names;
        }
        finally
        {
            held.Gate.Release();
        }
    }

    private static async Task Read(Store.Store store, Held held, Moment? last, CancellationToken cancel)
    {
        if (held.Now?.Last is not { } read || await read.Written(store, Kinds, cancel) is not { } written)
        {
            held.Clear();
            await Take(store, held, null, cancel);
        }
        else if (written.Count > 0)
            await Take(store, held, written, cancel);
        held.Now = new(last, held.Names());
    }

    /// <summary>Organisations before people before leads, so that each finds the place of what it refers to.</summary>
    private static async Task Take(Store.Store store, Held held, HashSet<Guid>? only, CancellationToken cancel)
    {
        foreach (var id in only ?? [])
            held.Remove(id);
        var organisations = store.Organisations.AsNoTracking();
        var people = store.People.AsNoTracking();
        var leads = store.Leads.AsNoTracking();
        if (only is not null)
            (organisations, people, leads) = (organisations.Where(row => only.Contains(row.Id)), people.Where(row => only.Contains(row.Id)), leads.Where(row => only.Contains(row.Id)));
        foreach (var row in await organisations.OrderBy(row => row.Id).Select(row => new { row.Id, row.Name, row.NameKey }).ToListAsync(cancel))
            held.Put(new("organisation", row.Id, row.Name, row.NameKey, -1, -1));
        foreach (var row in await people.OrderBy(row => row.Id).Select(row => new { row.Id, row.Name, row.NameKey, row.Emails, row.OrganisationId }).ToListAsync(cancel))
            held.Put(new("person", row.Id, row.Name, string.Join('\n', row.Emails.Select(SearchKey.Of).Prepend(row.NameKey)), -1, held.Place(row.OrganisationId)));
        foreach (var row in await leads.OrderBy(row => row.Id).Select(row => new { row.Id, row.Name, row.NameKey, row.PersonId, row.OrganisationId, row.OpenedAt, row.ClosedAt }).ToListAsync(cancel))
            held.Put(new("lead", row.Id, row.Name, row.NameKey, held.Place(row.PersonId), held.Place(row.OrganisationId), row.ClosedAt is not null, row.ClosedAt ?? row.OpenedAt));
    }

    private sealed record Snapshot(Moment? Last, Names Names);

    /// <summary>What is known of one workspace; a record keeps its place when it changes.</summary>
    private sealed class Held
    {
        private readonly Dictionary<Guid, int> places = [];
        private readonly List<Names.Entry?> entries = [];
        private readonly List<NameBlock> blocks = [];

        /// <summary>The blocks in which something has changed since they were made.</summary>
        private readonly HashSet<int> changed = [];

        public volatile Snapshot? Now;

        public SemaphoreSlim Gate { get; } = new(1);

        public int Place(Guid? id) => id is { } known && places.TryGetValue(known, out var place) ? place : -1;

        public void Clear()
        {
            places.Clear();
            entries.Clear();
            blocks.Clear();
            changed.Clear();
        }

        public void Remove(Guid id)
        {
            if (places.TryGetValue(id, out var place))
                Set(place, null);
        }

        public void Put(Names.Entry entry)
        {
            if (!places.TryGetValue(entry.Id, out var place))
            {
                places.Add(entry.Id, place = entries.Count);
                entries.Add(null);
            }
            Set(place, entry);
        }

        public Names Names()
        {
            foreach (var block in changed.Order())
            {
                var made = new NameBlock([.. entries.Skip(block * NameBlock.Size).Take(NameBlock.Size)]);
                if (block == blocks.Count)
                    blocks.Add(made);
                else
                    blocks[block] = made;
            }
            changed.Clear();
            return new([.. blocks]);
        }

        private void Set(int place, Names.Entry? entry)
        {
            entries[place] = entry;
            changed.Add(place / NameBlock.Size);
        }
    }
}
