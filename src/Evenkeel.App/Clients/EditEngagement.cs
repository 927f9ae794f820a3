using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>Replaces what is said about agreed work.</summary>
public sealed class EditEngagement(Store.Store store)
{
    public sealed record Ask(Guid Id, EngagementFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>engagement.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="EngagementFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Engagement>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await ask.Fields.Apply(store, found.Value, cancel) is { } refusal ? refusal : await store.SaveOne(found.Value, "engagement.edited", cancel);
    }
}
