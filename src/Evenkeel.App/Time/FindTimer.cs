using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Time;

/// <summary>The clock that runs for the one who acts.</summary>
internal static class FindTimer
{
    private static readonly Statement<Guid, RunningTimer> Running = new((store, actor) =>
        store.Timers.Where(timer => timer.Id == actor || !store.Actors.Any(one => one.Id == timer.Id)).OrderBy(timer => timer.Id == actor ? 0 : 1).ThenBy(timer => timer.Id).Take(1));

    /// <returns>Tracked; null where none runs. One that came in from elsewhere, for somebody who is nobody here, is of whoever acts.</returns>
    public static ValueTask<RunningTimer?> Of(Store.Store store, CancellationToken cancel) => Running.SingleOrDefault(store, store.Session.ActorId, cancel);

    /// <param name="startedAt">Of the one that is meant; whichever runs when null.</param>
    /// <returns>Tracked; or <c>timer.none</c>, or <c>record.changed-meanwhile</c> where another one runs by now.</returns>
    public static async Task<Result<RunningTimer>> ToEnd(Store.Store store, DateTime? startedAt, CancellationToken cancel) =>
        await Of(store, cancel) is not { } timer ? new Refusal("timer.none")
        : startedAt is { } meant && meant.ToUniversalTime() != timer.StartedAt ? new Refusal("record.changed-meanwhile")
        : timer;
}
