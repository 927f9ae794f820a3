using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Webhooks;

/// <summary>Lists the webhooks, each with what became of its last deliveries.</summary>
public sealed class ListWebhooks(Store.Store store)
{
    /// <summary>How many deliveries of each are told.</summary>
    public const int Last = 10;

    public sealed record Answer(IReadOnlyList<Row> Webhooks);

    /// <param name="Waiting">How many deliveries have neither arrived nor been given up.</param>
    /// <param name="Deliveries">The last ones, the newest first.</param>
    public sealed record Row(Guid Id, string Url, IReadOnlyList<string> Events, bool IsPaused, DateTime MadeAt, int Waiting, IReadOnlyList<Sent> Deliveries);

    /// <param name="State">arrived, waiting or given-up.</param>
    /// <param name="NextAt">When it is tried again.</param>
    public sealed record Sent(Guid Id, string Event, DateTime At, string State, DateTime? NextAt, IReadOnlyList<Try> Tries);

    /// <param name="Failure">A code: delivery.status, delivery.timeout, delivery.name, delivery.connection, delivery.tls, delivery.private-address, delivery.secret or delivery.other.</param>
    /// <param name="Why">The same in words.</param>
    public sealed record Try(DateTime At, int Milliseconds, int? Status, string? Failure, string? Why);

    public async Task<Answer> Run(CancellationToken cancel)
    {
        var rows = new List<Row>();
        foreach (var webhook in await store.Webhooks.AsNoTracking().OrderBy(webhook => webhook.Id).ToListAsync(cancel))
        {
            var all = store.Deliveries.AsNoTracking().Where(delivery => delivery.WebhookId == webhook.Id);
            var last = await all.OrderByDescending(delivery => delivery.Id).Take(Last).ToListAsync(cancel);
            var ids = last.Select(delivery => delivery.Id).ToList();
            var tries = (await store.DeliveryTries.AsNoTracking().Where(one => ids.Contains(one.DeliveryId)).OrderByDescending(one => one.Id).ToListAsync(cancel))
                .ToLookup(one => one.DeliveryId);
            rows.Add(new Row(
                webhook.Id, webhook.Url, webhook.Events, webhook.IsPaused, webhook.MadeAt, await all.CountAsync(delivery => delivery.NextAt != null, cancel),
                [.. last.Select(delivery => new Sent(delivery.Id, delivery.Event, delivery.At, State(delivery), delivery.NextAt, [.. tries[delivery.Id].Select(Of)]))]));
        }
        return new Answer(rows);
    }

    private static string State(Delivery delivery) => delivery.ArrivedAt is not null ? "arrived" : delivery.NextAt is not null ? "waiting" : "given-up";

    private static Try Of(DeliveryTry one) => new(one.At, one.Milliseconds, one.Status, one.Failure, one.Failure is { } failure ? Words.Say(failure, one.Status) : null);
}
