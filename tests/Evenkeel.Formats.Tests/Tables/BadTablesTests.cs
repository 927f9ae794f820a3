using System.Text;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Tests.Tables;

public sealed class BadTablesTests
{
    private static readonly TableLimits Small = new() { RecordChars = 40, Columns = 4 };

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\r\n\n")]
    public void An_empty_file_says_so_at_once_and_as_its_only_row(string text)
    {
        using var table = Given.Table(text);
        Assert.Equal("table.empty", table.Fault?.Code);
        Assert.Equal(["1: table.empty"], table.Told());
        Assert.Empty(table.Rows());
    }

    [Theory]
    [InlineData("id,name")]
    [InlineData("id,name\r\n")]
    public void A_header_alone_has_no_rows_and_no_fault(string text)
    {
        using var table = Given.Table(text);
        Assert.Null(table.Fault);
        Assert.Empty(table.Rows());
    }

    [Fact]
    public void A_header_without_names_is_a_fault_of_the_file()
    {
        using var table = Given.Table("\n,,\n1,2,3\n");
        Assert.Equal(["2: table.no-header"], table.Told());
    }

    [Fact]
    public void A_quote_never_closed_is_told_where_it_opened_and_the_next_line_is_read()
    {
        using var table = Given.Table("id,note\n1,fine\n2,\"never closed\n3,fine\n4,fine\n");
        Assert.Equal(["2: 1|fine", "3: table.quote-not-closed", "4: 3|fine", "5: 4|fine"], table.Told());
    }

    [Fact]
    public void A_quote_never_closed_before_further_quoted_cells_costs_only_its_own_line()
    {
        using var table = Given.Table("id,note\n2,\"never closed\n3,\"fine\"\n4,\"a\nb\"\n5,x\n");
        Assert.Equal(["2: table.quote-not-closed", "3: 3|fine", "4: 4|a\nb", "6: 5|x"], table.Told());
    }

    [Fact]
    public void A_quote_never_closed_in_the_third_line_of_a_record_is_told_with_the_line_where_the_record_began()
    {
        using var table = Given.Table("a,b\n\"x\ny\nz\",\"open\n5,6\n");
        var rows = table.Rows().ToList();
        Assert.Equal((4L, "a quote opens here and is never closed; its record began on line 2"), (rows[0].Line, rows[0].Fault!.Message));
        Assert.Equal((5L, "5"), (rows[1].Line, rows[1][0]));
    }

    [Fact]
    public void A_quote_never_closed_in_a_file_longer_than_a_record_may_be_is_found_at_the_limit()
    {
        using var table = Given.Table("a,b\n1,\"open\n" + string.Concat(Enumerable.Repeat("2,x\n", 50)), Small);
        var told = table.Told();
        Assert.Equal(["2: table.quote-not-closed", "3: 2|x"], told[..2]);
        Assert.Equal(51, told.Length);
    }

    [Fact]
    public void A_quote_not_doubled_inside_a_quoted_cell_costs_only_its_own_line()
    {
        using var table = Given.Table("a,b\n\"he said \"hi\"\",2\n3,4\n");
        Assert.Equal(["2: table.text-after-quote", "3: 3|4"], table.Told());
    }

    [Fact]
    public void Quotes_that_never_close_by_the_million_still_end()
    {
        using var table = TableReader.Open(new EndlessLine("a,b\n\"\n", "z\",\"q\n", 2_000_000, "3,c\n"), new() { RecordChars = 1 << 14 });
        var rows = table.Rows().ToList();
        Assert.All(rows.SkipLast(1), row => Assert.Equal("table.quote-not-closed", row.Fault?.Code));
        Assert.Equal("3,c", $"{rows[^1][0]},{rows[^1][1]}");
    }

    [Theory]
    [InlineData("x", 1 << 30)]
    [InlineData("x,", 1 << 26)]
    [InlineData("\"\",", 1 << 26)]
    [InlineData("\"", 1 << 26)]
    public void A_line_of_a_gigabyte_is_told_and_passed_over_without_being_held(string piece, int length)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var table = TableReader.Open(new EndlessLine("a,b\n1,2\n", piece, length / piece.Length, "\n4,5\n"));
        Assert.Equal(["2: 1|2", "3: table.too-long", "4: 4|5"], table.Told());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 << 20);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_record_may_be_as_long_as_the_limit_and_no_longer(string end)
    {
        for (var length = 30; length < 120; length++)
        {
            using var table = Given.Table($"a{end}{new string('x', length)}{end}y{end}", Small);
            Assert.Equal([length <= 40 ? $"2: {new string('x', length)}" : "2: table.too-long", "3: y"], table.Told());
        }
    }

    [Fact]
    public void A_record_of_several_lines_that_is_too_long_says_to_which_line_it_is_skipped()
    {
        foreach (var length in (int[])[36, 60])
        {
            using var table = Given.Table($"a,b\n\"x\ny\",{new string('z', length)}\n3,4\n", Small);
            var rows = table.Rows().ToList();
            Assert.Equal((2L, "the record is longer than 40 characters; all is skipped to line 3"), (rows[0].Line, rows[0].Fault?.Message));
            Assert.Equal((4L, "3"), (rows[1].Line, rows[1][0]));
        }
    }

    [Fact]
    public void A_record_with_a_NUL_is_rejected_alone()
    {
        using var table = Given.Table("a,b\n1,x\0y\n\"\0\",2\n3,4\n");
        Assert.Equal(["2: table.nul", "3: table.nul", "4: 3|4"], table.Told());
    }

    public static TheoryData<byte[]> Binaries() => new(
        [.. "PK\u0003\u0004"u8, .. new byte[40]], [.. "%PDF-1.7\n"u8], [.. "SQLite format 3\0"u8], new byte[100],
        [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 >> 3))]);

    [Theory]
    [MemberData(nameof(Binaries))]
    public void A_binary_file_is_a_fault_of_the_file(byte[] bytes)
    {
        using var table = Given.Table(bytes);
        Assert.Equal(["1: table.binary"], table.Told());
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_in_a_file_that_is_cost_only_their_own_row()
    {
        using var table = Given.Table([.. "a,b\nZoë,Łódź\n1,"u8, 0xC3, (byte)'\n', .. "é,2\n"u8]);
        Assert.Equal(["2: Zoë|Łódź", "3: table.encoding", "4: é|2"], table.Told());
    }

    [Fact]
    public void A_UTF_8_character_cut_off_by_the_end_of_the_file_is_a_fault_of_its_row()
    {
        using var table = Given.Table([.. "a,b\nZoë,é\n1,"u8, 0xE2, 0x82]);
        Assert.Equal(["2: Zoë|é", "3: table.encoding"], table.Told());
    }

    [Fact]
    public void A_row_with_more_cells_than_columns_is_rejected_alone()
    {
        using var table = Given.Table("a,b\n1,2,,3\n4,5\n");
        Assert.Equal(["2: table.too-many-cells", "3: 4|5"], table.Told());
    }

    [Fact]
    public void Columns_and_cells_are_bounded()
    {
        using var wide = Given.Table("a,b,c,d,e\n", Small);
        Assert.Equal(["1: table.too-many-columns"], wide.Told());
        using var row = Given.Table("a,b,c,d\n1,2,3,4,\n5\n", Small);
        Assert.Equal(["2: table.too-many-columns", "3: 5|||"], row.Told());
    }

    [Fact]
    public void A_broken_header_is_a_fault_of_the_file()
    {
        using var table = Given.Table("a,\"b\n1,2\n");
        Assert.Equal("table.quote-not-closed", table.Fault?.Code);
        Assert.Empty(table.Header);
    }

    [Fact]
    public void A_row_with_a_fault_does_not_pass_for_an_empty_one()
    {
        using var table = Given.Table("a,b\n1,\0\n");
        var row = Assert.Single(table.Rows());
        Assert.Throws<InvalidOperationException>(() => row[0]);
    }

    [Fact]
    public void Limits_below_one_and_impossible_delimiters_are_callers_bugs()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableLimits { RecordChars = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableLimits { Columns = 0 });
        Assert.Throws<ArgumentException>(() => TableReader.Open(new MemoryStream(Encoding.UTF8.GetBytes("a")), delimiter: '"'));
    }
}
