using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Calendars;

/// <summary>Stops reading a subscribed calendar, or goes on.</summary>
public sealed class PauseSubscription(Store.Store store)
{
    /// <param name="IsPaused">False to go on.</param>
    public sealed record Ask(Guid Id, bool IsPaused = true);

    /// <returns>Null, or <c>calendar.unknown</c>.</returns>
    public async Task<Refusal?> Run(Ask ask, CancellationToken cancel) =>
        await store.Subscriptions.Where(one => one.Id == ask.Id).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.IsPaused, ask.IsPaused).SetProperty(one => one.NextAt, store.Clock.Now()), cancel) == 0 ? new Refusal("calendar.unknown") : null;
}
