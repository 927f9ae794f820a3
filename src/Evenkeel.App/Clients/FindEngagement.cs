using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>An engagement about to be changed, in the version that the one who changes it has seen.</summary>
internal static class FindEngagement
{
    /// <returns>The engagement, tracked; or <c>engagement.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<Engagement>> ToChange(Store.Store store, Guid id, int? seenVersion, CancellationToken cancel)
    {
        if (await store.Engagements.SingleOrDefaultAsync(engagement => engagement.Id == id, cancel) is not { } found)
            return new Refusal("engagement.unknown");
        return seenVersion is { } seen && seen != found.Version ? new Refusal("record.changed-meanwhile") : found;
    }

    /// <summary>Ends a use case: writes, and answers with the batch and the engagement's new version.</summary>
    public static async Task<Result<EngagementChanged>> Save(Store.Store store, Engagement engagement, string what, CancellationToken cancel)
    {
        var saved = await store.Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new EngagementChanged(engagement.Id, engagement.Version, saved.Value);
    }
}
