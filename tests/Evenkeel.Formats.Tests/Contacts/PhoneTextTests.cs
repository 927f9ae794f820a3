using CsCheck;
using Evenkeel.Formats.Contacts;

namespace Evenkeel.Formats.Tests.Contacts;

public sealed class PhoneTextTests
{
    [Theory]
    [InlineData("+49 30 1234567", "+49301234567")]
    [InlineData("+49 (0)30 123 45 67", "+49301234567")]
    [InlineData("0049-30/1234567", "+49301234567")]
    [InlineData("00-1-212-555-7777", "+12125557777")]
    [InlineData("+1-418-656-9254;ext=102", "+14186569254 ext. 102")]
    [InlineData("+1 418 656 9254 x102", "+14186569254 ext. 102")]
    [InlineData("+14186569254 ext. 102", "+14186569254 ext. 102")]
    [InlineData("030 1234567", null)]
    [InlineData("(757) 555-0101", null)]
    [InlineData("+1 555 3227 8544", null)]
    [InlineData("+999 1234567", null)]
    [InlineData("BusinessPhone", null)]
    [InlineData("", null)]
    public void A_number_that_says_its_country_has_one_form(string text, string? expected) => Assert.Equal(expected, PhoneText.Normalised(text));

    [Fact]
    public void Law_what_comes_out_stays_as_it_is() => Gen.Char["+0123456789 -/().;extab"].Array[0, 30].Select(chars => "+" + new string(chars)).Sample(text =>
        Assert.True(PhoneText.Normalised(text) is not { } number || PhoneText.Normalised(number) == number));
}
