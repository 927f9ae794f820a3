using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Fit;

/// <summary>Changes a criterion; what was scored by it counts by the new weight from then on, and the history keeps the old one.</summary>
public sealed class EditCriterion(Store.Store store)
{
    public sealed record Ask(Guid Id, CriterionFields Fields, int? SeenVersion = null);

    /// <returns>The change; or <c>list.unknown</c>, <c>list.merged-already</c>, <c>record.changed-meanwhile</c> or what <see cref="CriterionFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindListed.ToChange(store, FitTables.Criteria.Kind, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var criterion = (Criterion)found.Value.Entry;
        return await ask.Fields.Apply(store, criterion, found.Value.All.Where(other => other != criterion), cancel) is { } refusal
            ? refusal
            : await store.SaveOne(criterion, "list.edited", cancel);
    }
}
