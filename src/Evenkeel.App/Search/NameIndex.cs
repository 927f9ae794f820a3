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
    /// <summary>From so many batches or records on, all are read anew.</summary>
    private const int Many = 500;

    /// <summary>Another process may record a batch a little later than its id says.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private static readonly Statement<Guid, Moment> Last = new((store, workspace) =>
        store.Batches.Where(batch => batch.WorkspaceId == workspace).OrderByDescending(batch => batch.Id).Select(batch => new Moment(batch.Id, batch.At)).Take(1));

    private readonly ConcurrentDictionary<Guid, Held> workspaces = new();

    /// <summary>All names as of now.</summary>
    public async Task<Names> Of(Store.Store store, CancellationToken cancel)
    {
        var held = workspaces.GetOrAdd(store.Session.WorkspaceId, _ => new Held());
        var last = await Last.SingleOrDefault(store, store.Session.WorkspaceId, cancel);
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
        if (held.Now?.Last is not { } read || await Written(store, read, cancel) is not { } written)
        {
            held.Clear();
            await Take(store, held, null, cancel);
        }
        else if (written.Count > 0)
            await Take(store, held, written, cancel);
        held.Now = new(last, held.Names());
    }

    /// <returns>The records written since then; null when there are too many, or when that batch is gone and so perhaps others.</returns>
    private static async Task<HashSet<Guid>?> Written(Store.Store store, Moment read, CancellationToken cancel)
    {
        var batches = await store.Batches.AsNoTracking().OrderByDescending(batch => batch.Id).Take(Many).Select(batch => new Moment(batch.Id, batch.At)).ToListAsync(cancel);
        var late = batches.Where(batch => batch.At >= read.At - Overlap).Select(batch => batch.Batch).ToList();
        if (late.Count == Many || !late.Contains(read.Batch))
            return null;
        string[] kinds = [PeopleTables.Organisations.Kind, PeopleTables.People.Kind, LeadTables.Leads.Kind];
        var records = await store.Changes.AsNoTracking().Where(change => late.Contains(change.BatchId) && kinds.Contains(change.Kind)).Select(change => change.RecordId).Distinct()
            .Take(Many).ToListAsync(cancel);
        return records.Count == Many ? null : [.. records];
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

    private sealed record Moment(Guid Batch, DateTime At);

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
