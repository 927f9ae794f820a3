using System.Text;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Tests.Tables;

public sealed class TableReaderTests
{
    [Fact]
    public void A_plain_table_gives_its_header_and_its_rows_with_their_lines()
    {
        using var table = Given.Table("id,name\n1,Ada\n2,Bo\n");
        Assert.Equal(["id", "name"], table.Header);
        Assert.Equal(["2: 1|Ada", "3: 2|Bo"], table.Told());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_end_ends_a_line_and_counts_inside_a_cell(string end)
    {
        using var table = Given.Table($"a,b{end}\"1{end}x\",2{end}{end}3,4{end}");
        Assert.Equal([$"2: 1{end}x|2", "5: 3|4"], table.Told());
    }

    [Fact]
    public void The_last_line_needs_no_line_end()
    {
        using var table = Given.Table("a,b\n1,");
        Assert.Equal(["2: 1|"], table.Told());
    }

    [Fact]
    public void Doubled_quotes_are_one_quote_and_a_quote_inside_a_plain_cell_is_itself()
    {
        using var table = Given.Table("a,b\n\"say \"\"hi\"\"\",5\" pipe\n");
        Assert.Equal(["2: say \"hi\"|5\" pipe"], table.Told());
    }

    [Fact]
    public void Names_are_trimmed_made_different_and_never_empty()
    {
        using var table = Given.Table("\uFEFF Email ,email,,Email (2),\n");
        Assert.Equal(["Email", "email (2)", "column 3", "Email (2) (2)", "column 5"], table.Header);
    }

    [Fact]
    public void A_column_is_found_without_regard_to_case()
    {
        using var table = Given.Table("Id,Deal Stage\n");
        Assert.Equal([1, -1], [table.Column("deal stage"), table.Column("stage")]);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b\n1,5;2,5\n", ';')]
    [InlineData("a\tb\n1\t2,3\n", '\t')]
    [InlineData("a|b\n1|2\n", '|')]
    [InlineData("a;\"b,c,d\"\n1;2\n", ';')]
    [InlineData("amount, net;date;who\n1,5;2018;x\n", ';')]
    [InlineData("sep=;\na,b;c\n1,2;3\n", ';')]
    [InlineData("SEP=^\r\na^b\n1^2\n", '^')]
    [InlineData("alone\n1;2\n", ',')]
    public void The_delimiter_is_told_or_found_in_the_first_lines(string text, char delimiter)
    {
        using var table = Given.Table(text);
        Assert.Equal(delimiter, table.Delimiter);
    }

    [Fact]
    public void The_line_that_tells_the_delimiter_counts_as_a_line()
    {
        using var table = Given.Table("sep=;\na;b\n1;2\n");
        Assert.Equal(["3: 1|2"], table.Told());
    }

    public static TheoryData<string, byte[]> Encodings()
    {
        const string Text = "name;città\nZoë;Łódź €\n";
        const string Western = "name;città\nZoë;20 €\n";
        return new()
        {
            { "utf-8", Encoding.UTF8.GetBytes(Text) },
            { "utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
            { "utf-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
            { "utf-16BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
            { "utf-16", Encoding.Unicode.GetBytes(Western) },
            { "utf-16BE", Encoding.BigEndianUnicode.GetBytes(Western) },
            { "windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Western) },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void UTF_8_UTF_16_and_Windows_1252_are_told_apart(string encoding, byte[] bytes)
    {
        using var table = Given.Table(bytes);
        Assert.Equal(["name", "città"], table.Header);
        var row = Assert.Single(table.Rows());
        Assert.Equal("Zoë", row[0]);
        Assert.Contains(row[1], (string[])["Łódź €", "20 €"]);
        Assert.Equal(encoding, table.Encoding.WebName);
    }

    [Fact]
    public void The_encoding_is_still_found_when_its_first_sign_is_far_into_the_file()
    {
        var many = string.Concat(Enumerable.Repeat("1,x\n", 100_000));
        using var table = Given.Table([.. Encoding.ASCII.GetBytes("a,b\n" + many), .. "2,Zo"u8, 0xEB, (byte)'\n']);
        Assert.Equal("100002: 2|Zoë", table.Told()[^1]);
        Assert.Equal("windows-1252", table.Encoding.WebName);
    }

    [Fact]
    public void Short_rows_have_empty_cells_and_long_rows_may_have_empty_ones()
    {
        using var table = Given.Table("a,b,c\n1\n1,2,3,,\n,,,\n");
        Assert.Equal(["2: 1||", "3: 1|2|3", "4: ||"], table.Told());
    }

    [Fact]
    public void A_row_without_any_text_says_so()
    {
        using var table = Given.Table("a,b\n,\n ,\n");
        Assert.Equal([true, false], table.Rows().Select(r => r.IsBlank));
    }

    [Fact]
    public void A_stream_that_gives_one_byte_at_a_time_reads_the_same()
    {
        using var table = TableReader.Open(new OneByOne(Encoding.UTF8.GetBytes("a,b\n\"Zoë\n\",2\n3,€\n")));
        Assert.Equal(["2: Zoë\n|2", "4: 3|€"], table.Told());
    }

    private sealed class OneByOne(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
