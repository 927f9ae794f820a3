using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Time;

/// <summary>Writes down time worked, field by field.</summary>
public sealed class AddTime(Store.Store store)
{
    public sealed record Ask(TimeFields Fields);

    /// <returns>The change, or what <see cref="TimeFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var entry = store.Create<TimeEntry>();
        return await ask.Fields.Apply(store, entry, cancel) is { } refusal ? refusal : await store.SaveOne(entry, "time.logged", cancel);
    }
}
