using Evenkeel.Core;

namespace Evenkeel.App.Time;

/// <summary>Stops the clock and writes nothing down; an undo lets it run on.</summary>
public sealed class DiscardTimer(Store.Store store)
{
    /// <param name="StartedAt">Of the clock that is meant; whichever runs when null.</param>
    public sealed record Ask(DateTime? StartedAt = null);

    public sealed record Answer(Guid? Batch);

    /// <returns>The change, or <c>timer.none</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindTimer.ToEnd(store, ask.StartedAt, cancel);
        if (found.Refusal is { } none)
            return none;
        store.Remove(found.Value);
        var saved = await store.Save("timer.discarded", cancel);
        return saved.Refusal is { } refusal ? refusal : new Answer(saved.Value);
    }
}
