namespace Evenkeel.Core.Fit;

/// <summary>What is known of somebody by one criterion.</summary>
/// <param name="Weight">0 or more; only its proportion to the others counts.</param>
/// <param name="IsDealBreaker">Whether a score in the lowest fifth of the scale ends it, whatever the others are.</param>
/// <param name="Score">Within the scale; null for what is not known.</param>
public sealed record Graded(double Weight, bool IsDealBreaker, Scale Scale, double? Score)
{
    /// <summary>A deal-breaker that is known to be met: its score is in the lowest fifth of its scale, the end included.</summary>
    public bool IsBroken => IsDealBreaker && Score is { } score && Scale.Part(score) <= Scale.Breaking + 1e-9;
}

/// <summary>How good a client is, by one's own criteria, from 0 to <see cref="Best"/>.</summary>
/// <param name="Mean">The weighted mean of what is known; null where nothing that has a weight is.</param>
/// <param name="Low">What it would be if everything unknown turned out the worst.</param>
/// <param name="High">If it turned out the best. Low ≤ mean ≤ high, and all are the same where everything is known.</param>
/// <param name="Known">How many criteria are scored.</param>
/// <param name="Criteria">How many there are.</param>
/// <param name="Broken">The places of deal-breakers that are met. They are told beside the mean and never averaged away: see <see cref="IsBroken"/>.</param>
public sealed record Quality(double? Mean, double Low, double High, int Known, int Criteria, IReadOnlyList<int> Broken)
{
    /// <summary>The upper end of every quality, whatever the scales of the criteria.</summary>
    public const double Best = 5;

    /// <summary>Whether a deal-breaker is met: whatever the mean, it stands below all of whom none is.</summary>
    public bool IsBroken => Broken.Count > 0;

    /// <summary>
    /// Puts scores together: each as its part of its own scale, weighted. What is unknown is no middle score: it is left out of the mean and bounded by the worst and the best that it may be.
    /// </summary>
    /// <param name="grades">By all criteria that are in use.</param>
    /// <returns>To nine decimals, so that what is equal is so; null where there are no criteria, or none is known.</returns>
    /// <remarks>Multiplying all weights by the same factor changes nothing, and forgetting a score never narrows the range.</remarks>
    public static Quality? Of(IReadOnlyList<Graded> grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        var known = grades.Where(grade => grade.Score is not null).ToList();
        if (known.Count == 0)
            return null;
        var all = grades.Sum(grade => grade.Weight);
        var (weight, sum) = (known.Sum(grade => grade.Weight), known.Sum(grade => grade.Weight * grade.Scale.Part(grade.Score!.Value)));
        List<int> broken = [.. Enumerable.Range(0, grades.Count).Where(place => grades[place].IsBroken)];
        return all > 0
            ? new(weight > 0 ? Rounded(sum / weight) : null, Rounded(sum / all), Rounded((sum + all - weight) / all), known.Count, grades.Count, broken)
            : new(null, 0, Best, known.Count, grades.Count, broken);
    }

    private static double Rounded(double part) => Math.Round(Best * part, 9);

    /// <summary>
    /// Whether one is better than another for certain, whatever the unknown turns out to be: no deal-breaker where the other has one, or, where neither or both have, a range wholly above the other's. Ranges that
    /// touch or overlap are not ranked.
    /// </summary>
    public bool IsAbove(Quality other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsBroken != other.IsBroken ? other.IsBroken : Low > other.High;
    }
}
