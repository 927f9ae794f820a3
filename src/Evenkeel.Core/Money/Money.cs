using System.Globalization;

namespace Evenkeel.Core.Money;

/// <summary>An amount in one currency, exact to its minor unit.</summary>
public readonly record struct Money
{
    /// <summary>The largest amount that is taken, in major units, either sign.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    private Money(decimal amount, string currency) => (Amount, Currency) = (amount, currency);

    /// <summary>Major units.</summary>
    public decimal Amount { get; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; }

    /// <summary>The amount in whole minor units, as it is stored.</summary>
    public long Minor => (long)(Amount * Scale(Currency));

    /// <summary>An amount, or why it is none: <c>money.currency</c>, <c>money.too-large</c> or <c>money.too-fine</c>.</summary>
    /// <param name="amount">Major units; more decimals than the currency has are refused, not rounded.</param>
    /// <param name="currency">ISO 4217, capital letters.</param>
    public static Result<Money> Of(decimal amount, string currency)
    {
        if (!Evenkeel.Core.Money.Currency.IsKnown(currency))
            return new Refusal("money.currency", currency);
        if (Math.Abs(amount) > Largest)
            return new Refusal("money.too-large", amount.ToString(CultureInfo.InvariantCulture));
        var minor = amount * Scale(currency);
        return minor == decimal.Truncate(minor)
            ? new Money(amount, currency)
            : new Refusal("money.too-fine", amount.ToString(CultureInfo.InvariantCulture), currency);
    }

    /// <summary>The amount of so many minor units.</summary>
    /// <exception cref="ArgumentException">The currency is not known.</exception>
    public static Money OfMinor(long minor, string currency) => new(minor / Scale(currency), currency);

    /// <summary>The amount of so many minor units; null where either is unknown.</summary>
    /// <exception cref="ArgumentException">The currency is not known.</exception>
    public static Money? OfMinor(long? minor, string? currency) => minor is { } known && currency is not null ? OfMinor(known, currency) : null;

    /// <summary>Invariant, with the currency's decimals: <c>1200.50 EUR</c>.</summary>
    public override string ToString() => $"{AmountText} {Currency}";

    /// <summary>The amount alone, invariant, with the currency's decimals: <c>1200.50</c>.</summary>
    public string AmountText =>
        Amount.ToString(
            "F" + Evenkeel.Core.Money.Currency.DecimalsOf(Currency).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static decimal Scale(string currency) =>
        Evenkeel.Core.Money.Currency.DecimalsOf(currency) switch { 0 => 1m, 2 => 100m, _ => 1000m };
}
