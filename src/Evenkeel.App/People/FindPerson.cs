using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>A person about to be changed, in the version that the one who changes them has seen.</summary>
internal static class FindPerson
{
    /// <param name="seenVersion">Null when the caller has seen none.</param>
    /// <returns>The person, tracked; or <c>person.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<Person>> ToChange(Store.Store store, Guid id, int? seenVersion, CancellationToken cancel)
    {
        if (await store.People.SingleOrDefaultAsync(person => person.Id == id, cancel) is not { } found)
            return new Refusal("person.unknown");
        return seenVersion is { } seen && seen != found.Version ? new Refusal("record.changed-meanwhile") : found;
    }

    /// <summary>The person with this id, or who stands for them since they were merged; not tracked.</summary>
    public static async Task<Person?> Standing(Store.Store store, Guid id, CancellationToken cancel)
    {
        var found = await store.People.AsNoTracking().IgnoreQueryFilters([Store.Store.Merged]).SingleOrDefaultAsync(person => person.Id == id, cancel);
        return found?.MergedIntoId is { } into ? await store.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == into, cancel) : found;
    }

    /// <summary>The person, tracked, with all who were merged into them.</summary>
    public static Task<List<Person>> WithMerged(Store.Store store, Guid id, CancellationToken cancel) =>
        store.People.IgnoreQueryFilters([Store.Store.Merged]).Where(person => person.Id == id || person.MergedIntoId == id).OrderBy(person => person.Id).ToListAsync(cancel);

    /// <summary>Ends a use case: writes, and answers with the batch and the person's new version.</summary>
    public static async Task<Result<PersonChanged>> Save(Store.Store store, Person person, string what, CancellationToken cancel)
    {
        var saved = await store.Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new PersonChanged(person.Id, person.Version, saved.Value);
    }
}

/// <summary>What a change of a person answers.</summary>
/// <param name="Version">The person's version now.</param>
/// <param name="Batch">What an undo takes back; null when nothing had changed.</param>
public sealed record PersonChanged(Guid Id, int Version, Guid? Batch);
