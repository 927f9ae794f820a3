using System.Globalization;
using CsCheck;
using Evenkeel.Core.Money;

namespace Evenkeel.Core.Tests.Money;

using Money = Evenkeel.Core.Money.Money;

public sealed class MoneyTests
{
    private static readonly Gen<string> AnyCurrency = Gen.Int[0, Currency.Codes.Count - 1].Select(i => Currency.Codes[i]);

    [Theory]
    [InlineData("EUR", 2), InlineData("JPY", 0), InlineData("KWD", 3)]
    public void A_currency_has_the_decimals_of_its_minor_unit(string code, int decimals)
    {
        Assert.True(Currency.IsKnown(code));
        Assert.Equal(decimals, Currency.DecimalsOf(code));
    }

    [Theory]
    [InlineData("eur"), InlineData("EURO"), InlineData(""), InlineData("XXX"), InlineData(null)]
    public void Only_capital_codes_of_the_list_are_currencies(string? code) => Assert.False(Currency.IsKnown(code));

    [Fact]
    public void The_decimals_of_an_unknown_currency_are_a_bug_of_the_caller() =>
        Assert.Throws<ArgumentException>("code", () => Currency.DecimalsOf("XXX"));

    [Fact]
    public void The_codes_are_three_letters_each_ascending_and_once()
    {
        Assert.All(Currency.Codes, code => Assert.Matches("^[A-Z]{3}$", code));
        Assert.Equal(Currency.Codes.Distinct().Order(StringComparer.Ordinal), Currency.Codes);
        Assert.Equal("AED", Currency.Codes[0]);
        Assert.Equal("ZWG", Currency.Codes[^1]);
    }

    [Theory]
    [InlineData("1200.50", "EUR", 120050L), InlineData("-0.01", "EUR", -1L)]
    [InlineData("1200", "JPY", 1200L), InlineData("1.234", "BHD", 1234L)]
    public void An_amount_is_stored_in_whole_minor_units(string amount, string currency, long minor)
    {
        var money = Money.Of(decimal.Parse(amount, CultureInfo.InvariantCulture), currency).Value;
        Assert.Equal(minor, money.Minor);
        Assert.Equal(money, Money.OfMinor(minor, currency));
    }

    [Theory]
    [InlineData("0.005", "EUR"), InlineData("0.5", "JPY"), InlineData("1.2345", "BHD")]
    public void An_amount_finer_than_its_currency_is_refused_and_not_rounded(string amount, string currency)
    {
        var refusal = Money.Of(decimal.Parse(amount, CultureInfo.InvariantCulture), currency).Refusal!;
        Assert.Equal("money.too-fine", refusal.Code);
        Assert.Equal([amount, currency], refusal.About);
    }

    [Fact]
    public void Zeros_behind_the_last_decimal_are_not_too_fine() => Assert.Equal(150, Money.Of(1.5000m, "EUR").Value.Minor);

    [Theory]
    [InlineData(1), InlineData(-1)]
    public void The_largest_amount_is_taken_and_one_more_is_not(int sign)
    {
        Assert.Equal(sign * 100_000_000_000_000_000, Money.Of(sign * Money.Largest, "EUR").Value.Minor);
        var refusal = Money.Of(sign * (Money.Largest + .01m), "EUR").Refusal!;
        Assert.Equal("money.too-large", refusal.Code);
        Assert.Equal([sign > 0 ? "1000000000000000.01" : "-1000000000000000.01"], refusal.About);
    }

    [Fact]
    public void An_unknown_currency_is_refused_by_its_name()
    {
        var refusal = Money.Of(1, "eur").Refusal!;
        Assert.Equal("money.currency", refusal.Code);
        Assert.Equal(["eur"], refusal.About);
        Assert.Throws<ArgumentException>(() => Money.OfMinor(1, "eur"));
    }

    [Theory]
    [InlineData("1200.5", "EUR", "1200.50 EUR"), InlineData("-1200", "JPY", "-1200 JPY"), InlineData("0.1", "TND", "0.100 TND")]
    public void The_text_has_the_decimals_of_the_currency(string amount, string currency, string text) =>
        Assert.Equal(text, Money.Of(decimal.Parse(amount, CultureInfo.InvariantCulture), currency).Value.ToString());

    [Fact]
    public void The_text_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("-1234.50 EUR", Money.OfMinor(-123450, "EUR").ToString());
            Assert.Equal(["0.001", "EUR"], Money.Of(.001m, "EUR").Refusal!.About);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Law_minor_units_come_back_as_they_went() =>
        Gen.Select(Gen.Long, AnyCurrency).Sample((minor, currency) => Money.OfMinor(minor, currency).Minor == minor);

    [Fact]
    public void Law_an_amount_that_is_taken_comes_back_from_its_minor_units() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 4], AnyCurrency).Sample(
            (digits, decimals, currency) =>
            {
                var amount = new decimal(digits) / (decimal)Math.Pow(10, decimals);
                var money = Money.Of(amount, currency);
                Assert.Equal(decimal.Round(amount, Currency.DecimalsOf(currency)) == amount, money.Refusal is null);
                if (money.Refusal is null) Assert.Equal(amount, Money.OfMinor(money.Value.Minor, currency).Amount);
            });
}
