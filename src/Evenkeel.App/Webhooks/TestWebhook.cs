using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Webhooks;

/// <summary>Sends a webhook an event that tells of nothing, to see whether it arrives.</summary>
public sealed class TestWebhook(Store.Store store)
{
    public sealed record Ask(Guid Id);

    /// <param name="Delivery">Under which it is among the deliveries.</param>
    public sealed record Answer(Guid Delivery);

    /// <returns>What is on its way, or <c>webhook.unknown</c> or <c>webhook.paused</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (await store.Webhooks.AsNoTracking().SingleOrDefaultAsync(found => found.Id == ask.Id, cancel) is not { } webhook)
            return new Refusal("webhook.unknown");
        if (webhook.IsPaused)
            return new Refusal("webhook.paused");
        var (id, now) = (store.Ids.Next(), store.Clock.Now());
        store.Add(Outbox.Make(store, webhook.Id, id, WebhookEvents.Test, now, WebhookBody.OfTest(id, now)));
        return (await store.Save("webhook.tested", cancel)).Refusal is { } refusal ? refusal : new Answer(id);
    }
}
