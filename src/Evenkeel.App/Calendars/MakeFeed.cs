using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Calendars;

/// <summary>Makes a secret address for the calendar feed; the one that there was leads nowhere from then on.</summary>
public sealed class MakeFeed(Store.Store store)
{
    /// <param name="Token">What the address ends in. It is told here and never again.</param>
    public sealed record Answer(string Token, DateTime MadeAt);

    /// <returns>The token, or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Answer>> Run(CancellationToken cancel)
    {
        store.RemoveRange(await store.Feeds.Where(feed => feed.ActorId == store.Session.ActorId).ToListAsync(cancel));
        var id = store.Ids.Next();
        var (token, hash) = FeedToken.Make(id);
        var made = new CalendarFeed { WorkspaceId = store.Session.WorkspaceId, Id = id, ActorId = store.Session.ActorId, MadeAt = store.Clock.Now(), Hash = hash };
        store.Add(made);
        return (await store.Save("feed.made", cancel)).Refusal is { } refusal ? refusal : new Answer(token, made.MadeAt);
    }
}
