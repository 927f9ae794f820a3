using Evenkeel.Core.Clients;
using Evenkeel.Core.Fit;

namespace Evenkeel.Core.Tests.Clients;

public sealed class MovesTests
{
    private static readonly Effort Brandt = new(540, 4100, 7000, 6, Good(2)), Silva = new(180, 9600, 2400, 4, Good(4));

    [Fact]
    public void Hours_move_from_who_pays_less_and_is_worse_to_who_pays_more_and_is_better()
    {
        Assert.Equal([(0, 1)], Moves.Of([Brandt, Silva]));
        var third = new Effort(60, 9900, 900, 2, Good(4.5));
        Assert.Equal([(1, 0), (2, 0)], Moves.Of([third, Brandt, Silva]));
        Assert.Equal([(1, 2)], Moves.Of([third with { Rate = 9500 }, Brandt, Silva]));
    }

    [Fact]
    public void What_the_records_do_not_carry_is_not_said()
    {
        foreach (var silva in new[]
        {
            Silva with { Rate = null }, Silva with { Quality = null }, Silva with { Quality = Good(4, known: false) }, Silva with { Invoices = 1 }, Silva with { Minutes = 479 }, Silva with { MinutesPerWeek = 0 },
            Silva with { MinutesPerWeek = 540 }, Silva with { Rate = 4100 }, Silva with { Quality = Good(2) }, Silva with { Quality = Quality.Of([new(9, false, Scale.Usual, 5), new(1, true, Scale.Usual, 0)]) },
        })
            Assert.Empty(Moves.Of([Brandt, silva]));
        Assert.Empty(Moves.Of([]));
    }

    [Fact]
    public void Who_fails_a_deal_breaker_is_worse_than_anybody_who_does_not()
    {
        var charming = Quality.Of([new(9, false, Scale.Usual, 5), new(1, true, Scale.Usual, 0)]);
        Assert.Equal([(0, 1)], Moves.Of([Brandt with { Quality = charming }, Silva with { Quality = Good(3) }]));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Law_nobody_is_told_to_move_both_ways_and_knowing_less_adds_no_pair(int seed)
    {
        var random = new Random(seed);
        var grades = Enumerable.Range(0, 8).Select(_ => Enumerable.Range(0, 3).Select(_ => new Graded(1 + random.Next(3), random.Next(4) == 0, Scale.Usual, random.Next(0, 6))).ToList()).ToList();
        List<Effort> Clients() => [.. grades.Select((one, place) => new Effort(60 * (1 + ((place * 5) % 8)), 3000 + (1000 * ((place * 3) % 8)), 5000, 3, Quality.Of(one)))];
        bool Better(List<Effort> clients, int one, int than) => Moves.Of([clients[than], clients[one]]) is [(0, 1)];
        var before = Clients();
        foreach (var (from, to) in Moves.Of(before))
            Assert.False(Better(before, from, to));
        var (client, criterion) = (random.Next(8), random.Next(3));
        var isBreaker = grades[client][criterion].IsDealBreaker;
        grades[client][criterion] = grades[client][criterion] with { Score = null };
        var after = Clients();
        if (!isBreaker)
            for (var one = 0; one < 8; one++)
                for (var other = 0; other < 8; other++)
                    Assert.True(one == other || !Better(after, one, other) || Better(before, one, other));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    private static Quality Good(double score, bool known = true) => Quality.Of([new(1, false, Scale.Usual, score), .. known ? Array.Empty<Graded>() : [new Graded(3, false, Scale.Usual, null)]])!;
}
