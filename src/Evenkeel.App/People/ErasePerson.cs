using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Removes one person everywhere, the history included. It is the one thing that cannot be undone.</summary>
public sealed class ErasePerson(Store.Store store, NameIndex names)
{
    public const string What = "person.erased";

    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <param name="Batch">Which says who did it and when; nothing takes it back.</param>
    /// <param name="Removed">How many records are gone, by kind.</param>
    /// <param name="Changed">How many records stay without them, by kind.</param>
    /// <param name="Changes">How many rows of the history were emptied or rewritten.</param>
    /// <param name="IsFileClean">Whether nothing is left in the free space of the store's file either; if not, the next erasure or update does it.</param>
    public sealed record Answer(Guid? Batch, IReadOnlyDictionary<string, int> Removed, IReadOnlyDictionary<string, int> Changed, int Changes, bool IsFileClean);

    /// <returns>What was done, or <c>person.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Person>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        var people = await FindPerson.WithMerged(store, found.Value.Id, cancel);
        var ids = people.ConvertAll(person => person.Id);
        var trace = await Trace.Of(store, people, cancel);
        var gone = await Gone(store, people, cancel);
        HashSet<Guid> goneIds = [.. gone.Select(record => record.Id), .. await GoneBefore(store, ids, cancel)];
        var changed = new Dictionary<string, int>();
        foreach (var table in RecordTables.All)
            if (await Naming(table, trace, goneIds, cancel) is { Count: > 0 } naming)
            {
                changed[table.Kind] = naming.Count;
                foreach (var record in await table.Load(store, naming, cancel))
                    trace.TakeOut(table, record);
            }
        store.RemoveRange(gone);
        var saved = await store.Save(What, cancel);
        if (saved.Refusal is { } refusal)
            return refusal;
        var changes = await EraseHistory.Run(store, trace, ids, goneIds, cancel);
        await transaction.CommitAsync(cancel);
        await names.Of(store, cancel);
        var removed = gone.GroupBy(record => RecordTables.Of(record.GetType()).Kind).ToDictionary(kind => kind.Key, kind => kind.Count());
        return new Answer(saved.Value, removed, changed, changes, await Remains.Remove(store, cancel));
    }

    /// <summary>Which records that stay say something of them. Everything is read for it, and let go of again: only what changes is kept in view.</summary>
    private async Task<HashSet<Guid>> Naming(RecordTable table, Trace trace, HashSet<Guid> gone, CancellationToken cancel)
    {
        var naming = new HashSet<Guid>();
        await foreach (var record in table.Each(store).WithCancellation(cancel))
            if (!gone.Contains(record.Id) && trace.TakeOut(table, record))
                naming.Add(record.Id);
        return naming;
    }

    /// <summary>
    /// What is of nobody else: the person and who was merged into them, what they say in own fields, from whom they were told apart, what was done and planned about them, steps and contacts with them alone, their part in other
    /// contacts, and a source that is only they and through which nothing came.
    /// </summary>
    private static async Task<List<IRecord>> Gone(Store.Store store, List<Person> people, CancellationToken cancel)
    {
        var ids = people.ConvertAll(person => (Guid?)person.Id);
        return
        [
            .. await store.OwnValues.Where(value => ids.Contains(value.PersonId)).ToListAsync(cancel),
            .. await store.Apart.Where(told => ids.Contains(told.OneId) || ids.Contains(told.OtherId)).ToListAsync(cancel),
            .. await store.NoLeads.Where(no => ids.Contains(no.PersonId)).ToListAsync(cancel),
            .. await store.Tasks.Where(step => ids.Contains(step.PersonId) && step.LeadId == null).ToListAsync(cancel),
            .. await store.Activities.Where(done => ids.Contains(done.PersonId)).ToListAsync(cancel),
            .. await store.ChallengeBlocks.Where(block => ids.Contains(block.PersonId)).ToListAsync(cancel),
            .. await store.InteractionPeople.Where(part => ids.Contains(part.PersonId)).ToListAsync(cancel),
            .. await store.Interactions.Where(contact => store.InteractionPeople.Any(part => part.InteractionId == contact.Id && ids.Contains(part.PersonId))
                && !store.InteractionPeople.Any(part => part.InteractionId == contact.Id && !ids.Contains(part.PersonId))).ToListAsync(cancel),
            .. await store.Sources.Where(source => ids.Contains(source.PersonId) && source.MergedIntoId == null && !store.Leads.Any(lead => lead.SourceId == source.Id)
                && !store.Interactions.Any(contact => contact.SourceId == source.Id)
                && !store.People.Any(other => other.SourceId == source.Id && !ids.Contains(other.Id)) && !store.Sources.Any(other => other.MergedIntoId == source.Id)).ToListAsync(cancel),
            .. people,
        ];
    }

    /// <summary>Of contacts that were taken out earlier: their part, and those with them alone, of which only the history still tells.</summary>
    private static async Task<List<Guid>> GoneBefore(Store.Store store, List<Guid> people, CancellationToken cancel)
    {
        var ids = people.ConvertAll(person => (Guid?)person);
        var parts = store.Changes.AsNoTracking().Where(change => change.Kind == InteractionTables.People.Kind);

        // What was theirs for as long as they were merged with somebody is that one's again.
        var theirs = parts.Where(part => ids.Contains(part.PersonId) && !store.InteractionPeople.Any(now => now.Id == part.RecordId && !people.Contains(now.PersonId)));
        var alone = theirs.Where(part => !parts.Any(other => other.PartOfId == part.PartOfId && !ids.Contains(other.PersonId)));
        return [.. await theirs.Select(part => part.RecordId).ToListAsync(cancel), .. await alone.Select(part => part.PartOfId!.Value).ToListAsync(cancel)];
    }
}
