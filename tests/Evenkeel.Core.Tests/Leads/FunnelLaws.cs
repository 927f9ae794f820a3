using CsCheck;
using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class FunnelLaws
{
    private const int Cases = 15;

    private static readonly ForecastSettings Settings = new() { StageOrder = Practices.StageNames };

    private static Funnel Of(IReadOnlyList<LeadHistory> leads) => Forecast.Fit(leads, Practices.AsOf, Settings).Losses(7);

    [Fact]
    public void Law_what_became_of_the_leads_of_a_step_adds_up() => Practices.Any.Sample(
        leads =>
        {
            var funnel = Of(leads);
            foreach (var step in funnel.Steps)
            {
                var (reached, wentOn, wentBack, lost, declined, referred, stillThere) = step.Counts;
                Assert.Equal(reached, wentOn + wentBack + lost + declined + referred + stillThere);
                Assert.InRange(step.Lost.Mean, step.Lost.Low, step.Lost.High);
            }
            if (funnel.Steps.Any(step => step.LosesMost is not null)) Assert.Equal(1, funnel.Steps.Sum(step => step.LosesMost ?? 0), 1e-9);
        }, iter: Cases);

    [Fact]
    public void Law_every_lost_lead_is_lost_at_one_step() => Practices.Any.Sample(
        leads =>
        {
            var lost = leads.Count(lead => LeadPath.Before(lead, Practices.AsOf)?.Last.End is Outcome.Lost);
            Assert.Equal(lost, Of(leads).Steps.Sum(step => step.Counts.Lost));
        }, iter: Cases);

    [Fact]
    public void Law_losing_a_tenth_less_lowers_nothing() => Practices.Any.Sample(
        leads =>
        {
            var funnel = Of(leads);
            foreach (var (ever, clients, week) in funnel.Steps.Select(step => (step.IfATenthLess.EverWon, step.IfATenthLess.ClientsAYear, step.IfATenthLess.NewClient)))
            {
                foreach (var gain in new[] { ever.Low, clients.Low, week.Low }) Assert.InRange(gain, 0, double.MaxValue);
                Assert.InRange(ever.Mean, ever.Low, ever.High);
                Assert.InRange(ever.Mean + funnel.EverWon, 0, 1);
                Assert.InRange(week.Mean + funnel.NewClient, 0, 1);
            }
        }, iter: Cases);

    [Fact]
    public void Law_the_order_of_the_records_changes_no_bit() => Gen.Select(Practices.Any, Gen.Int[0, 1000]).Sample(
        (leads, seed) =>
        {
            var shuffled = leads.ToArray();
            new Random(seed).Shuffle(shuffled);
            AssertSame(Of(leads), Of(shuffled));
        }, iter: Cases);

    [Fact]
    public void Law_a_lead_that_has_just_come_changes_no_loss() => Practices.Any.Sample(
        leads =>
        {
            var more = Of([.. leads, Practices.Open("new", .01, ("contacted", .01))]);
            foreach (var step in Of(leads).Steps)
            {
                var now = more.Steps.Single(other => other.Stage == step.Stage);
                Assert.Equal((step.Counts.Left, step.Counts.Lost, step.Lost, step.LosesMost), (now.Counts.Left, now.Counts.Lost, now.Lost, now.LosesMost));
            }
        }, iter: Cases);

    [Fact]
    public void Law_what_happens_later_changes_no_bit() => Gen.Select(Practices.Any, Gen.Double[.01, 50], Gen.Int[0, 3]).Sample(
        (leads, days, outcome) =>
        {
            var later = Practices.AsOf.AddDays(days);
            var changed = leads.ConvertAll(lead => lead.ClosedAt < Practices.AsOf ? lead : lead with
            {
                Stages = [.. lead.Stages.Where(stage => stage.At < Practices.AsOf), new("offer sent", later)],
                ClosedAt = later.AddDays(1),
                Outcome = (Outcome)outcome,
            });
            AssertSame(Of(leads), Of([.. changed, new LeadHistory("new", later)]));
        }, iter: Cases);

    [Fact]
    public void Law_the_chances_of_losing_the_most_add_up_and_follow_the_shares() => Gen.Select(Gen.Double[.3, 40], Gen.Double[.3, 40]).List[1, 6].Sample(
        posteriors =>
        {
            var greatest = LossShares.Greatest(posteriors);
            Assert.Equal(1, greatest.Sum(), 1e-9);
            Assert.All(greatest, chance => Assert.InRange(chance, 0, 1));
        }, iter: Cases);

    [Theory]
    [InlineData(.5, 1)]
    [InlineData(.3, .6)]
    [InlineData(.9, .2)]
    public void A_tenth_less_is_a_tenth_less_of_those_who_leave(double ends, double losses)
    {
        var factor = LosingLess.OnOtherEnds(ends, losses);
        var notLost = 1 - (ends * losses);
        var lost = (ends * losses) - (ends * (1 - factor));
        Assert.Equal(.9 * ends * losses, lost / (notLost + lost), 1e-12);
    }

    private static void AssertSame(Funnel expected, Funnel actual)
    {
        Assert.Equal(expected.Steps, actual.Steps);
        Assert.Equal(expected.LosesMost, actual.LosesMost);
        Assert.Equal(expected with { Steps = [], LosesMost = [] }, actual with { Steps = [], LosesMost = [] });
    }
}
