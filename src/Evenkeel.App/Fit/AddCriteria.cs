using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Fit;

/// <summary>Adds criteria behind those that there are: one, or a set to begin with.</summary>
public sealed class AddCriteria(Store.Store store)
{
    public sealed record Ask(IReadOnlyList<CriterionFields> Criteria);

    /// <param name="Batch">What an undo takes back; null when none was asked for.</param>
    public sealed record Answer(IReadOnlyList<Guid> Ids, Guid? Batch);

    /// <returns>All of them are added, or none: what <see cref="CriterionFields"/> refuse.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var all = await FindListed.Load(store, FitTables.Criteria, cancel);
        var added = new List<Criterion>();
        foreach (var fields in ask.Criteria)
        {
            var criterion = new Criterion { WorkspaceId = store.Session.WorkspaceId, Id = store.Ids.Next(), Version = 1, RecordedAt = store.Clock.Now(), Position = all.Select(other => other.Position + 1).DefaultIfEmpty().Max() };
            if (await fields.Apply(store, criterion, all, cancel) is { } refusal)
                return refusal;
            all.Add(criterion);
            added.Add(criterion);
        }
        store.AddRange(added);
        var saved = await store.Save("list.added", cancel);
        return saved.Refusal is { } stopped ? stopped : new Answer(added.ConvertAll(criterion => criterion.Id), saved.Value);
    }
}
