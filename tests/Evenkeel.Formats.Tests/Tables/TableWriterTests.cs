using System.Text;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Tests.Tables;

public sealed class TableWriterTests
{
    [Fact]
    public void A_table_is_UTF_8_without_a_mark_with_commas_and_LF_and_quotes_only_where_needed() =>
        Assert.Equal("a,b\n 1 ,\"x,\"\"y\"\"\"\n;é,\"2\r\n3\"\n,\n"u8.ToArray(), Written(false, [" 1 ", "x,\"y\""], [";é", "2\r\n3"], [null, ""]));

    [Fact]
    public void The_empty_cell_of_a_table_with_one_column_is_quoted_lest_its_row_be_an_empty_line()
    {
        using var stream = new MemoryStream();
        using (var writer = new TableWriter(stream, ["a"])) writer.Write("");
        Assert.Equal("a\n\"\"\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void What_a_text_cannot_carry_is_written_as_the_replacement_character() =>
        Assert.Equal("a,b\nx\uFFFDy\uFFFD,\uFFFD\n", Encoding.UTF8.GetString(Written(false, ["x\0y\uFFFF", "\uD800"])));

    [Fact]
    public void Only_a_table_for_spreadsheets_is_neutralised()
    {
        Assert.Equal("a,b\n=1+1,-12.5\n", Encoding.UTF8.GetString(Written(false, ["=1+1", "-12.5"])));
        Assert.Equal("a,b\n'=1+1,-12.5\n", Encoding.UTF8.GetString(Written(true, ["=1+1", "-12.5"])));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", true)]
    [InlineData("+49 30 1234", true)]
    [InlineData("-2+3", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("\t=1", true)]
    [InlineData("\r=1", true)]
    [InlineData("\n=1", true)]
    [InlineData("＝1", true)]
    [InlineData("-", true)]
    [InlineData("-.5", true)]
    [InlineData("-12.", true)]
    [InlineData("-12.5", false)]
    [InlineData("+3", false)]
    [InlineData("1=1", false)]
    [InlineData("", false)]
    public void A_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(string cell, bool neutralised) =>
        Assert.Equal(neutralised ? "'" + cell : cell, SpreadsheetSafety.Neutralise(cell));

    [Fact]
    public void A_row_of_another_width_and_an_empty_header_are_callers_bugs()
    {
        using var writer = new TableWriter(new MemoryStream(), ["a", "b"]);
        Assert.Throws<ArgumentException>(() => writer.Write("1"));
        Assert.Throws<ArgumentException>(() => new TableWriter(new MemoryStream(), []));
    }

    private static byte[] Written(bool forSpreadsheets, params string?[][] rows)
    {
        using var stream = new MemoryStream();
        using (var writer = new TableWriter(stream, ["a", "b"], forSpreadsheets))
            foreach (var row in rows) writer.Write(row);
        return stream.ToArray();
    }
}
