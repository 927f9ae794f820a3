using Evenkeel.App.Lists;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Fit;

/// <summary>Shows what makes a good client, and a set to begin with where nothing is said yet.</summary>
public sealed class ShowCriteria(Store.Store store)
{
    /// <summary>The set to begin with: the name's code, the weight, whether it is a deal-breaker.</summary>
    private static readonly (string Code, double Weight, bool IsDealBreaker)[] First =
    [
        ("starter.nice", 3, true), ("starter.innovation", 2, false), ("starter.future", 2, false), ("starter.budget", 3, false), ("starter.pays", 2, true), ("starter.trust", 2, false), ("starter.fair", 1, false),
    ];

    /// <param name="Criteria">In their order; those that were merged away stand for others and are not shown.</param>
    /// <param name="Starter">What one may begin with; empty where there are any.</param>
    public sealed record Answer(IReadOnlyList<Row> Criteria, IReadOnlyList<CriterionFields> Starter);

    /// <param name="Share">Its part of all weights in use, 0 … 1; null for one that is not in use, or where no weight is.</param>
    /// <param name="Used">How many organisations and leads have a score by it.</param>
    /// <param name="Merged">Names of criteria that were merged into it.</param>
    public sealed record Row(Guid Id, int Version, string Name, double Weight, double? Share, bool IsDealBreaker, string Scale, bool IsRetired, int Used, IReadOnlyList<string> Merged);

    public async Task<Answer> Run(CancellationToken cancel)
    {
        var all = await store.Criteria.AsNoTracking().ToListAsync(cancel);
        var used = (await store.Assessments.AsNoTracking().Where(assessment => assessment.Score != null).Select(assessment => new { assessment.CriterionId, assessment.LeadId, assessment.OrganisationId }).Distinct().ToListAsync(cancel))
            .CountBy(assessment => assessment.CriterionId).ToDictionary();
        var merged = all.Where(criterion => criterion.MergedIntoId is not null).ToLookup(criterion => criterion.MergedIntoId!.Value, criterion => criterion.Name);
        var weight = all.Where(criterion => criterion is { IsRetired: false, MergedIntoId: null }).Sum(criterion => criterion.Weight);
        return new Answer(
            [.. FindListed.InOrder(all).Cast<Criterion>().Select(of => new Row(
                of.Id, of.Version, of.Name, of.Weight, of.IsRetired || weight <= 0 ? null : of.Weight / weight, of.IsDealBreaker, of.Scale.ToString(), of.IsRetired, used.GetValueOrDefault(of.Id), [.. merged[of.Id]]))],
            all.Count > 0 ? [] : [.. First.Select(one => new CriterionFields(Words.Say(one.Code), one.Weight, one.IsDealBreaker))]);
    }
}
