using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Tests.Tables;

public sealed class CellTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a@x.com; b@x.com ;", "a@x.com|b@x.com")]
    [InlineData(@"a\;b;c", "a;b|c")]
    [InlineData(@"a\\;b", @"a\|b")]
    [InlineData(@"C:\dir;x\", @"C:\dir|x\")]
    [InlineData(@"\ a\ ", " a ")]
    public void Several_values_are_split_at_the_semicolons_that_are_not_escaped(string cell, string values) =>
        Assert.Equal(values, string.Join('|', CellList.Split(cell)));

    [Fact]
    public void Values_are_joined_with_their_semicolons_escaped_and_without_the_empty_ones() =>
        Assert.Equal(@"a\;b;c\\;\ d", CellList.Join(["a;b", "", null, @"c\", " d"]));

    [Theory]
    [InlineData(" 12 ", 12L)]
    [InlineData("-007", -7L)]
    [InlineData("999999999999999", 999_999_999_999_999L)]
    public void Whole_numbers_are_read(string text, long number) => Assert.Equal(number, WholeNumber.Read(text).Value);

    [Theory]
    [InlineData("", "number.shape")]
    [InlineData("1.0", "number.shape")]
    [InlineData("1,000", "number.shape")]
    [InlineData("٣", "number.shape")]
    [InlineData("1000000000000000", "number.too-large")]
    [InlineData("99999999999999999999999999", "number.too-large")]
    public void What_is_no_whole_number_is_refused_with_its_reason(string text, string code) =>
        Assert.Equal(code, WholeNumber.Read(text).Fault?.Code);

    [Theory]
    [InlineData(" Yes", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("n", false)]
    [InlineData("False ", false)]
    public void Yes_and_no_are_read_as_people_and_programs_write_them(string text, bool yes) => Assert.Equal(yes, YesNo.Read(text).Value);

    [Fact]
    public void Neither_yes_nor_no_is_refused() => Assert.Equal("flag.shape", YesNo.Read("maybe").Fault?.Code);

    [Fact]
    public void A_refused_cell_has_no_value() => Assert.Throws<InvalidOperationException>(() => YesNo.Read("").Value);
}
