using System.Globalization;
using Evenkeel.App.Lists;
using Evenkeel.Core;
using Evenkeel.Core.Fit;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Fit;

/// <summary>What one says about a criterion.</summary>
/// <param name="Weight">0 … 1000, beside those of the others; 1 when null.</param>
/// <param name="Scale">As <c>0-5</c>; so when null.</param>
public sealed record CriterionFields(string? Name, double? Weight = null, bool IsDealBreaker = false, string? Scale = null)
{
    public const double MostWeight = 1000;

    /// <summary>Writes them into a tracked criterion.</summary>
    /// <param name="others">All criteria but this one.</param>
    /// <returns>Null; or <c>list.no-name</c>, <c>list.name-taken</c>, <c>text.too-long</c>, <c>criterion.weight</c>, <c>criterion.scale</c>, or <c>criterion.scale-in-use</c> where scores on another scale stand.</returns>
    internal async Task<Refusal?> Apply(Store.Store store, Criterion criterion, IEnumerable<IListed> others, CancellationToken cancel)
    {
        var (name, scale) = (FindListed.Name(Name, others), Core.Fit.Scale.Read(Scale));
        if ((name.Refusal ?? scale.Refusal ?? CheckWeight(Weight)) is { } wrong)
            return wrong;
        if (scale.Value != criterion.Scale && await store.Assessments.AnyAsync(assessment => assessment.CriterionId == criterion.Id, cancel))
            return new Refusal("criterion.scale-in-use", criterion.Name, criterion.Scale.ToString());
        (criterion.Name, criterion.Weight, criterion.IsDealBreaker, criterion.Scale) = (name.Value, Weight ?? 1, IsDealBreaker, scale.Value);
        return null;
    }

    /// <returns>Null, or <c>criterion.weight</c>.</returns>
    internal static Refusal? CheckWeight(double? weight) => weight is null or >= 0 and <= MostWeight ? null : new Refusal("criterion.weight", MostWeight.ToString(CultureInfo.InvariantCulture));
}
