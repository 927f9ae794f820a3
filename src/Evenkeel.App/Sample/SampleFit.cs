using Evenkeel.App.Fit;
using Evenkeel.App.People;

namespace Evenkeel.App.Sample;

/// <summary>What the sample practice wants of a client, and how some of its clients score: the one who takes the most time is not the one who deserves it.</summary>
internal static class SampleFit
{
    private static readonly (string Name, double Weight, bool IsDealBreaker)[] Criteria =
    [
        ("Is nice to work with", 3, true), ("Wants something new", 2, false), ("Good for my future", 2, false), ("Has a budget", 2, false), ("Pays on time", 2, false), ("Wants a community, not bought likes", 2, true),
    ];

    /// <summary>By the criteria in their order; null for what is not known.</summary>
    private static readonly (string Client, double?[] Scores, string? Note)[] Clients =
    [
        ("Brandt & Co", [1, 1, 1, 4, 1, 3], "Calls on Sundays; every post comes back twice"), ("Café Central", [5, 3, 3, 3, 5, 5], null), ("Weingut Hell", [4, 4, 3, 4, 5, 4], null),
        ("Hafenkino", [4, 5, 5, 3, null, 5], "Three festivals have asked who made it"), ("Museum am Fluss", [4, null, 4, null, 3, null], null), ("Silva Festival", [5, 5, 4, 3, null, 5], null),
    ];

    public static async Task Keep(Store.Store store, DateOnly today, CancellationToken cancel)
    {
        List<Criterion> criteria = [.. Criteria.Select((one, place) =>
        {
            var criterion = store.Create<Criterion>();
            (criterion.Name, criterion.Weight, criterion.IsDealBreaker, criterion.Position) = (one.Name, one.Weight, one.IsDealBreaker, place);
            return criterion;
        })];
        foreach (var (client, scores, note) in Clients)
        {
            var organisation = (await store.Named<Organisation>(client, cancel)).Id;
            foreach (var (criterion, score) in criteria.Zip(scores))
            {
                if (score is null)
                    continue;
                var assessment = store.Create<Assessment>();
                (assessment.OrganisationId, assessment.CriterionId, assessment.Score, assessment.On) = (organisation, criterion.Id, score, today.AddDays(-20));
                assessment.Note = criterion == criteria[0] ? note : null;
            }
        }
    }
}
