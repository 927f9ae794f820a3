using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>That somebody took part in a contact.</summary>
internal sealed record TookPart(Guid InteractionId, Guid PersonId, DateTime At, Direction? Direction)
{
    /// <summary>
    /// All who took part in anything, or where one did. What the time leaves out is left out here and not in the statement: by it, SQLite, which does not know how many rows there are, would begin with the
    /// contacts and go through everybody's part for each.
    /// </summary>
    /// <param name="until">UTC; what happened from then on is not known.</param>
    public static async Task<List<TookPart>> Until(Store.Store store, DateTime until, CancellationToken cancel, Guid? only = null)
    {
        var all = await Of(store, only).ToListAsync(cancel);
        all.RemoveAll(part => part.At >= until);
        return all;
    }

    internal static IQueryable<TookPart> Of(Store.Store store, Guid? only) =>
        from part in only is { } one ? store.InteractionPeople.Where(part => part.PersonId == one) : store.InteractionPeople
        join contact in store.Interactions on part.InteractionId equals contact.Id
        select new TookPart(contact.Id, part.PersonId, contact.At, contact.Direction);
}
