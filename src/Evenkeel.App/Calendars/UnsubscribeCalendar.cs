using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Calendars;

/// <summary>Ends a subscription, with its address; what came in from it stays.</summary>
public sealed class UnsubscribeCalendar(Store.Store store)
{
    public sealed record Ask(Guid Id);

    /// <returns>Null, or <c>calendar.unknown</c>.</returns>
    public async Task<Refusal?> Run(Ask ask, CancellationToken cancel) =>
        await store.Subscriptions.Where(one => one.Id == ask.Id).ExecuteDeleteAsync(cancel) == 0 ? new Refusal("calendar.unknown") : null;
}
