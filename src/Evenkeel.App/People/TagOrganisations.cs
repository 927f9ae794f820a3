using Evenkeel.App.Leads;
using Evenkeel.Core;

namespace Evenkeel.App.People;

/// <summary>Gives many organisations a tag, or takes one off them, as one batch. One that does not allow it is left as it is, and named.</summary>
public sealed class TagOrganisations(Store.Store store)
{
    public const int Most = TagMany.Most;

    /// <param name="Add">The tag that all of them have from then on; null for none.</param>
    /// <param name="Remove">The one that none of them has any more, however it is cased; null for none.</param>
    public sealed record Ask(IReadOnlyList<ChangeLeads.Seen> Organisations, string? Add = null, string? Remove = null);

    /// <returns>What was done; or <c>organisations.none-chosen</c>, <c>organisations.too-many-chosen</c>, <c>people.no-tag</c>, <c>text.too-long</c> or <c>record.changed-meanwhile</c>.</returns>
    public Task<Result<TagsChanged>> Run(Ask ask, CancellationToken cancel) =>
        TagMany.Run<Organisation>(store, "organisations", ask.Organisations, ask.Add, ask.Remove, cancel);
}
