using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Takes out a contact that never was; an undo brings it back.</summary>
public sealed class RemoveInteraction(Store.Store store)
{
    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>interaction.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<InteractionChanged>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Interaction>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        store.RemoveRange(await store.InteractionPeople.Where(part => part.InteractionId == ask.Id).ToListAsync(cancel));
        store.Remove(found.Value);
        return await InteractionChanged.Save(store, found.Value, "contact.removed", cancel);
    }
}
