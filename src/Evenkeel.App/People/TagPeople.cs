using Evenkeel.App.Leads;
using Evenkeel.Core;

namespace Evenkeel.App.People;

/// <summary>Gives many people a tag, or takes one off them, as one batch. Somebody who does not allow it is left as they are, and named.</summary>
public sealed class TagPeople(Store.Store store)
{
    public const int Most = TagMany.Most;

    /// <param name="Add">The tag that all of them have from then on; null for none.</param>
    /// <param name="Remove">The one that none of them has any more, however it is cased; null for none.</param>
    public sealed record Ask(IReadOnlyList<ChangeLeads.Seen> People, string? Add = null, string? Remove = null);

    /// <returns>What was done; or <c>people.none-chosen</c>, <c>people.too-many-chosen</c>, <c>people.no-tag</c>, <c>text.too-long</c> or <c>record.changed-meanwhile</c>.</returns>
    public Task<Result<TagsChanged>> Run(Ask ask, CancellationToken cancel) =>
        TagMany.Run<Person>(store, "people", ask.People, ask.Add, ask.Remove, cancel);
}
