using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Clients;

/// <summary>What one says about a payment.</summary>
/// <param name="On">Today when null.</param>
/// <param name="Amount">In the currency of the invoice; under zero for what was paid back.</param>
public sealed record PaymentFields(DateOnly? On, decimal? Amount)
{
    /// <summary>Writes them into a tracked payment.</summary>
    /// <returns>Null, or <c>payment.no-amount</c>, <c>payment.in-the-future</c> or what <see cref="Money.Of"/> refuses.</returns>
    internal async Task<Refusal?> Apply(Store.Store store, Payment payment, string currency, CancellationToken cancel)
    {
        if (Amount is not { } told || told == 0)
            return new Refusal("payment.no-amount");
        var (amount, today) = (Money.Of(told, currency), await store.Today(cancel));
        if (amount.Refusal is { } wrong)
            return wrong;
        if (On > today && On != payment.On)
            return new Refusal("payment.in-the-future");
        (payment.On, payment.Amount) = (On ?? today, amount.Value);
        return null;
    }
}
