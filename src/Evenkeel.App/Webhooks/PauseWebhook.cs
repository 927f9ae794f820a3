using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Webhooks;

/// <summary>Stops telling a webhook anything, or goes on. What is written while it is paused it never hears of; what was waiting goes on waiting.</summary>
public sealed class PauseWebhook(Store.Store store)
{
    /// <param name="IsPaused">False to go on.</param>
    public sealed record Ask(Guid Id, bool IsPaused = true);

    /// <returns>Null, or <c>webhook.unknown</c>.</returns>
    public async Task<Refusal?> Run(Ask ask, CancellationToken cancel)
    {
        if (await store.Webhooks.SingleOrDefaultAsync(found => found.Id == ask.Id, cancel) is not { } webhook)
            return new Refusal("webhook.unknown");
        webhook.IsPaused = ask.IsPaused;
        return (await store.Save(ask.IsPaused ? "webhook.paused" : "webhook.resumed", cancel)).Refusal;
    }
}
