using System.Globalization;
using CsCheck;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Tests.Tables;

public sealed class AmountTests
{
    [Theory]
    [InlineData("1234.5", "1234.5", null)]
    [InlineData("1,234.50", "1234.50", null)]
    [InlineData("1,234,567", "1234567", null)]
    [InlineData("1'234.50", "1234.50", null)]
    [InlineData("1 234.50", "1234.50", null)]
    [InlineData("₹1,00,000.00", "100000.00", "₹")]
    [InlineData("-12", "-12", null)]
    [InlineData("\u221212", "-12", null)]
    [InlineData("+12", "12", null)]
    [InlineData("(12.00)", "-12.00", null)]
    [InlineData(".5", "0.5", null)]
    [InlineData("€1,234", "1234", "€")]
    [InlineData("-$12.00", "-12.00", "$")]
    [InlineData("$-12.00", "-12.00", "$")]
    [InlineData("(US$ 12.00)", "-12.00", "US$")]
    [InlineData("EUR 12", "12", "EUR")]
    [InlineData("12.00 USD", "12.00", "USD")]
    [InlineData("1000000000000000", "1000000000000000", null)]
    public void Amounts_with_a_dot_are_read_with_their_currency(string text, string value, string? currency) =>
        Assert.Equal((value, currency), Told(Amount.Read(text, DecimalMark.Dot)));

    [Theory]
    [InlineData("1.234,50", "1234.50", null)]
    [InlineData("1\u00A0234,50 €", "1234.50", "€")]
    [InlineData("1\u202F234\u202F567,5", "1234567.5", null)]
    [InlineData("1.234", "1234", null)]
    public void Amounts_with_a_comma_are_read_with_their_currency(string text, string value, string? currency) =>
        Assert.Equal((value, currency), Told(Amount.Read(text, DecimalMark.Comma)));

    [Theory]
    [InlineData(" ", "amount.empty")]
    [InlineData("abc", "amount.shape")]
    [InlineData("1.2.3", "amount.grouping")]
    [InlineData("1e5", "amount.shape")]
    [InlineData("--12", "amount.shape")]
    [InlineData("(-12)", "amount.shape")]
    [InlineData("-€-5", "amount.shape")]
    [InlineData("(12", "amount.shape")]
    [InlineData("12%", "amount.shape")]
    [InlineData("1.", "amount.shape")]
    [InlineData("1,2345", "amount.grouping")]
    [InlineData("1234,567", "amount.grouping")]
    [InlineData("1,23", "amount.grouping")]
    [InlineData("1,234 567", "amount.grouping")]
    [InlineData("0,125", "amount.grouping")]
    [InlineData("1.234,5", "amount.shape")]
    [InlineData("$12 USD", "amount.currency")]
    [InlineData("EUROS 12", "amount.shape")]
    [InlineData("1000000000000000.01", "amount.too-large")]
    [InlineData("99999999999999999999999999999999999999", "amount.too-large")]
    public void What_is_no_amount_with_a_dot_is_refused_with_its_reason(string text, string code) =>
        Assert.Equal(code, Amount.Read(text, DecimalMark.Dot).Fault?.Code);

    [Theory]
    [InlineData("1,234")]
    [InlineData("€5")]
    [InlineData("+5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("(5)")]
    [InlineData("1e5")]
    [InlineData("١")]
    public void Our_own_tables_take_plain_amounts_only(string text) => Assert.Equal("amount.shape", Amount.ReadPlain(text).Fault?.Code);

    [Fact]
    public void A_plain_amount_is_bounded_too()
    {
        Assert.Equal("amount.too-large", Amount.ReadPlain("-1000000000000001").Fault?.Code);
        Assert.Equal("amount.empty", Amount.ReadPlain("").Fault?.Code);
    }

    [Fact]
    public void Law_what_is_written_is_read_back() =>
        Gen.Select(Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000], Gen.Int[0, 9]).Sample((units, places) =>
        {
            var value = new decimal(units) / (decimal)Math.Pow(10, places);
            Assert.Equal(value, Amount.ReadPlain(new Amount(value, null).ToString()).Value.Value);
            Assert.Equal(value, Amount.Read(value.ToString("N" + places, CultureInfo.InvariantCulture), DecimalMark.Dot).Value.Value);
        });

    [Fact]
    public void Law_no_text_throws() =>
        Gen.Char["0123456789.,-+()'$€E \u00A0\u2212"].Array[0, 80].Sample(chars =>
        {
            var text = new string(chars);
            Amount.ReadPlain(text);
            Amount.Read(text, DecimalMark.Dot);
            Amount.Read(text, DecimalMark.Comma);
            new AmountColumn().See(1, text);
        });

    private static (string, string?) Told(Parsed<Amount> amount) => (amount.Value.ToString(), amount.Value.Currency);
}
