using CsCheck;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Plan;
using MathNet.Numerics.Distributions;

namespace Evenkeel.Core.Tests.Plan;

public sealed class EffectTests
{
    private static readonly Gen<double> Shape = Gen.Double[.6, 30];

    [Fact]
    public void Without_a_log_it_is_the_prior() => Gen.Select(Shape, Shape).Sample((yes, no) =>
    {
        var effect = Effect.Learn(yes, no, []);
        Assert.Equal(yes / (yes + no), effect.Mean, .005);
        Assert.Equal(Beta.InvCDF(yes, no, .05), effect.Low, .01);
        Assert.Equal(Beta.InvCDF(yes, no, .95), effect.High, .01);
        Assert.Equal(0, effect.Logged);
    });

    [Fact]
    public void Where_nothing_comes_by_itself_what_was_tried_is_counted() => Gen.Select(Shape, Shape, Gen.Int[0, 20], Gen.Int[0, 20]).Sample((yes, no, came, not) =>
    {
        var log = Enumerable.Repeat(new Effect.Tried(true, 0), came).Concat(Enumerable.Repeat(new Effect.Tried(false, 0), not)).ToList();
        var effect = Effect.Learn(yes, no, log);
        Assert.Equal((yes + came) / (yes + no + came + not), effect.Mean, .005);
        Assert.Equal(came + not, effect.Logged);
    });

    [Fact]
    public void What_would_have_come_by_itself_proves_less()
    {
        var alone = Effect.Learn(2, 10, [.. Enumerable.Repeat(new Effect.Tried(true, 0), 5)]);
        var likely = Effect.Learn(2, 10, [.. Enumerable.Repeat(new Effect.Tried(true, .8), 5)]);
        Assert.True(likely.Mean < alone.Mean);
        Assert.True(likely.Mean > Effect.Learn(2, 10, []).Mean);
    }

    [Fact]
    public void What_was_certain_proves_nothing_and_breaks_nothing()
    {
        var prior = Effect.Learn(2, 10, []);
        Assert.Equal(prior.Mean, Effect.Learn(2, 10, [new(true, 1)]).Mean, 1e-6);
        Assert.InRange(Effect.Learn(2, 10, [new(false, 1)]).Mean, 0, prior.Mean + 1e-9);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_prior_that_is_none_is_refused(double yes, double no) => Assert.Throws<ArgumentOutOfRangeException>(() => Effect.Learn(yes, no, []));

    [Fact]
    public void How_often_leads_move_by_themselves_leans_on_one_move_in_five_weeks()
    {
        var start = new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal(1 - Math.Exp(-1 / 5.0), Effects.MovesByItself([], start), 12);
        // ten weeks open, two moves after the first stage, and a win
        var won = new LeadHistory("a", start) { Stages = [new("One", start), new("Two", start.AddDays(7)), new("Three", start.AddDays(14))], ClosedAt = start.AddDays(70), Outcome = Outcome.Won };
        Assert.Equal(1 - Math.Exp(-4 / 15.0), Effects.MovesByItself([won], start.AddDays(90)), 12);
        Assert.Equal(1 - Math.Exp(-2 / 6.0), Effects.MovesByItself([won], start.AddDays(7).AddSeconds(1)), 3);
        Assert.Equal(1 - Math.Exp(-1 / 5.0), Effects.MovesByItself([won], start), 12);
    }

    [Fact]
    public void Judgements_are_as_they_are_said()
    {
        Assert.Equal(.17, Effects.OfMoving([]).Mean, .005);
        Assert.Equal(.05, Effects.OfAWord(true, []).Mean, .002);
        Assert.Equal(.02, Effects.OfAWord(false, []).Mean, .002);
        Assert.Equal(.10, Effects.OfAPlace([]).Mean, .005);
    }
}
