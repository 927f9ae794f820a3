using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Challenges;

/// <summary>Lists the challenges, the newest first.</summary>
public sealed class ListChallenges(Store.Store store)
{
    /// <summary>Nobody has more than two years of weeks in a row.</summary>
    private const int Most = 104;

    public sealed record Answer(IReadOnlyList<Row> Challenges);

    public sealed record Row(Guid Id, DateOnly FirstOn, DateOnly LastOn, DateTime? EndedAt, string? Learnt);

    public async Task<Answer> Run(CancellationToken cancel) => new(
        [.. (await store.Challenges.AsNoTracking().OrderByDescending(one => one.StartedAt).ThenByDescending(one => one.Id).Take(Most).ToListAsync(cancel))
            .Select(one => new Row(one.Id, one.FirstOn, one.LastOn, one.EndedAt, one.Learnt))]);
}
