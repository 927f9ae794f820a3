using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>Says the last day of agreed work.</summary>
public sealed class EndEngagement(Store.Store store)
{
    /// <param name="On">The last day; today when null.</param>
    public sealed record Ask(Guid Id, DateOnly? On = null, int? SeenVersion = null);

    /// <returns>The change, or <c>engagement.unknown</c>, <c>engagement.ends-before</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Engagement>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var day = ask.On ?? await store.Today(cancel);
        if (day < found.Value.StartsOn)
            return new Refusal("engagement.ends-before");
        found.Value.EndsOn = day;
        return await store.SaveOne(found.Value, "engagement.ended", cancel);
    }
}
