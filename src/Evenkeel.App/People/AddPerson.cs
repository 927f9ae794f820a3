using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.People;

/// <summary>Writes down somebody whom one knows.</summary>
public sealed class AddPerson(Store.Store store)
{
    public sealed record Ask(PersonFields Fields);

    /// <returns>The change, or what <see cref="PersonFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var person = store.Create<Person>();
        return await ask.Fields.Apply(store, person, cancel) is { } refusal ? refusal : await store.SaveOne(person, "person.added", cancel);
    }
}
