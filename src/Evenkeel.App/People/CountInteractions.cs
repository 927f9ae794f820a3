using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Counts contacts by kind and by purpose.</summary>
public sealed class CountInteractions(Store.Store store)
{
    /// <param name="PersonId">Those in which this person took part; null for all.</param>
    /// <param name="LeadId">Those with the client of this lead since it was opened; null for all.</param>
    public sealed record Ask(Guid? PersonId = null, Guid? LeadId = null);

    /// <param name="Kinds">How many of each kind; kinds that are not known count as other.</param>
    /// <param name="Purposes">How many for each purpose, of those that say one; purposes that are not known count as other.</param>
    public sealed record Answer(int Total, IReadOnlyDictionary<string, int> Kinds, IReadOnlyDictionary<string, int> Purposes);

    /// <returns>The counts, or <c>lead.unknown</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (await ListInteractions.Which(store, ask.PersonId, ask.LeadId, cancel) is not { } found)
            return new Refusal("lead.unknown");
        var counts = await found.GroupBy(interaction => new { interaction.Kind, interaction.Purpose })
            .Select(group => new { group.Key.Kind, group.Key.Purpose, Count = group.Count() }).ToListAsync(cancel);
        return new Answer(
            counts.Sum(count => count.Count),
            Sums(counts.Select(count => (InteractionWords.Counted(count.Kind, InteractionWords.Kinds), count.Count))),
            Sums(counts.Where(count => count.Purpose is not null).Select(count => (InteractionWords.Counted(count.Purpose, InteractionWords.Purposes), count.Count))));
    }

    private static SortedDictionary<string, int> Sums(IEnumerable<(string Word, int Count)> counts) =>
        new(counts.GroupBy(count => count.Word).ToDictionary(word => word.Key, word => word.Sum(count => count.Count)), StringComparer.Ordinal);
}
