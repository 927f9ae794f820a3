using System.Globalization;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>Takes out agreed work under which nothing was invoiced and no time written down; an undo brings it back.</summary>
public sealed class RemoveEngagement(Store.Store store)
{
    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>engagement.unknown</c>, <c>engagement.in-use</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Engagement>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var (invoices, entries) = (await store.Invoices.CountAsync(invoice => invoice.EngagementId == ask.Id, cancel), await store.TimeEntries.CountAsync(entry => entry.EngagementId == ask.Id, cancel));
        if (invoices + entries > 0)
            return new Refusal("engagement.in-use", invoices.ToString(CultureInfo.InvariantCulture), entries.ToString(CultureInfo.InvariantCulture));
        store.Remove(found.Value);
        return await store.SaveOne(found.Value, "engagement.removed", cancel);
    }
}
