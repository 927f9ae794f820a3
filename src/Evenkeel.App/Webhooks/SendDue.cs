using Evenkeel.App.Store;
using Evenkeel.Core.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Webhooks;

/// <summary>
/// Delivers what is due, in every workspace of the store: one round. What is on its way is set aside for a while first, so that no second process sends it meanwhile; when this one ends
/// before it has noted the outcome, it is sent again, with the same id.
/// </summary>
/// <param name="chance">Uniform from 0 to 1.</param>
public sealed class SendDue(StoreAddress address, Ids ids, TimeProvider clock, SecretBox box, Outgoing outgoing, Func<double> chance)
{
    private const int MostAtOnce = 200;
    private const int WebhooksAtOnce = 4;
    private static readonly TimeSpan SetAside = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <param name="NextAt">When the next one is due; null when none waits.</param>
    /// <param name="IsNeeded">Whether there is a webhook that wants to hear of anything.</param>
    public sealed record Answer(DateTime? NextAt, bool IsNeeded);

    public async Task<Answer> Run(CancellationToken cancel)
    {
        await using var store = Open(default);
        var due = await Waiting(store).Where(delivery => delivery.NextAt <= clock.Now()).OrderBy(delivery => delivery.NextAt).ThenBy(delivery => delivery.Id).Take(MostAtOnce).ToListAsync(cancel);
        await Parallel.ForEachAsync(
            due.GroupBy(delivery => delivery.WebhookId), new ParallelOptions { MaxDegreeOfParallelism = WebhooksAtOnce, CancellationToken = cancel }, async (webhook, each) =>
            {
                // One that does not answer keeps nobody waiting but itself: the rest of what it is to hear stays due for the next round.
                foreach (var delivery in webhook)
                    if (!await Send(delivery, each))
                        break;
            });
        if (due.Count > 0)
            await store.Deliveries.IgnoreQueryFilters().Where(delivery => delivery.NextAt == null && delivery.At < clock.Now() - KeptFor).ExecuteDeleteAsync(cancel);
        var next = await Waiting(store).MinAsync(delivery => delivery.NextAt, cancel);
        return new Answer(next, next is not null || await store.Webhooks.IgnoreQueryFilters().AnyAsync(webhook => !webhook.IsPaused, cancel));
    }

    private static IQueryable<Delivery> Waiting(Store.Store store) => store.Deliveries.IgnoreQueryFilters().AsNoTracking()
        .Where(delivery => delivery.NextAt != null && store.Webhooks.Any(webhook => webhook.Id == delivery.WebhookId && !webhook.IsPaused));

    /// <returns>Whether it arrived, or was not this process's to send.</returns>
    private async Task<bool> Send(Delivery due, CancellationToken cancel)
    {
        await using var store = Open(due.WorkspaceId);
        var aside = clock.Now() + SetAside;
        if (await store.Deliveries.Where(delivery => delivery.Id == due.Id && delivery.NextAt == due.NextAt).ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.NextAt, aside), cancel) == 0)
            return true;
        if (await store.Webhooks.AsNoTracking().SingleOrDefaultAsync(found => found.Id == due.WebhookId, cancel) is not { } webhook)
            return true;
        var at = clock.Now();
        var tried = await Attempt.Make(webhook, due, box, outgoing, clock, cancel);
        var delivery = await store.Deliveries.SingleAsync(found => found.Id == due.Id, cancel);
        delivery.Tries++;
        var now = clock.Now();
        if (tried.Failure is null)
            (delivery.ArrivedAt, delivery.NextAt) = (now, null);
        else
            delivery.NextAt = Retries.Wait(delivery.Tries, chance()) is { } wait ? Clock.ToMicroseconds(now + wait) : null;
        store.Add(new DeliveryTry
        {
            WorkspaceId = due.WorkspaceId,
            Id = ids.Next(),
            DeliveryId = due.Id,
            At = at,
            Milliseconds = (int)tried.Took.TotalMilliseconds,
            Status = tried.Status,
            Failure = tried.Failure,
        });
        await store.Save("webhook.tried", cancel);
        return tried.Failure is null;
    }

    private Store.Store Open(Guid workspace) => address.Open(new Session(workspace, default), ids, clock);
}
