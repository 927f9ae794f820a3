using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class StayTests
{
    [Theory]
    [InlineData(0, 0), InlineData(19, 19), InlineData(20, 20), InlineData(27, 40), InlineData(34, 80), InlineData(41, 160)]
    public void Cells_begin_at_single_days_and_double_every_seven(int cell, double day) => Assert.Equal(day, Stay.Start(cell), 1e-9);

    [Theory]
    [InlineData(22, 20), InlineData(22.1, 21), InlineData(39.99, 26), InlineData(79.99, 33), InlineData(80, 34)]
    public void A_long_stay_falls_into_a_cell_of_a_tenth(double days, int cell) => Assert.Equal(cell, Stay.Cell(days));

    [Fact]
    public void The_middle_lies_half_way()
    {
        Assert.Equal([.5, 19.5], [Stay.Middle(0), Stay.Middle(19)]);
        // the cell from 20 days on ends at 20 times the seventh root of 2
        Assert.Equal(10 * (1 + Math.Pow(2, 1 / 7.0)), Stay.Middle(20), 1e-12);
    }

    [Fact]
    public void Bins_begin_at_0_1_3_6_11_and_21_working_days() =>
        Assert.Equal([0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5], new[] { 0, 1, 2, 3, 5, 6, 10, 11, 19, 20, 46 }.Select(Stay.Bin));
}
