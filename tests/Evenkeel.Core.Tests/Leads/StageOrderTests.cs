using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class StageOrderTests
{
    private static IReadOnlyList<string> Infer(string[] named, params string[][] paths) => StageOrder.Infer(named, paths).Names;

    [Fact]
    public void The_unknown_stage_comes_first_where_it_is_met_and_only_there()
    {
        Assert.Equal(["unknown", "call"], Infer(["call"], ["unknown", "call"]));
        Assert.Equal(["call"], Infer(["call"], ["call"]));
        Assert.Equal(["call", "unknown"], Infer(["call", "unknown"], ["unknown", "call"]));
    }

    [Fact]
    public void New_leads_begin_at_the_first_stage_with_a_name()
    {
        Assert.Equal(1, StageOrder.Infer(["call"], [["unknown"]]).First);
        Assert.Equal(0, StageOrder.Infer(["call", "offer"], []).First);
        Assert.Equal(0, StageOrder.Infer([], []).First);
    }

    [Fact]
    public void A_stage_that_a_lead_comes_back_to_counts_once() =>
        // were the return counted, "call" would stand between second and third
        Assert.Equal(["call", "offer", "signed"], Infer([], ["call", "offer", "signed", "call"]));

    [Fact]
    public void Of_two_stages_met_equally_late_the_one_seen_first_comes_first()
    {
        Assert.Equal(["b", "a"], Infer([], ["b", "a"], ["a", "b"]));
        Assert.Equal(["a", "b"], Infer([], ["a", "b"], ["b", "a"]));
    }

    [Fact]
    public void A_named_stage_that_no_lead_met_lets_the_others_go_before_it() =>
        Assert.Equal(["call", "offer", "signed"], Infer(["offer", "signed"], ["call", "offer"]));

    [Fact]
    public void Every_stage_has_its_place() => Assert.Equal(1, StageOrder.Infer(["call", "offer"], []).PlaceOf("offer"));
}
