using Evenkeel.App.History;
using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Webhooks;

/// <summary>Notes for each webhook that a batch is to be told, as part of writing that batch: both are there, or neither.</summary>
internal static class Outbox
{
    private static readonly Statement<Guid, Webhook> Awake = new((store, workspace) => store.Webhooks.AsNoTracking().Where(webhook => webhook.WorkspaceId == workspace && !webhook.IsPaused));

    /// <param name="changes">What is about to be written.</param>
    /// <param name="isBegun">Whether changes of the batch have been written before these.</param>
    public static async Task Add(Store.Store store, Batch batch, IReadOnlyList<Change> changes, bool isBegun, CancellationToken cancel)
    {
        // With every batch, and never from memory, which would be wrong as soon as another process adds the first webhook; the answer takes a fraction of a millisecond.
        var webhooks = await Awake.ToList(store, store.Session.WorkspaceId, cancel);
        if (webhooks.Count == 0)
            return;
        var type = WebhookEvents.Of(batch.What);
        var record = type == WebhookEvents.Recorded ? null : About(type, changes);
        if (record is null)
            type = WebhookEvents.Recorded;
        webhooks.RemoveAll(webhook => !webhook.Events.Contains(type));
        if (webhooks.Count == 0)
            return;
        var counts = record is null ? await Counts(store, batch, changes, isBegun, cancel) : null;
        foreach (var webhook in webhooks)
        {
            var id = store.Ids.Next();
            store.Add(Make(store, webhook.Id, id, type, batch.At, WebhookBody.Of(id, type, batch, record, counts)));
        }
    }

    public static Delivery Make(Store.Store store, Guid webhook, Guid id, string type, DateTime at, string body) => new()
    {
        WorkspaceId = store.Session.WorkspaceId,
        Id = id,
        WebhookId = webhook,
        Event = type,
        At = at,
        Body = body,
        NextAt = at,
    };

    /// <summary>The record that an event is about: one that was there before, rather than what was made beside it, or the one of which a part was changed.</summary>
    private static (string Kind, Guid Id)? About(string type, IReadOnlyList<Change> changes)
    {
        var kind = type[..type.IndexOf('.', StringComparison.Ordinal)];
        var of = changes.Where(change => change.Kind == kind).OrderBy(change => change.Before is null).Select(change => (Guid?)change.RecordId).FirstOrDefault()
            ?? changes.Select(change => change.PartOfId).FirstOrDefault(whole => whole is not null);
        return of is { } id ? (kind, id) : null;
    }

    private static async Task<SortedDictionary<string, int>> Counts(Store.Store store, Batch batch, IReadOnlyList<Change> changes, bool isBegun, CancellationToken cancel)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var kind in changes.GroupBy(change => change.Kind))
            counts[kind.Key] = kind.Select(change => change.RecordId).Distinct().Count();
        if (isBegun)
            foreach (var kind in await store.Changes.Where(change => change.BatchId == batch.Id && !change.IsImported).GroupBy(change => change.Kind)
                .Select(kind => new { kind.Key, Count = kind.Select(change => change.RecordId).Distinct().Count() }).ToListAsync(cancel))
                counts[kind.Key] = counts.GetValueOrDefault(kind.Key) + kind.Count;
        return counts;
    }
}
