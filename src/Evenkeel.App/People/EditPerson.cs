using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.People;

/// <summary>Replaces what is said about a person.</summary>
public sealed class EditPerson(Store.Store store)
{
    public sealed record Ask(Guid Id, PersonFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>person.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="PersonFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Person>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await ask.Fields.Apply(store, found.Value, cancel) is { } refusal
            ? refusal
            : await store.SaveOne(found.Value, "person.edited", cancel);
    }
}
