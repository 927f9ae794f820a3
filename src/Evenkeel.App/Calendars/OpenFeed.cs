using System.Security.Cryptography;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Calendars;

/// <summary>Finds the workspace whose next steps a feed's token opens, and the one who handed it out.</summary>
public static class OpenFeed
{
    /// <returns>A session, or <c>feed.unknown</c>, which does not tell a wrong token from a revoked one.</returns>
    public static async Task<Result<Session>> Run(StoreAddress address, string token, Ids ids, TimeProvider clock, CancellationToken cancel)
    {
        if (FeedToken.Read(token) is not var (id, hash))
            return new Refusal("feed.unknown");
        await using var store = address.Open(new Session(default, default), ids, clock);
        var feed = await store.Feeds.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(feed => feed.Id == id, cancel);
        return feed is not null && CryptographicOperations.FixedTimeEquals(feed.Hash, hash)
            ? new Session(feed.WorkspaceId, feed.ActorId)
            : new Refusal("feed.unknown");
    }
}
