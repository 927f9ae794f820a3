using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class GuessScoreTests
{
    [Fact]
    public void Both_are_scored_on_the_same_moments()
    {
        var score = GuessScore.Of([new(.8, .5, true), new(.4, .5, false)]);
        Assert.Equal(.1, score.Guesses.Brier, 1e-12);
        Assert.Equal(.25, score.Forecast.Brier, 1e-12);
        Assert.Equal((2, 1), (score.Guesses.N, score.Guesses.Observed));
    }

    [Fact]
    public void Fewer_than_eight_guesses_tell_nothing_however_good_they_are() =>
        Assert.Equal(Closer.CannotTell, GuessScore.Of([.. Enumerable.Repeat(new GuessOutcome(.99, .1, true), 7)]).Closer);

    [Theory]
    [InlineData(.9, .1, Closer.TheGuesses)]
    [InlineData(.1, .9, Closer.TheForecast)]
    [InlineData(.5, .5, Closer.CannotTell)]
    public void Who_is_always_closer_is_told(double guess, double forecast, Closer closer) =>
        Assert.Equal(closer, GuessScore.Of([.. Enumerable.Repeat(new GuessOutcome(guess, forecast, true), 8)]).Closer);

    [Fact]
    public void What_overlaps_is_not_ranked() => Assert.Equal(Closer.CannotTell,
        GuessScore.Of([.. Enumerable.Range(0, 12).Select(i => new GuessOutcome(i % 2 == 0 ? .8 : .2, .5, true))]).Closer);
}
