using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class LeadHistoryTests
{
    private static readonly DateTime Opened = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Outcome.Won, 10, 7, 7, true)]
    [InlineData(Outcome.Won, 10, 7, 2, false)]
    [InlineData(Outcome.Won, 10, 11, 7, false)]
    [InlineData(Outcome.Lost, 10, 7, 7, false)]
    public void A_win_counts_from_its_day_to_the_end_of_the_horizon(Outcome outcome, int closedAfter, int askedAfter, int days, bool won) =>
        Assert.Equal(won, new LeadHistory("a", Opened) { ClosedAt = Opened.AddDays(closedAfter), Outcome = outcome }.WasWonWithin(Opened.AddDays(askedAfter), days));

    [Fact]
    public void An_open_lead_was_not_won() => Assert.False(new LeadHistory("a", Opened).WasWonWithin(Opened, 365));

    [Fact]
    public void A_win_that_was_taken_back_was_one_when_it_came() =>
        Assert.True(new LeadHistory("a", Opened) { PastEnds = [new(Opened.AddDays(3), Outcome.Won, Opened.AddDays(9))] }.WasWonWithin(Opened, 7));
}
