using Evenkeel.Core.Outlook;
using Xunit;

namespace Evenkeel.Core.Tests.Outlook;

public class DueDaysTests
{
    private static readonly DateOnly EndOfJanuary = new(2025, 1, 31);

    [Fact]
    public void Months_that_have_no_such_day_have_it_on_their_last() => Assert.Equal(
        [new(2026, 2, 28), new(2026, 3, 31), new(2026, 4, 30)],
        DueDays.Between(new(2026, 2, 1), new(2026, 5, 30), Every.Month, EndOfJanuary, null));

    [Fact]
    public void Both_ends_count() => Assert.Equal(
        [new(2026, 1, 5), new(2026, 1, 12)], DueDays.Between(new(2026, 1, 5), new(2026, 1, 12), Every.Week, new(2025, 12, 29), null));

    [Theory]
    [InlineData(Every.Quarter, 4)]
    [InlineData(Every.Year, 1)]
    [InlineData(Every.Once, 0)]
    public void A_year_has_as_many_as_it_should(Every every, int count) =>
        Assert.Equal(count, DueDays.Between(new(2026, 1, 1), new(2026, 12, 31), every, EndOfJanuary, null).Count());

    [Fact]
    public void Once_is_once_and_an_end_is_the_last_day()
    {
        Assert.Equal([EndOfJanuary], DueDays.Between(new(2025, 1, 1), new(2026, 1, 1), Every.Once, EndOfJanuary, null));
        Assert.Equal([EndOfJanuary], DueDays.Between(new(2025, 1, 1), new(2026, 1, 1), Every.Month, EndOfJanuary, new(2025, 2, 27)));
        Assert.Empty(DueDays.Between(new(2025, 3, 1), new(2025, 3, 30), Every.Month, EndOfJanuary, null));
    }
}
