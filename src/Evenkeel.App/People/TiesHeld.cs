using System.Collections.Concurrent;
using Evenkeel.Core.People;

namespace Evenkeel.App.People;

/// <summary>Everybody's ties and what they teach, read once for each state of the records: thousands of mails are too many to read for each look at a page.</summary>
public sealed class TiesHeld
{
    private readonly ConcurrentDictionary<Guid, Held> held = new();

    private sealed record Held(Guid LastBatch, DateTime Until, DateOnly Today, List<Tie> Ties, Warmth Warmth);

    /// <param name="until">UTC; what happened from then on is not known.</param>
    internal async Task<(List<Tie> Ties, Warmth Warmth)> Of(Store.Store store, DateTime until, DateOnly today, CancellationToken cancel)
    {
        var (workspace, batch) = (store.Session.WorkspaceId, await store.LastBatch(cancel));
        if (!held.TryGetValue(workspace, out var last) || last.LastBatch != batch || last.Until != until || last.Today != today)
        {
            var ties = await Tie.Load(store, until, cancel);
            held[workspace] = last = new(batch, until, today, ties, Warmth.Learn(ties.ConvertAll(tie => tie.Days), today));
        }
        return (last.Ties, last.Warmth);
    }
}
