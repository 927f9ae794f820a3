using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class FunnelTests
{
    private static readonly ForecastSettings Settings = new() { StageOrder = Practices.StageNames };

    private static Funnel Of(params LeadHistory[] leads) => Forecast.Fit(leads, Practices.AsOf, Settings).Losses(7);

    private static StepCounts Counts(Funnel funnel, string stage) => funnel.Steps.Single(step => step.Stage == stage).Counts;

    [Fact]
    public void Each_lead_counts_once_at_each_stage_in_which_it_stood()
    {
        var funnel = Of(
            Practices.Ended("won", 50, 10, Outcome.Won, ("contacted", 50), ("call held", 40), ("offer sent", 20)),
            Practices.Ended("lost", 50, 10, Outcome.Lost, ("contacted", 50), ("call held", 40)),
            Practices.Ended("declined", 50, 10, Outcome.Declined, ("contacted", 50)),
            Practices.Ended("referred", 50, 10, Outcome.Referred, ("contacted", 50), ("call held", 40)),
            Practices.Open("open", 20, ("contacted", 20), ("call held", 3)));
        Assert.Equal(["contacted", "call held", "offer sent"], funnel.Steps.Select(step => step.Stage));
        Assert.Equal(new StepCounts(5, 4, 0, 0, 1, 0, 0), Counts(funnel, "contacted"));
        Assert.Equal(new StepCounts(4, 1, 0, 1, 0, 1, 1), Counts(funnel, "call held"));
        Assert.Equal(new StepCounts(1, 1, 0, 0, 0, 0, 0), Counts(funnel, "offer sent"));
        Assert.Equal(4, funnel.EndedLeads);
    }

    [Fact]
    public void A_stage_that_was_jumped_over_was_not_reached()
    {
        var funnel = Of(
            Practices.Ended("jumped", 50, 10, Outcome.Lost, ("contacted", 50), ("offer sent", 20)),
            Practices.Open("other", 20, ("call held", 3)));
        Assert.Equal(1, Counts(funnel, "call held").Reached);
        Assert.Equal(new StepCounts(1, 1, 0, 0, 0, 0, 0), Counts(funnel, "contacted"));
    }

    [Fact]
    public void Going_back_is_not_a_loss()
    {
        var funnel = Of(Practices.Ended("back", 50, 10, Outcome.Lost, ("contacted", 50), ("offer sent", 30), ("call held", 20)));
        Assert.Equal(new StepCounts(1, 0, 1, 0, 0, 0, 0), Counts(funnel, "offer sent"));
        Assert.Equal(new StepCounts(1, 0, 0, 1, 0, 0, 0), Counts(funnel, "call held"));
        Assert.Equal(new StepCounts(1, 1, 0, 0, 0, 0, 0), Counts(funnel, "contacted"));
    }

    [Fact]
    public void Who_went_back_and_then_further_or_signed_has_gone_on()
    {
        var funnel = Of(
            Practices.Open("further", 50, ("call held", 50), ("contacted", 40), ("offer sent", 20)),
            Practices.Ended("signed", 50, 10, Outcome.Won, ("call held", 50), ("contacted", 40)));
        Assert.Equal(new StepCounts(2, 2, 0, 0, 0, 0, 0), Counts(funnel, "call held"));
    }

    [Fact]
    public void A_second_stay_counts_and_the_first_does_not()
    {
        var funnel = Of(Practices.Ended("again", 50, 10, Outcome.Lost, ("offer sent", 50), ("contacted", 40), ("offer sent", 20)));
        Assert.Equal(new StepCounts(1, 0, 0, 1, 0, 0, 0), Counts(funnel, "offer sent"));
    }

    [Fact]
    public void An_end_that_was_taken_back_is_no_end()
    {
        var reopened = Practices.Open("r", 50, ("contacted", 50)) with { PastEnds = [new(Practices.AsOf.AddDays(-30), Outcome.Lost, Practices.AsOf.AddDays(-20))] };
        Assert.Equal(new StepCounts(1, 0, 0, 0, 0, 0, 1), Counts(Of(reopened), "contacted"));
        var won = reopened with { ClosedAt = Practices.AsOf.AddDays(-5), Outcome = Outcome.Won };
        Assert.Equal(new StepCounts(1, 1, 0, 0, 0, 0, 0), Counts(Of(won), "contacted"));
    }

    [Fact]
    public void A_stage_recorded_after_the_end_does_not_move_the_loss()
    {
        var funnel = Of(Practices.Ended("l", 50, 20, Outcome.Lost, ("contacted", 50), ("offer sent", 10)));
        Assert.Equal(["contacted"], funnel.Steps.Select(step => step.Stage));
        Assert.Equal(1, Counts(funnel, "contacted").Lost);
    }

    [Fact]
    public void Stages_that_the_list_does_not_name_stand_where_leads_meet_them()
    {
        var funnel = Of(
            Practices.Open("a", 30, ("contacted", 30), ("A_PARTLYSUBMITTED", 20), ("call held", 10)),
            Practices.Open("b", 30, ("contacted", 30), ("A_PARTLYSUBMITTED", 20), ("call held", 10)));
        Assert.Equal(["contacted", "A_PARTLYSUBMITTED", "call held"], funnel.Steps.Select(step => step.Stage));
    }

    [Fact]
    public void Leads_without_a_stage_are_shown_but_are_no_step_that_could_lose_the_most()
    {
        var funnel = Of([.. Enumerable.Range(0, 8).Select(i => Practices.Ended($"{i}", 50, 10, Outcome.Lost))]);
        var step = Assert.Single(funnel.Steps);
        Assert.Equal((StageOrder.Unknown, 8, (double?)null), (step.Stage, step.Counts.Lost, step.LosesMost));
        Assert.Equal(0, funnel.EndedLeads);
        Assert.Empty(funnel.LosesMost);
    }

    [Fact]
    public void A_step_is_named_where_the_records_carry_it()
    {
        var funnel = Of([.. Many(Outcome.Lost, 20, "contacted", "call held", "offer sent"), .. Many(Outcome.Won, 10, "contacted", "call held", "offer sent"), .. Many(Outcome.Lost, 3, "contacted")]);
        var most = Assert.Single(funnel.LosesMost);
        Assert.Equal("offer sent", most.Stage);
        Assert.InRange(most.LosesMost!.Value, Funnel.Sure, 1);
    }

    [Fact]
    public void Steps_that_cannot_be_told_apart_are_named_together()
    {
        var funnel = Of([.. Many(Outcome.Lost, 5, "contacted", "call held"), .. Many(Outcome.Won, 6, "contacted", "call held"), .. Many(Outcome.Lost, 6, "contacted")]);
        Assert.Equal(["call held", "contacted"], funnel.LosesMost.Select(step => step.Stage));
    }

    [Fact]
    public void With_four_ended_leads_nothing_is_said_of_the_steps()
    {
        Assert.Empty(Of([.. Many(Outcome.Lost, 4, "contacted", "call held")]).LosesMost);
        Assert.NotEmpty(Of([.. Many(Outcome.Lost, 5, "contacted", "call held")]).LosesMost);
    }

    [Fact]
    public void A_step_that_nobody_has_left_is_not_ranked()
    {
        var funnel = Of([.. Many(Outcome.Lost, 6, "contacted"), Practices.Open("o", 20, ("offer sent", 20))]);
        Assert.Null(funnel.Steps.Single(step => step.Stage == "offer sent").LosesMost);
        Assert.Equal(1, funnel.Steps.Single(step => step.Stage == "contacted").LosesMost!.Value, 1e-9);
    }

    [Fact]
    public void The_chance_of_a_new_client_is_that_of_the_week()
    {
        LeadHistory[] leads = [.. Many(Outcome.Won, 6, "contacted", "call held"), .. Many(Outcome.Lost, 9, "contacted"), Practices.Open("o", 20, ("contacted", 20), ("call held", 4))];
        var fitted = Forecast.Fit(leads, Practices.AsOf, Settings);
        Assert.Equal(fitted.Figures(7).Chance.Mean, fitted.Losses(7).NewClient, 1e-12);
    }

    private static IEnumerable<LeadHistory> Many(Outcome outcome, int count, params string[] stages) =>
        Enumerable.Range(0, count).Select(i => Practices.Ended(
            $"{outcome} {string.Join('-', stages)} {i}", 60 + i, 10 + i, outcome, [.. stages.Select((stage, n) => (stage, 60.0 + i - (10 * n)))]));
}
