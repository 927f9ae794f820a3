using CsCheck;
using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class LeadLifeTests
{
    private static readonly DateTime Now = Practices.AsOf;

    /// <summary>What is tried, on which stage, and on which day from now.</summary>
    private static readonly Gen<List<(int Kind, int Stage, int Day)>> AnySteps =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[-12, 1]).List[0, 25];

    private static readonly LeadHistory Open = Practices.Open("a", 10, ("contacted", 8), ("offer sent", 5));
    private static readonly LeadHistory Ended = Practices.Ended("a", 10, 2, Outcome.Lost, ("contacted", 8));
    private static readonly LeadHistory Reopened = Practices.Open("a", 10, ("contacted", 8)) with
    {
        PastEnds = [new(Now.AddDays(-6), Outcome.Declined, Now.AddDays(-4)), new(Now.AddDays(-3), Outcome.Lost, Now.AddDays(-1))],
    };

    private static string? Move(LeadHistory lead, double daysAgo, string stage = "negotiating") =>
        LeadLife.Move(lead, stage, Now.AddDays(-daysAgo), Now)?.Code;

    private static string? End(LeadHistory lead, double daysAgo) => LeadLife.End(lead, Now.AddDays(-daysAgo), Now)?.Code;

    private static string? Reopen(LeadHistory lead, double daysAgo) => LeadLife.Reopen(lead, Now.AddDays(-daysAgo), Now)?.Code;

    [Fact]
    public void An_open_lead_moves_and_ends_from_the_moment_of_its_last_move_on()
    {
        Assert.Null(Move(Open, 5));
        Assert.Null(End(Open, 5));
        Assert.Equal("lead.before-last-move", Move(Open, 5.001));
        Assert.Equal("lead.before-last-move", End(Open, 5.001));
    }

    [Fact]
    public void A_lead_without_a_stage_moves_and_ends_from_its_opening_on()
    {
        var bare = Practices.Open("a", 10);
        Assert.Null(Move(bare, 10));
        Assert.Null(End(bare, 10));
        Assert.Equal("lead.before-opened", Move(bare, 10.001));
        Assert.Equal("lead.before-opened", End(bare, 10.001));
    }

    [Fact]
    public void A_lead_goes_back_to_a_stage_but_not_to_the_one_it_is_in()
    {
        Assert.Null(Move(Open, 1, "contacted"));
        var refusal = LeadLife.Move(Open, "offer sent", Now, Now)!;
        Assert.Equal("lead.already-there", refusal.Code);
        Assert.Equal(["offer sent"], refusal.About);
    }

    [Fact]
    public void An_ended_lead_neither_moves_nor_ends_again()
    {
        Assert.Equal("lead.not-open", Move(Ended, 1));
        Assert.Equal("lead.not-open", End(Ended, 1));
    }

    [Fact]
    public void An_ended_lead_is_reopened_from_the_moment_of_its_end_on()
    {
        Assert.Null(Reopen(Ended, 2));
        Assert.Equal("lead.before-ended", Reopen(Ended, 2.001));
        Assert.Equal("lead.still-open", Reopen(Open, 1));
    }

    [Fact]
    public void A_reopened_lead_moves_and_ends_from_its_last_return_on()
    {
        Assert.Null(Move(Reopened, 1));
        Assert.Null(End(Reopened, 1));
        Assert.Equal("lead.before-last-move", Move(Reopened, 2));
        Assert.Equal("lead.before-last-move", End(Reopened, 2));
    }

    [Fact]
    public void Clocks_may_differ_by_five_minutes_and_no_more()
    {
        var (near, far) = (-5.0 / (24 * 60), -5.01 / (24 * 60));
        Assert.Null(Move(Open, near));
        Assert.Null(End(Open, near));
        Assert.Null(Reopen(Ended, near));
        Assert.Equal("lead.in-the-future", Move(Open, far));
        Assert.Equal("lead.in-the-future", End(Open, far));
        Assert.Equal("lead.in-the-future", Reopen(Ended, far));
    }

    [Fact]
    public void Law_a_leads_life_never_goes_back_in_time() => AnySteps.Sample(steps =>
    {
        var lead = new LeadHistory("a", Now.AddDays(-10));
        var life = new List<DateTime> { lead.OpenedAt };
        foreach (var (kind, stage, day) in steps)
        {
            var (at, name) = (Now.AddDays(day), Practices.StageNames[stage]);
            var refusal = kind switch
            {
                0 => LeadLife.Move(lead, name, at, Now),
                1 => LeadLife.End(lead, at, Now),
                _ => LeadLife.Reopen(lead, at, Now),
            };
            if (refusal is not null) continue;
            life.Add(at);
            lead = kind switch
            {
                0 => lead with { Stages = [.. lead.Stages, new(name, at)] },
                1 => lead with { ClosedAt = at, Outcome = Outcome.Lost },
                _ => lead with
                {
                    ClosedAt = null,
                    Outcome = null,
                    PastEnds = [.. lead.PastEnds, new(lead.ClosedAt!.Value, Outcome.Lost, at)],
                },
            };
        }
        Assert.Equal(life.Order(), life);
        Assert.All(life, at => Assert.True(at <= Now + LeadLife.ClockSkew));
    });
}
