using System.Collections.Concurrent;
using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>The figures of all clients, measured once for each state of the records and day: pages and those of organisations ask for the same again and again.</summary>
public sealed class ClientsHeld
{
    private readonly ConcurrentDictionary<(Guid Workspace, int? Months), (Guid LastBatch, DateOnly Today, MeasureClients.Answer Answer)> held = new();

    /// <param name="into">The currency in which everything is told, which is seldom asked for and so not held; null for none.</param>
    /// <param name="today">The workspace's; what is measured is everything up to it.</param>
    public async Task<Result<MeasureClients.Answer>> Of(Store.Store store, DateOnly today, int? months, CancellationToken cancel, string? into = null)
    {
        if (into is not null)
            return await new MeasureClients(store).Run(new MeasureClients.Ask(null, months, into), cancel);
        var (key, batch) = ((store.Session.WorkspaceId, months), await store.LastBatch(cancel));
        if (held.TryGetValue(key, out var last) && last.LastBatch == batch && last.Today == today)
            return last.Answer;
        var measured = await new MeasureClients(store).Run(new MeasureClients.Ask(null, months), cancel);
        if (measured.Refusal is null)
            held[key] = (batch, today, measured.Value);
        return measured;
    }
}
