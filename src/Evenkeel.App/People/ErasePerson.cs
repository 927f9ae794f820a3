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
        var found = await FindPerson.ToChange(store, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var person = found.Value;
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        var trace = await Trace.Of(store, person, cancel);
        var gone = await Gone(store, person.Id, cancel);
        HashSet<Guid> goneIds = [.. gone.Select(record => record.Id), .. await GoneBefore(store, person.Id, cancel)];
        var changed = new Dictionary<string, int>();
        foreach (var table in RecordTables.All)
            foreach (var record in await table.Load(store, null, cancel))
                if (!goneIds.Contains(record.Id) && trace.TakeOut(table, record))
                    changed[table.Kind] = changed.GetValueOrDefault(table.Kind) + 1;
        store.RemoveRange(gone);
        var saved = await store.Save(What, cancel);
        if (saved.Refusal is { } refusal)
            return refusal;
        var changes = await EraseHistory.Run(store, trace, person.Id, goneIds, cancel);
        await transaction.CommitAsync(cancel);
        await names.Of(store, cancel);
        var removed = gone.GroupBy(record => RecordTables.Of(record.GetType()).Kind).ToDictionary(kind => kind.Key, kind => kind.Count());
        return new Answer(saved.Value, removed, changed, changes, await Remains.Remove(store, cancel));
    }

    /// <summary>
    /// What is of nobody else: the person, what they say in own fields, what was done about them, steps and contacts with them alone, their part in other contacts, and a source that is only they and through which
    /// nothing came.
    /// </summary>
    internal static async Task<List<IRecord>> Gone(Store.Store store, Guid person, CancellationToken cancel) =>
    [
        .. await store.OwnValues.Where(value => value.PersonId == person).ToListAsync(cancel),
        .. await store.Tasks.Where(step => step.PersonId == person && step.LeadId == null).ToListAsync(cancel),
        .. await store.Activities.Where(done => done.PersonId == person).ToListAsync(cancel),
        .. await store.InteractionPeople.Where(part => part.PersonId == person).ToListAsync(cancel),
        .. await store.Interactions.Where(contact => store.InteractionPeople.Any(part => part.InteractionId == contact.Id && part.PersonId == person)
            && !store.InteractionPeople.Any(part => part.InteractionId == contact.Id && part.PersonId != person)).ToListAsync(cancel),
        .. await store.Sources.Where(source => source.PersonId == person && source.MergedIntoId == null && !store.Leads.Any(lead => lead.SourceId == source.Id)
            && !store.Interactions.Any(contact => contact.SourceId == source.Id)
            && !store.People.Any(other => other.SourceId == source.Id && other.Id != person) && !store.Sources.Any(other => other.MergedIntoId == source.Id)).ToListAsync(cancel),
        await store.People.SingleAsync(found => found.Id == person, cancel),
    ];

    /// <summary>Of contacts that were taken out earlier: their part, and those with them alone, of which only the history still tells.</summary>
    private static async Task<List<Guid>> GoneBefore(Store.Store store, Guid person, CancellationToken cancel)
    {
        var parts = store.Changes.AsNoTracking().Where(change => change.Kind == InteractionTables.People.Kind);
        var theirs = parts.Where(part => part.PersonId == person);
        var alone = theirs.Where(part => !parts.Any(other => other.PartOfId == part.PartOfId && other.PersonId != person));
        return [.. await theirs.Select(part => part.RecordId).ToListAsync(cancel), .. await alone.Select(part => part.PartOfId!.Value).ToListAsync(cancel)];
    }
}
