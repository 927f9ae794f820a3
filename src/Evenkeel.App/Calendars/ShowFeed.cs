using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Calendars;

/// <summary>Tells whether there is a calendar feed; its address is told only when it is made.</summary>
public sealed class ShowFeed(Store.Store store)
{
    /// <param name="MadeAt">UTC; null when there is none.</param>
    public sealed record Answer(DateTime? MadeAt);

    public async Task<Answer> Run(CancellationToken cancel) => new(await store.Feeds.Where(feed => feed.ActorId == store.Session.ActorId)
        .OrderByDescending(feed => feed.MadeAt).Select(feed => (DateTime?)feed.MadeAt).FirstOrDefaultAsync(cancel));
}
