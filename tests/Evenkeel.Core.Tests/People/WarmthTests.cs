using CsCheck;
using Evenkeel.Core.People;

namespace Evenkeel.Core.Tests.People;

public sealed class WarmthTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static readonly Gen<List<DateOnly>> Tie =
        Gen.Int[1, 700].HashSet[0, 12].Select(ago => ago.Select(days => Today.AddDays(-days)).Order().ToList());

    /// <summary>By hand: 1 / (1 + e^-(-2.4 + .7 ln(1 + 2^(-7/7)) + ln(1 + 2^(-7/30)) + .9 ln(1 + 2^(-7/120)))).</summary>
    [Fact]
    public void The_usual_warmth_is_that_of_the_formula() => Assert.Equal(.2901, Warmth.Usual.Of([Today.AddDays(-7)], Today), 1e-4);

    [Fact]
    public void Without_any_contact_it_is_small_and_not_nothing() => Assert.InRange(Warmth.Usual.Of([], Today), .05, .12);

    [Fact]
    public void A_further_day_of_contact_never_makes_a_tie_colder() =>
        Gen.Select(Tie, Gen.Int[1, 700]).Sample((days, ago) =>
            Warmth.Usual.Of([.. days.Append(Today.AddDays(-ago)).Distinct().Order()], Today) >= Warmth.Usual.Of(days, Today));

    [Fact]
    public void What_comes_later_changes_nothing_bit_for_bit() =>
        Gen.Select(Tie.List[0, 20], Tie.List[0, 20]).Sample((before, after) =>
        {
            List<List<DateOnly>> later = [.. before.Select((days, i) => days.Concat(i < after.Count ? after[i].Select(day => Today.AddDays(Today.DayNumber - day.DayNumber)).Order() : Enumerable.Empty<DateOnly>()).ToList())];
            var (known, all) = (Warmth.Learn(before, Today), Warmth.Learn(later, Today));
            Assert.All(before.Zip(later), tie => Assert.Equal(known.Of(tie.First, Today), all.Of(tie.Second, Today)));
        }, iter: 50);

    [Fact]
    public void Learns_that_ties_of_one_s_own_go_on_as_they_do()
    {
        // Forty people whom one meets on the same day of each month, and forty whom one met once.
        List<List<DateOnly>> ties =
        [
            .. Enumerable.Range(0, 40).Select(person => Enumerable.Range(1, 24).Select(month => Today.AddDays(-(30 * month) + (person % 20))).Order().ToList()),
            .. Enumerable.Range(0, 40).Select(person => new List<DateOnly> { Today.AddDays(-30 - (9 * person)) }),
        ];
        var learnt = Warmth.Learn(ties, Today);
        Assert.True(learnt.Of(ties[0], Today) > .9, $"{learnt.Of(ties[0], Today)}");
        Assert.True(learnt.Of(ties[^1], Today) < Warmth.Usual.Of(ties[^1], Today));
    }

    [Fact]
    public void Months_whose_past_is_not_on_record_are_not_learnt_from() =>
        Assert.Same(Warmth.Usual, Warmth.Learn([[Today.AddDays(-200), Today.AddDays(-100)], [Today.AddDays(-150)]], Today));

    [Fact]
    public void A_few_ties_move_the_usual_a_little()
    {
        List<DateOnly> tie = [.. Enumerable.Range(1, 24).Select(month => Today.AddDays(-30 * month)).Order()];
        var (usual, learnt) = (Warmth.Usual.Of(tie, Today), Warmth.Learn([tie], Today).Of(tie, Today));
        Assert.InRange(learnt, usual + .02, usual + .35);
    }
}
