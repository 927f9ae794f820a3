using CsCheck;
using Evenkeel.Core.People;

namespace Evenkeel.Core.Tests.People;

public sealed class RhythmTests
{
    private static readonly DateOnly First = new(2025, 1, 1);

    [Theory]
    [InlineData]
    [InlineData(0)]
    [InlineData(0, 14, 28)]
    public void Is_ninety_days_where_there_was_at_most_one_spell(params int[] days) => Assert.Equal(Rhythm.UsualDays, Rhythm.Of([.. days.Select(First.AddDays)]));

    [Fact]
    public void Is_the_geometric_mean_with_two_silences_of_ninety_days()
    {
        Assert.Equal((int)Math.Round(Math.Pow(90.0 * 90 * 27, 1 / 3.0)), Rhythm.Of([First, First.AddDays(27)]));
        Assert.Equal((int)Math.Round(Math.Pow(90.0 * 90 * 27 * 15, 1 / 4.0)), Rhythm.Of([First, First.AddDays(27), First.AddDays(41), First.AddDays(56)]));
    }

    [Fact]
    public void Never_ends_below_the_gap_of_a_spell() =>
        Gen.Int[0, 3000].HashSet[0, 60].Sample(days => Rhythm.Of([.. days.Order().Select(First.AddDays)]) >= Rhythm.SpellGap);

    [Theory]
    [InlineData(0, 30, TieState.Kept)]
    [InlineData(30, 30, TieState.Kept)]
    [InlineData(31, 30, TieState.GoingCold)]
    [InlineData(364, 30, TieState.GoingCold)]
    [InlineData(365, 30, TieState.Dormant)]
    [InlineData(599, 200, TieState.GoingCold)]
    [InlineData(600, 200, TieState.Dormant)]
    [InlineData(400, 400, TieState.Kept)]
    public void Tells_how_a_tie_stands_after_a_silence(int silence, int rhythm, TieState state) => Assert.Equal(state, Rhythm.After(silence, rhythm));
}
