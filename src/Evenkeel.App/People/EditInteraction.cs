using Evenkeel.Core;

namespace Evenkeel.App.People;

/// <summary>Replaces what is said about a contact; who took part stays as it is.</summary>
public sealed class EditInteraction(Store.Store store)
{
    public sealed record Ask(Guid Id, InteractionFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>interaction.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="InteractionFields"/> refuse.</returns>
    public async Task<Result<InteractionChanged>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Interaction>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await ask.Fields.Apply(store, found.Value, cancel) is { } refusal
            ? refusal
            : await InteractionChanged.Save(store, found.Value, "contact.edited", cancel);
    }
}
