using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Outlook;

/// <summary>Ends a bill: after a day it falls due no more.</summary>
public sealed class EndBill(Store.Store store)
{
    /// <param name="On">The last day; today when null.</param>
    public sealed record Ask(Guid Id, DateOnly? On = null, int? SeenVersion = null);

    /// <returns>The change, or <c>bill.unknown</c>, <c>bill.ends-before</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Bill>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var day = ask.On ?? await store.Today(cancel);
        if (found.Value.StartsOn is { } starts && day < starts.AddDays(-1))
            return new Refusal("bill.ends-before");
        found.Value.EndsOn = day;
        return await store.SaveOne(found.Value, "bill.ended", cancel);
    }
}
