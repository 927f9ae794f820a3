using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class StageStaysTests
{
    private static LeadHistory Lead(int id, double talked, double offered, double? endedAfter) => new($"{id}", Practices.AsOf.AddDays(-100))
    {
        Stages = [new("Talk", Practices.AsOf.AddDays(-100)), new("Offer", Practices.AsOf.AddDays(-100 + talked))],
        ClosedAt = endedAfter is { } days ? Practices.AsOf.AddDays(-100 + talked + offered + days) : null,
        Outcome = endedAfter is null ? null : Outcome.Won,
    };

    [Fact]
    public void The_median_of_the_stays_that_are_over_is_usual()
    {
        var usual = StageStays.Usual([Lead(1, 4, 10, 0), Lead(2, 6, 20, 0), Lead(3, 8, 30, 0), Lead(4, 9, 35, 0), Lead(5, 60, 5, null), Lead(6, 7, 12, 0)], Practices.AsOf);
        Assert.Equal(7.5, usual["Talk"], 1e-9);
        Assert.Equal(20, usual["Offer"], 1e-9);
    }

    [Fact]
    public void Four_stays_say_nothing_of_what_is_usual() =>
        Assert.Empty(StageStays.Usual([.. Enumerable.Range(0, 4).Select(i => Lead(i, 5, 5, 0))], Practices.AsOf));

    [Fact]
    public void What_came_later_is_not_seen() =>
        Assert.Equal(["Talk"], StageStays.Usual([.. Enumerable.Range(0, 5).Select(i => Lead(i, 5, 20, 0))], Practices.AsOf.AddDays(-90)).Keys);
}
