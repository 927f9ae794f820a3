using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Calendars;

/// <summary>Ends the calendar feed: its address leads nowhere from then on.</summary>
public sealed class RevokeFeed(Store.Store store)
{
    /// <returns>Null, or <c>feed.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Refusal?> Run(CancellationToken cancel)
    {
        var feeds = await store.Feeds.Where(feed => feed.ActorId == store.Session.ActorId).ToListAsync(cancel);
        if (feeds.Count == 0)
            return new Refusal("feed.unknown");
        store.RemoveRange(feeds);
        return (await store.Save("feed.revoked", cancel)).Refusal;
    }
}
