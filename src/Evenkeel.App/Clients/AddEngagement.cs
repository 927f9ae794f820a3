using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>Writes down what was agreed with a client.</summary>
public sealed class AddEngagement(Store.Store store)
{
    public sealed record Ask(EngagementFields Fields);

    /// <returns>The change, or what <see cref="EngagementFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var engagement = store.Create<Engagement>();
        return await ask.Fields.Apply(store, engagement, cancel) is { } refusal ? refusal : await store.SaveOne(engagement, "engagement.added", cancel);
    }
}
