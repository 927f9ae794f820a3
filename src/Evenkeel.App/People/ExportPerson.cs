using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Everything that is kept about one person, in one document that can be handed to them.</summary>
public sealed class ExportPerson(Store.Store store)
{
    public sealed record Ask(Guid Id);

    /// <param name="History">What was written about them, the oldest first.</param>
    public sealed record Answer(ShowPerson.Answer Person, IReadOnlyList<Written> History);

    /// <summary>One change of one record.</summary>
    /// <param name="What">What was done, as a code.</param>
    /// <param name="Before">The changed fields by name; null where the record was made.</param>
    /// <param name="After">The changed fields by name; null where the record was removed.</param>
    public sealed record Written(DateTime At, string By, string What, string Kind, Guid RecordId, IReadOnlyDictionary<string, string?>? Before, IReadOnlyDictionary<string, string?>? After);

    /// <returns>The document, or <c>person.unknown</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var person = await new ShowPerson(store).Whole(ask.Id, cancel);
        if (person.Refusal is { } unknown)
            return unknown;
        var actors = await store.Actors.AsNoTracking().ToDictionaryAsync(actor => actor.Id, actor => actor.Name, cancel);
        var ids = (await FindPerson.WithMerged(store, person.Value.Id, cancel)).ConvertAll(one => (Guid?)one.Id);
        var contacts = store.Changes.Where(part => ids.Contains(part.PersonId) && part.Kind == InteractionTables.People.Kind).Select(part => part.PartOfId);
        var changes = await store.Changes.AsNoTracking().Where(change => ids.Contains(change.RecordId) || ids.Contains(change.PersonId) || ids.Contains(change.PartOfId) || contacts.Contains(change.RecordId))
            .OrderBy(change => change.At).ThenBy(change => change.Id).ToListAsync(cancel);
        return new Answer(person.Value, changes.ConvertAll(change => new Written(change.At, actors[change.ActorId], change.What, change.Kind, change.RecordId, Fields(change.Before), Fields(change.After))));
    }

    private static Dictionary<string, string?>? Fields(string? json) => json is null ? null : JsonText.Fields(json);
}
