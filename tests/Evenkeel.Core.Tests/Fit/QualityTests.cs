using Evenkeel.Core.Fit;

namespace Evenkeel.Core.Tests.Fit;

public sealed class QualityTests
{
    [Fact]
    public void Scores_are_weighed_and_the_unknown_is_bounded_and_not_guessed()
    {
        var quality = Quality.Of([new(3, false, Scale.Usual, 4), new(1, false, Scale.Usual, 2), new(1, false, Scale.Usual, null)])!;
        Assert.Equal((3.5, 2.8, 3.8), (quality.Mean!.Value, quality.Low, quality.High));
        Assert.Equal((2, 3), (quality.Known, quality.Criteria));
        Assert.Null(Quality.Of([]));
        Assert.Null(Quality.Of([new(1, true, Scale.Usual, null)]));
        Assert.Equal((null, 0.0, 5.0), (Quality.Of([new(0, false, Scale.Usual, 5)])!.Mean, Quality.Of([new(0, false, Scale.Usual, 5)])!.Low, Quality.Of([new(0, false, Scale.Usual, 5)])!.High));
    }

    [Fact]
    public void Scales_of_different_lengths_count_by_their_parts() =>
        Assert.Equal(2.5, Quality.Of([new(1, false, new Scale(1, 10), 10), new(1, false, new Scale(0, 1), 0)])!.Mean!.Value, 12);

    [Theory]
    [InlineData(0, 5, 1, true)]
    [InlineData(0, 5, 1.5, false)]
    [InlineData(1, 5, 1, true)]
    [InlineData(1, 5, 2, false)]
    [InlineData(0, 1, 0, true)]
    [InlineData(0, 1, 1, false)]
    [InlineData(0, 10, 2, true)]
    public void A_deal_breaker_is_met_in_the_lowest_fifth_of_its_scale(int worst, int best, double score, bool isBroken)
    {
        Assert.Equal(isBroken, new Graded(1, true, new Scale(worst, best), score).IsBroken);
        Assert.False(new Graded(1, false, new Scale(worst, best), score).IsBroken);
        Assert.False(new Graded(1, true, new Scale(worst, best), null).IsBroken);
    }

    [Fact]
    public void A_deal_breaker_stands_below_all_others_and_ranges_that_overlap_are_not_ranked()
    {
        var (tyrant, fair) = (Quality.Of([new(9, false, Scale.Usual, 5), new(1, true, Scale.Usual, 0)])!, Quality.Of([new(1, false, Scale.Usual, 1)])!);
        Assert.Equal([1], tyrant.Broken);
        Assert.Equal((4.5, true, false), (tyrant.Mean!.Value, fair.IsAbove(tyrant), tyrant.IsAbove(fair)));
        var (wide, good) = (Quality.Of([new(1, false, Scale.Usual, 1), new(1, false, Scale.Usual, null)])!, Quality.Of([new(1, false, Scale.Usual, 3)])!);
        Assert.False(good.IsAbove(wide) || wide.IsAbove(good));
        Assert.False(good.IsAbove(good));
    }

    [Theory]
    [InlineData("0-5", 0, 5)]
    [InlineData(" 1 – 10 ", 1, 10)]
    [InlineData("1..5", 1, 5)]
    [InlineData("1 to 7", 1, 7)]
    [InlineData("10", 0, 10)]
    [InlineData("Yes/No", 0, 1)]
    [InlineData(null, 0, 5)]
    public void A_scale_is_read_as_it_is_written(string? text, int worst, int best)
    {
        Assert.Equal(new Scale(worst, best), Scale.Read(text).Value);
        Assert.Equal(new Scale(worst, best), Scale.Read(new Scale(worst, best).ToString()).Value);
    }

    [Theory]
    [InlineData("5-1")]
    [InlineData("0-101")]
    [InlineData("good")]
    [InlineData("1-2-3")]
    [InlineData("-5")]
    public void What_is_no_scale_is_refused(string text) => Assert.Equal("criterion.scale", Scale.Read(text).Refusal?.Code);

    [Theory, MemberData(nameof(Seeds))]
    public void Law_all_weights_times_the_same_factor_change_nothing(int seed)
    {
        var grades = Grades(seed);
        foreach (var factor in new[] { 0.25, 3, 1000 })
        {
            var (one, other) = (Quality.Of(grades)!, Quality.Of([.. grades.Select(grade => grade with { Weight = grade.Weight * factor })])!);
            Assert.Equal(one.Mean!.Value, other.Mean!.Value, 9);
            Assert.Equal(one.Low, other.Low, 9);
            Assert.Equal(one.High, other.High, 9);
            Assert.Equal(one.Broken, other.Broken);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Law_forgetting_a_score_never_narrows_the_range_and_the_mean_lies_in_it(int seed)
    {
        var grades = Grades(seed);
        while (Quality.Of(grades) is { } known)
        {
            Assert.InRange(known.Mean!.Value, known.Low - 1e-9, known.High + 1e-9);
            var place = grades.FindIndex(grade => grade.Score is not null);
            grades[place] = grades[place] with { Score = null };
            if (Quality.Of(grades) is { } less)
                Assert.True(less.Low <= known.Low + 1e-9 && less.High >= known.High - 1e-9);
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    private static List<Graded> Grades(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(1, 9)).Select(place =>
        {
            var scale = new Scale(random.Next(0, 2), random.Next(2, 11));
            return new Graded(random.Next(1, 10), random.Next(3) == 0, scale, place == 0 || random.Next(3) > 0 ? random.Next(scale.Worst, scale.Best + 1) : null);
        })];
    }
}
