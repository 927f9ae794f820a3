using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>A person, whoever was merged into whom.</summary>
internal static class FindPerson
{
    /// <summary>The person with this id, or who stands for them since they were merged; not tracked.</summary>
    public static async Task<Person?> Standing(Store.Store store, Guid id, CancellationToken cancel)
    {
        var found = await store.People.AsNoTracking().IgnoreQueryFilters([Store.Store.Merged]).SingleOrDefaultAsync(person => person.Id == id, cancel);
        return found?.MergedIntoId is { } into ? await store.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == into, cancel) : found;
    }

    /// <summary>The person, tracked, with all who were merged into them.</summary>
    public static Task<List<Person>> WithMerged(Store.Store store, Guid id, CancellationToken cancel) =>
        store.People.IgnoreQueryFilters([Store.Store.Merged]).Where(person => person.Id == id || person.MergedIntoId == id).OrderBy(person => person.Id).ToListAsync(cancel);
}
