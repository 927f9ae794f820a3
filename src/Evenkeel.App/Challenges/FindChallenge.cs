using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Challenges;

/// <summary>The challenge that one means.</summary>
internal static class FindChallenge
{
    /// <summary>The one that is on today and was not looked back on; null where there is none.</summary>
    public static Task<Challenge?> Running(Store.Store store, DateOnly today, CancellationToken cancel)
    {
        var first = today.AddDays(1 - Challenge.Length);
        return store.Challenges.AsNoTracking().Where(one => one.EndedAt == null && one.FirstOn >= first).OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancel);
    }

    /// <param name="id">The newest when null.</param>
    /// <returns>Tracked; or <c>challenge.none</c> or <c>challenge.unknown</c>.</returns>
    public static async Task<Result<Challenge>> Of(Store.Store store, Guid? id, CancellationToken cancel) =>
        await store.Challenges.Where(one => id == null || one.Id == id).OrderByDescending(one => one.StartedAt).ThenByDescending(one => one.Id).FirstOrDefaultAsync(cancel) is { } found
            ? found
            : new Refusal(id is null ? "challenge.none" : "challenge.unknown");
}
