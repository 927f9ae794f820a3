using Evenkeel.Core.Outlook;

namespace Evenkeel.Core.Tests.Outlook;

public sealed class ReplacementTests
{
    private static readonly RunningWork Client = new("client", 10, 1000);

    [Fact]
    public void What_is_not_let_go_is_replaced_at_once() =>
        Assert.Equal(new Replacement(0, 0, 0, 1), Replacement.Find(Practice([Client]), Practice([Client]), 200, 1));

    [Fact]
    public void Where_nothing_else_may_come_it_is_never_replaced() =>
        Assert.Equal(new Replacement(null, null, null, 0), Replacement.Find(Practice([Client]), Practice([]), 200, 1));

    [Fact]
    public void Work_that_begins_in_a_known_week_replaces_it_from_then_on() =>
        Assert.Equal(new Replacement(7, 7, 7, 1), Replacement.Find(Practice([Client]), Practice([new("other", 10, 1000, From: 7)]), 200, 1));

    [Fact]
    public void What_would_have_ended_by_itself_needs_no_replacing_from_then_on() =>
        Assert.Equal(new Replacement(5, 5, 5, 1), Replacement.Find(Practice([Client with { Until = 5 }]), Practice([]), 200, 1));

    [Fact]
    public void A_week_that_is_full_between_empty_ones_replaces_nothing() =>
        Assert.Equal(0, Replacement.Find(Practice([Client]), Practice([new("other", 10, 1000, From: 7, Until: 9)]), 200, 1).Share);

    [Fact]
    public void Where_it_may_end_each_week_the_half_is_the_median_of_a_geometric()
    {
        var found = Replacement.Find(Practice([Client with { EndChance = [.1] }]), Practice([]), 20_000, 1);
        // ended by the start of week t with 1 − .9^(t + 1): over a half in week 6, over three quarters in week 13, over a quarter in week 2
        Assert.Equal((2, 6, 13), (found.Quarter, found.Half, found.ThreeQuarters));
        Assert.Equal(1 - Math.Pow(.9, 27), found.Share, .01);
    }

    [Fact]
    public void Weeks_that_do_not_match_or_are_too_few_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Replacement.Find(Practice([], 30), Practice([], 29), 200, 1));
        Assert.Throws<ArgumentException>(() => Replacement.Find(Practice([], 3), Practice([], 3), 200, 1));
        Assert.Equal(1, Replacement.Find(Practice([], 4), Practice([], 4), 200, 1).Share);
    }

    private static Practice Practice(IReadOnlyList<RunningWork> running, int weeks = 30) => new()
    {
        Capacity = [.. Enumerable.Repeat(40.0, weeks)],
        Bills = new double[weeks],
        Payment = [Lag.About(1, 4)],
        Running = running,
    };
}
