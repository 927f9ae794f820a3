using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Calendars;

/// <summary>Has a subscribed calendar read at once, all of it, by whoever reads them; the list says what came of it.</summary>
public sealed class FetchSubscription(Store.Store store)
{
    public sealed record Ask(Guid Id);

    /// <returns>Null, or <c>calendar.unknown</c> or <c>calendar.paused</c>.</returns>
    public async Task<Refusal?> Run(Ask ask, CancellationToken cancel)
    {
        if (await store.Subscriptions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == ask.Id, cancel) is not { } found)
            return new Refusal("calendar.unknown");
        if (found.IsPaused)
            return new Refusal("calendar.paused");
        await store.Subscriptions.Where(one => one.Id == ask.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.NextAt, store.Clock.Now()).SetProperty(one => one.SettledUntil, (DateTime?)null), cancel);
        return null;
    }
}
