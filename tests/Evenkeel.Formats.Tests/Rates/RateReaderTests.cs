using System.Text;
using Evenkeel.Formats.Rates;

namespace Evenkeel.Formats.Tests.Rates;

public sealed class RateReaderTests
{
    /// <summary>As the Bank writes the whole history: a comma at the end of each line.</summary>
    private const string History = "Date,USD,JPY,CYP,\n2026-11-20,1.0853,158.87,N/A,\n2026-11-19,1.0842,158.3,N/A,\n2007-12-31,1.4721,164.93,0.585274,\n";

    /// <summary>As it writes one day.</summary>
    private const string OneDay = "Date, USD, JPY, \n20 November 2026, 1.0853, 158.87, \n";

    private const string Document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
        	<gesmes:subject>Reference rates</gesmes:subject>
        	<gesmes:Sender>
        		<gesmes:name>European Central Bank</gesmes:name>
        	</gesmes:Sender>
        	<Cube>
        		<Cube time='2026-11-20'>
        			<Cube currency='USD' rate='1.0853'/>
        			<Cube currency='JPY' rate='158.87'/>
        		</Cube>
        	</Cube>
        </gesmes:Envelope>
        """;

    [Fact]
    public void The_history_has_a_rate_for_each_day_and_currency_and_none_where_there_was_none() => Assert.Equal(
        [(2, "2026-11-20", "USD", 1.0853m), (2, "2026-11-20", "JPY", 158.87m), (3, "2026-11-19", "USD", 1.0842m), (3, "2026-11-19", "JPY", 158.3m), (4, "2007-12-31", "USD", 1.4721m), (4, "2007-12-31", "JPY", 164.93m), (4, "2007-12-31", "CYP", .585274m)],
        Rates(History));

    [Fact]
    public void One_day_has_its_day_in_words() => Assert.Equal([(2, "2026-11-20", "USD", 1.0853m), (2, "2026-11-20", "JPY", 158.87m)], Rates(OneDay));

    [Fact]
    public void A_document_has_the_same() => Assert.Equal([(9, "2026-11-20", "USD", 1.0853m), (10, "2026-11-20", "JPY", 158.87m)], Rates(Document));

    [Theory]
    [InlineData("\uFEFFDate,USD,\r\n\r\n2026-11-20,1.0853,\r\n\r\n,,\r\n")]
    [InlineData("\uFEFF<Envelope xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'>\n\n<Cube><Cube time=' 2026-11-20 '><Cube currency='USD' rate=' 1.0853 '/></Cube></Cube></Envelope>\n\n")]
    [InlineData("\"Date\",\"USD\"\n\"2026-11-20\",\"1.0853\"\n")]
    public void A_mark_at_the_beginning_and_blank_lines_say_nothing(string text)
    {
        Assert.True(RateReader.Is(Open(text)));
        Assert.Equal(("2026-11-20", 1.0853m), Rates(text).Select(rate => (rate.On, rate.Rate)).Single());
    }

    [Theory]
    [InlineData("Date,USD,XYZ,\n2026-11-20,1.0853,2,\n", 1, "rates.currency")]
    [InlineData("Date,EUR,\n2026-11-20,1,\n", 1, "rates.currency")]
    [InlineData("Date,USD,\n2026-11-20,0,\n", 2, "rates.rate")]
    [InlineData("Date,USD,\n\n2026-11-20,-1.2,\n", 3, "rates.rate")]
    [InlineData("Date,USD,\n2026-11-20,1e3,\n", 2, "rates.rate")]
    [InlineData("Date,USD,\n2026-11-20,0.00009,\n", 2, "rates.rate")]
    [InlineData("Date,USD,\n2026-11-20,100000001,\n", 2, "rates.rate")]
    [InlineData("Date,USD,\n2026-11-20,1.0000001,\n", 2, "rates.rate")]
    [InlineData("Date,USD,\n2026-11-20,\"1,08\",\n", 2, "rates.rate")]
    [InlineData("Date,USD,\n20.11.2026,1.08,\n", 2, "rates.day")]
    [InlineData("Date,USD,\n1998-12-31,1.08,\n", 2, "rates.day")]
    [InlineData("Date,USD,\n2026-11-20,1.08,7\n", 2, "rates.currency")]
    [InlineData("Date,USD\n2026-11-20,1.08,7\n", 2, "table.too-many-cells")]
    [InlineData("<E xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'>\n<Cube time='2026-02-30'>\n<Cube currency='USD' rate='1'/></Cube></E>", 2, "rates.day")]
    [InlineData("<E xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'>\n<Cube time='2026-11-20'>\n<Cube currency='XYZ' rate='1'/></Cube></E>", 3, "rates.currency")]
    [InlineData("<E xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'>\n<Cube time='2026-11-20'>\n<Cube currency='USD'/></Cube></E>", 3, "rates.rate")]
    [InlineData("<E xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'>\n<Cube time='2026-11-20'>\n<Cube currency='USD", 3, "rates.xml")]
    [InlineData("<!DOCTYPE E [<!ENTITY a \"aa\">]><E xmlns='http://www.ecb.int/vocabulary/2002-08-01/eurofxref'>&a;</E>", 1, "rates.xml")]
    public void What_cannot_be_read_is_told_by_its_line(string text, long line, string code) =>
        Assert.Equal((line, code), RateReader.Read(Open(text), IsCurrency).Where(read => read.Fault is not null).Select(read => (read.Fault!.Line, read.Fault.Code)).Single());

    [Fact]
    public void What_is_wrong_in_one_place_keeps_nothing_else_out() =>
        Assert.Equal([1.0853m, 1.0842m], Rates("Date,USD,XYZ,\n2026-11-20,1.0853,2,\nlater,1,1,\n2026-11-19,1.0842,,\n").Select(rate => rate.Rate));

    [Fact]
    public void Each_rate_comes_as_it_is_read()
    {
        var rows = "Date,USD,\n2026-11-20,1.0853,\n"u8.ToArray();
        Assert.Equal(1.0853m, RateReader.Read(() => new Endless(rows), IsCurrency).First().Rate.Rate);
    }

    [Theory]
    [InlineData(History, true), InlineData(OneDay, true), InlineData(Document, true)]
    [InlineData("Date,Amount,USD\n", false)]
    [InlineData("Date\n", false)]
    [InlineData("Day,USD\n", false)]
    [InlineData("", false)]
    [InlineData("<html>", false)]
    public void Rates_are_known_by_their_beginning(string text, bool isOne) => Assert.Equal(isOne, RateReader.Is(Open(text)));

    private static Func<Stream> Open(string text) => () => new MemoryStream(Encoding.UTF8.GetBytes(text));

    private static bool IsCurrency(string code) => code is "USD" or "JPY" or "CYP" or "EUR";

    private static IEnumerable<(long Line, string On, string Currency, decimal Rate)> Rates(string text) =>
        RateReader.Read(Open(text), IsCurrency).Where(read => read.Fault is null).Select(read => (read.Rate.Line, read.Rate.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), read.Rate.Currency, read.Rate.Rate));

    /// <summary>The same rows over and over, without an end.</summary>
    private sealed class Endless(byte[] text) : Stream
    {
        private long at;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++, at++)
                buffer[offset + i] = at < text.Length ? text[at] : text[10 + (int)((at - text.Length) % (text.Length - 10))];
            return count;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
