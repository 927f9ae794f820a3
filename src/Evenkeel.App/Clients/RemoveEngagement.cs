using System.Globalization;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>Takes out agreed work under which nothing was invoiced and no time written down; an undo brings it back.</summary>
public sealed class RemoveEngagement(Store.Store store)
{
    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>engagement.unknown</c>, <c>engagement.in-use</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<EngagementChanged>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindEngagement.ToChange(store, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var (invoices, entries) = (await store.Invoices.CountAsync(invoice => invoice.EngagementId == ask.Id, cancel), await store.TimeEntries.CountAsync(entry => entry.EngagementId == ask.Id, cancel));
        if (invoices + entries > 0)
            return new Refusal("engagement.in-use", invoices.ToString(CultureInfo.InvariantCulture), entries.ToString(CultureInfo.InvariantCulture));
        store.Remove(found.Value);
        return await FindEngagement.Save(store, found.Value, "engagement.removed", cancel);
    }
}
