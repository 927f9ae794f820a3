using Evenkeel.App.Lists;
using Evenkeel.Core.Fit;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Fit;

/// <summary>The criteria in use, and the latest scores of organisations and leads by them.</summary>
/// <param name="criteria">In their order, without those that are retired or merged away.</param>
internal sealed class FitFacts(IReadOnlyList<Criterion> criteria, IEnumerable<Assessment> assessments)
{
    private readonly Dictionary<(Guid Of, Guid Criterion), Assessment> latest = assessments.OrderBy(one => one.On).ThenBy(one => one.Id)
        .GroupBy(one => ((one.LeadId ?? one.OrganisationId)!.Value, one.CriterionId)).ToDictionary(group => group.Key, group => group.Last());

    public IReadOnlyList<Criterion> Criteria { get; } = criteria;

    /// <param name="until">The last day that is known.</param>
    public static async Task<FitFacts> Load(Store.Store store, DateOnly until, CancellationToken cancel) => new(
        await store.Criteria.AsNoTracking().Where(criterion => !criterion.IsRetired && criterion.MergedIntoId == null).InOrder().ToListAsync(cancel),
        await store.Assessments.AsNoTracking().Where(assessment => assessment.On <= until).ToListAsync(cancel));

    /// <summary>What counts by a criterion: one's own latest, even where it says that it is not known any more; else the latest of the others.</summary>
    /// <param name="of">An organisation or a lead.</param>
    /// <param name="others">Those whose scores stand in: an organisation's leads, a lead's organisation.</param>
    public Assessment? Latest(Guid of, Criterion criterion, IEnumerable<Guid> others) =>
        latest.GetValueOrDefault((of, criterion.Id)) ?? others.Select(other => latest.GetValueOrDefault((other, criterion.Id))).OfType<Assessment>().OrderBy(one => one.On).ThenBy(one => one.Id).LastOrDefault();

    /// <returns>Null where nothing is known.</returns>
    public Quality? Quality(Guid of, IReadOnlyCollection<Guid> others) =>
        Core.Fit.Quality.Of([.. Criteria.Select(criterion => new Graded(criterion.Weight, criterion.IsDealBreaker, criterion.Scale, Latest(of, criterion, others)?.Score))]);

    /// <summary>The names of deal-breakers that are met.</summary>
    public IReadOnlyList<string> Broken(Quality? quality) => quality is null ? [] : [.. quality.Broken.Select(place => Criteria[place].Name)];
}
