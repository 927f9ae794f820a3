using Evenkeel.Core.Clients;

namespace Evenkeel.Core.Tests.Clients;

public sealed class AttentionTests
{
    [Fact]
    public void A_week_is_kept_that_got_a_quarter_less_or_more_at_most() =>
        Assert.Equal(new Attention(240, 990.0 / 5, 5, 2, 1, 2), Attention.Of(240, [180, 300, 301, 179, 30]));

    [Fact]
    public void Where_no_week_is_over_nothing_is_kept_or_missed() => Assert.Equal(new Attention(240, null, 0, 0, 0, 0), Attention.Of(240, []));
}
