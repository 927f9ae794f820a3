using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>An interaction about to be changed, in the version that the one who changes it has seen.</summary>
internal static class FindInteraction
{
    /// <param name="seenVersion">Null when the caller has seen none.</param>
    /// <returns>The interaction, tracked; or <c>interaction.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<Interaction>> ToChange(Store.Store store, Guid id, int? seenVersion, CancellationToken cancel)
    {
        if (await store.Interactions.SingleOrDefaultAsync(interaction => interaction.Id == id, cancel) is not { } found)
            return new Refusal("interaction.unknown");
        return seenVersion is { } seen && seen != found.Version ? new Refusal("record.changed-meanwhile") : found;
    }

    /// <summary>Ends a use case: writes, and answers with the batch and the interaction's new version.</summary>
    public static async Task<Result<InteractionChanged>> Save(Store.Store store, Interaction interaction, string what, CancellationToken cancel, IReadOnlyList<Guid>? movedSteps = null)
    {
        var saved = await store.Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new InteractionChanged(interaction.Id, interaction.Version, saved.Value, movedSteps ?? []);
    }
}
