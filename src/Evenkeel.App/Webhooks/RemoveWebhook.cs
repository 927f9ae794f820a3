using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Webhooks;

/// <summary>Takes a webhook out, with its secret and all that was on its way to it.</summary>
public sealed class RemoveWebhook(Store.Store store)
{
    public sealed record Ask(Guid Id);

    /// <returns>Null, or <c>webhook.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Refusal?> Run(Ask ask, CancellationToken cancel)
    {
        if (await store.Webhooks.SingleOrDefaultAsync(found => found.Id == ask.Id, cancel) is not { } webhook)
            return new Refusal("webhook.unknown");
        store.Remove(webhook);
        return (await store.Save("webhook.removed", cancel)).Refusal;
    }
}
