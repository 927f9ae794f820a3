using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Outlook;

/// <summary>What one says about a bill.</summary>
/// <param name="Currency">The workspace's when null.</param>
/// <param name="Every">Week, month, quarter, year or once; month when null.</param>
/// <param name="StartsOn">The first day on which it falls due; today when null.</param>
/// <param name="EndsOn">The last day on which it may fall due.</param>
public sealed record BillFields(string? Name, decimal? Amount, string? Currency = null, string? Every = null, DateOnly? StartsOn = null, DateOnly? EndsOn = null)
{
    /// <returns>Null, or <c>bill.no-name</c>, <c>bill.no-amount</c>, <c>bill.every</c>, <c>bill.ends-before</c>, <c>text.too-long</c> or what an amount refuses.</returns>
    internal async Task<Refusal?> Apply(Store.Store store, Bill bill, CancellationToken cancel)
    {
        var (name, amount) = (CleanText.Of(Name, CleanText.Name), await LeadFields.Worth(store, Amount, Currency, cancel));
        if ((name.Refusal ?? amount.Refusal) is { } wrong)
            return wrong;
        if (name.Value is not { } called)
            return new Refusal("bill.no-name");
        if (amount.Value is not { Amount: > 0 } money)
            return new Refusal("bill.no-amount");
        if (OutlookTables.ToEvery(Every ?? "month") is not { } every)
            return new Refusal("bill.every", Every!, string.Join(", ", OutlookTables.Everies));
        var starts = StartsOn ?? await store.Today(cancel);
        if (EndsOn < starts)
            return new Refusal("bill.ends-before");
        (bill.Name, bill.Amount, bill.Every, bill.StartsOn, bill.EndsOn) = (called, money, every, starts, EndsOn);
        return null;
    }
}
