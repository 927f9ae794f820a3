namespace Evenkeel.Core.Money;

/// <summary>What one euro was worth in a currency on a day.</summary>
/// <param name="Rate">Units of the currency for one euro; over zero.</param>
public readonly record struct DayRate(DateOnly On, string Currency, decimal Rate);

/// <summary>Turns amounts of one currency into another by the rates of a day. It keeps what it was given, and any number of threads may ask it.</summary>
/// <remarks>
/// The rates are meant to be the euro reference rates of the European Central Bank, which are told on working days: between two other currencies one goes through the euro. For a day without a rate that of the last day before it
/// counts, up to <see cref="MostDays"/> days back, which bridges every holiday; a later rate never does, so what was known on a day does not change. Where a currency has no rate so near there is no answer.
/// </remarks>
public sealed class DayRates
{
    /// <summary>The currency of which all rates tell.</summary>
    public const string Base = "EUR";

    /// <summary>How many days before the day that is asked for a rate may be.</summary>
    public const int MostDays = 10;

    private static readonly Comparer<DayRate> ByDay = Comparer<DayRate>.Create((one, other) => one.On.CompareTo(other.On));

    private readonly Dictionary<string, List<DayRate>> byCurrency;

    /// <param name="rates">In any order; of several of one currency and day the last counts.</param>
    public DayRates(IEnumerable<DayRate> rates)
    {
        byCurrency = rates.GroupBy(rate => rate.Currency, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => group.GroupBy(rate => rate.On).Select(day => day.Last()).OrderBy(rate => rate.On).ToList(), StringComparer.Ordinal);
    }

    /// <summary>The last day that has a rate of a currency, up to a day; null for none.</summary>
    public DateOnly? LastDay(string currency, DateOnly until) => Last(currency, until)?.On;

    /// <summary>Units of a currency for one euro on a day, 1 for the euro itself; null where none is known.</summary>
    public decimal? Of(string currency, DateOnly on) =>
        currency == Base ? 1 : Last(currency, on) is { } last && last.On >= on.AddDays(-MostDays) ? last.Rate : null;

    /// <summary>An amount in another currency at the rates of a day, rounded to its minor unit, a half away from zero.</summary>
    /// <param name="into">ISO 4217.</param>
    /// <returns>The amount itself where it is in that currency already; null where a rate is not known, or the result is over <see cref="Money.Largest"/>.</returns>
    /// <exception cref="ArgumentException">The currency is not known.</exception>
    public Money? Convert(Money money, string into, DateOnly on)
    {
        if (money.Currency == into)
            return money;
        if (Of(money.Currency, on) is not { } from || Of(into, on) is not { } to)
            return null;
        var amount = money.Amount / from * to;
        return Math.Abs(amount) > Money.Largest ? null : Money.Of(Math.Round(amount, Currency.DecimalsOf(into), MidpointRounding.AwayFromZero), into).Value;
    }

    private DayRate? Last(string currency, DateOnly until)
    {
        if (!byCurrency.TryGetValue(currency, out var rates))
            return null;
        var place = rates.BinarySearch(new(until, currency, 0), ByDay);
        return (place >= 0 ? place : ~place - 1) is >= 0 and var last ? rates[last] : null;
    }
}
