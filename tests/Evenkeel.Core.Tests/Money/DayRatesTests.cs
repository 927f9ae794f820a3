using CsCheck;
using Evenkeel.Core.Money;

namespace Evenkeel.Core.Tests.Money;

using Money = Evenkeel.Core.Money.Money;

public sealed class DayRatesTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    private static readonly DayRates Rates = new([new(Friday, "USD", 1.0853m), new(Friday, "JPY", 158.87m), new(Friday.AddDays(-30), "GBP", .8m)]);

    private static readonly Gen<string> AnyCurrency = Gen.Int[0, Currency.Codes.Count - 1].Select(i => Currency.Codes[i]);

    /// <summary>Two currencies with a rate of each, from 0.0001 to 100,000, and an amount of the first.</summary>
    private static readonly Gen<(string One, string Other, DayRates Rates, Money Money)> Any =
        Gen.Select(AnyCurrency, AnyCurrency, Gen.Long[100, 100_000_000_000], Gen.Long[100, 100_000_000_000], Gen.Long[-1_000_000_000, 1_000_000_000], (one, other, rate, second, minor) =>
            (one, other, new DayRates([new(Friday, one, rate / 1_000_000m), new(Friday, other, second / 1_000_000m)]), Money.OfMinor(minor, one)));

    [Theory]
    [InlineData("100.00", "USD", "EUR", "92.14")]
    [InlineData("100.00", "EUR", "USD", "108.53")]
    [InlineData("100.00", "USD", "JPY", "14638")]
    [InlineData("-100.00", "USD", "EUR", "-92.14")]
    [InlineData("0.00", "USD", "EUR", "0.00")]
    public void An_amount_goes_through_the_euro_and_is_rounded_to_the_minor_unit(string amount, string from, string into, string expected) =>
        Assert.Equal($"{expected} {into}", Rates.Convert(Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), from).Value, into, Friday).ToString());

    [Theory]
    [InlineData(3, 2), InlineData(-3, -2), InlineData(1, 1), InlineData(-1, -1)]
    public void A_half_goes_away_from_zero(long minor, long expected) =>
        Assert.Equal(expected, new DayRates([new(Friday, "USD", 2)]).Convert(Money.OfMinor(minor, "USD"), "EUR", Friday)!.Value.Minor);

    [Theory]
    [InlineData(-1, false), InlineData(0, true), InlineData(1, true), InlineData(10, true), InlineData(11, false)]
    public void The_last_rate_before_counts_for_ten_days_and_a_later_one_never(int after, bool isKnown) =>
        Assert.Equal(isKnown, Rates.Of("USD", Friday.AddDays(after)) is not null);

    [Fact]
    public void The_nearest_day_before_counts()
    {
        var rates = new DayRates([new(Friday, "USD", 2), new(Friday.AddDays(-3), "USD", 1), new(Friday.AddDays(4), "USD", 3), new(Friday, "USD", 2.5m)]);
        Assert.Equal([1m, 1, 2.5m, 2.5m, 3], new[] { -3, -1, 0, 3, 4 }.Select(days => rates.Of("USD", Friday.AddDays(days))!.Value));
        Assert.Equal((Friday, null), (rates.LastDay("USD", Friday.AddDays(3)), rates.LastDay("USD", Friday.AddDays(-4))));
    }

    [Fact]
    public void Without_a_rate_near_enough_or_with_too_large_a_result_there_is_no_answer()
    {
        Assert.Null(Rates.Convert(Money.OfMinor(1, "GBP"), "EUR", Friday));
        Assert.Null(Rates.Convert(Money.OfMinor(1, "EUR"), "CHF", Friday));
        Assert.Null(Rates.Convert(Money.Of(Money.Largest, "EUR").Value, "JPY", Friday));
        Assert.Equal(Money.OfMinor(1, "CHF"), Rates.Convert(Money.OfMinor(1, "CHF"), "CHF", Friday));
    }

    [Fact]
    public void Into_its_own_currency_an_amount_is_itself() =>
        Any.Sample(any => Assert.Equal(any.Money, any.Rates.Convert(any.Money, any.One, Friday)));

    [Fact]
    public void There_and_back_an_amount_is_itself_to_within_a_unit_of_the_coarser_currency() => Any.Sample(any =>
    {
        if (any.Rates.Convert(any.Money, any.Other, Friday) is not { } there)
            return;
        var back = any.Rates.Convert(there, any.One, Friday)!.Value;
        var unit = any.Rates.Of(any.One, Friday)!.Value / any.Rates.Of(any.Other, Friday)!.Value * Unit(any.Other);
        Assert.True(Math.Abs(back.Amount - any.Money.Amount) <= Unit(any.One) + (unit / 2), $"{any.Money} {there} {back}");
    });

    [Fact]
    public void By_way_of_the_euro_an_amount_is_the_same_to_within_a_unit_of_each() => Any.Sample(any =>
    {
        if (any.Rates.Convert(any.Money, any.Other, Friday) is not { } straight || any.Rates.Convert(any.Money, "EUR", Friday) is not { } euros || any.Rates.Convert(euros, any.Other, Friday) is not { } around)
            return;
        var cent = any.Rates.Of(any.Other, Friday)!.Value * .01m;
        Assert.True(any.One == any.Other || Math.Abs(straight.Amount - around.Amount) <= Unit(any.Other) + (cent / 2), $"{any.Money} {straight} {around}");
    });

    private static decimal Unit(string currency) => (decimal)Math.Pow(10, -Currency.DecimalsOf(currency));
}
