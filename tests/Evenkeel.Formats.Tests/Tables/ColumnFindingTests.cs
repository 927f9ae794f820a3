using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Tests.Tables;

public sealed class ColumnFindingTests
{
    [Theory]
    [InlineData("03/04/2018 13/04/2018", "day first")]
    [InlineData("03/04/2018 04/13/2018", "month first")]
    [InlineData("2018-04-03 2018/5/6", "year first")]
    [InlineData("2018-04-03 13/04/2018", "day first")]
    [InlineData("n/a 31/02/2018 13.04.2018", "day first")]
    [InlineData("03.04.2018 5.6.2018", "day first")]
    [InlineData("03.04.2018 04.13.2018", "month first")]
    public void One_telling_day_settles_a_column(string cells, string format)
    {
        var finding = Days(cells).Finding;
        Assert.Equal((Verdict.Known, format), (finding.Verdict, finding.Value?.Name));
    }

    [Fact]
    public void A_column_of_03_04_2018_is_ambiguous_and_never_guessed()
    {
        var finding = Days("03/04/2018 05.06.2018 2018-01-01").Finding;
        Assert.Equal((Verdict.Ambiguous, null, new Example(2, "03/04/2018")), (finding.Verdict, finding.Value, finding.First));
    }

    [Fact]
    public void Days_that_contradict_each_other_are_shown_with_their_lines()
    {
        var finding = Days("03/04/2018 13/04/2018 04/13/2018").Finding;
        Assert.Equal((Verdict.Contradictory, new Example(3, "13/04/2018"), new Example(4, "04/13/2018")), (finding.Verdict, finding.First, finding.Second));
    }

    [Fact]
    public void A_column_without_days_says_nothing_but_shows_what_it_could_not_read()
    {
        var column = Days("soon 3/4/18");
        Assert.Equal((Verdict.Nothing, new Example(2, "soon")), (column.Finding.Verdict, column.Unreadable));
        Assert.Equal((Verdict.Nothing, null), (new DateColumn().Finding.Verdict, new DateColumn().Unreadable));
    }

    [Theory]
    [InlineData("1,234 1.5", DecimalMark.Dot)]
    [InlineData("1,234.50", DecimalMark.Dot)]
    [InlineData("1,234,567", DecimalMark.Dot)]
    [InlineData("1234.567", DecimalMark.Dot)]
    [InlineData("€0.125", DecimalMark.Dot)]
    [InlineData("1.234 1,5", DecimalMark.Comma)]
    [InlineData("1.234,50", DecimalMark.Comma)]
    [InlineData("1.234.567", DecimalMark.Comma)]
    [InlineData("(2,50)", DecimalMark.Comma)]
    public void One_telling_amount_settles_a_column(string cells, DecimalMark mark)
    {
        var finding = Amounts(cells).Finding;
        Assert.Equal((Verdict.Known, mark), (finding.Verdict, finding.Value));
    }

    [Fact]
    public void A_column_of_1_234_is_ambiguous_and_never_guessed()
    {
        var finding = Amounts("5 1,234 1.234").Finding;
        Assert.Equal((Verdict.Ambiguous, null, new Example(3, "1,234")), (finding.Verdict, finding.Value, finding.First));
    }

    [Fact]
    public void Amounts_that_contradict_each_other_are_shown_with_their_lines()
    {
        var finding = Amounts("1,5 1,234 2.5").Finding;
        Assert.Equal((Verdict.Contradictory, new Example(4, "2.5"), new Example(2, "1,5")), (finding.Verdict, finding.First, finding.Second));
    }

    [Fact]
    public void Whole_amounts_say_nothing_about_the_mark() => Assert.Equal(Verdict.Nothing, Amounts("12 0 n/a").Finding.Verdict);

    private static DateColumn Days(string cells)
    {
        var column = new DateColumn();
        foreach (var (i, cell) in cells.Split(' ').Index()) column.See(i + 2, cell);
        column.See(99, " ");
        return column;
    }

    private static AmountColumn Amounts(string cells)
    {
        var column = new AmountColumn();
        foreach (var (i, cell) in cells.Split(' ').Index()) column.See(i + 2, cell);
        return column;
    }
}
