using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Time;

/// <summary>Tells which clock runs for the one who acts, and for how long by now.</summary>
public sealed class ShowTimer(Store.Store store)
{
    /// <summary>What runs for longer is not taken for work: one says how long it was.</summary>
    public const int MostHours = 24;

    /// <param name="Running">Null where none runs.</param>
    public sealed record Answer(Timer? Running);

    /// <param name="On">The day on which it was started.</param>
    /// <param name="Minutes">That are over.</param>
    /// <param name="Organisation">For whom; null where nobody was named who is known.</param>
    /// <param name="IsTooLong">Whether it has run for more than <see cref="MostHours"/> hours, so that one has to say how long it was.</param>
    public sealed record Timer(DateTime StartedAt, DateOnly On, int Minutes, string? Purpose, Guid? OrganisationId, string? Organisation, string? Note, bool IsTooLong);

    public async Task<Answer> Run(CancellationToken cancel) => new(await FindTimer.Of(store, cancel) is { } found ? await Of(found, cancel) : null);

    internal async Task<Timer> Of(RunningTimer timer, CancellationToken cancel)
    {
        var (zone, now) = ((await store.Workspace(cancel)).Zone(), store.Clock.Now());
        var organisation = timer.OrganisationId is null ? null : await store.Organisations.Where(of => of.Id == timer.OrganisationId).Select(of => of.Name).FirstOrDefaultAsync(cancel);
        return new(
            timer.StartedAt, CalendarDay.Of(timer.StartedAt, zone), Math.Max(0, (int)(now - timer.StartedAt).TotalMinutes), timer.Purpose, timer.OrganisationId, organisation, timer.Note,
            now - timer.StartedAt > TimeSpan.FromHours(MostHours));
    }
}
