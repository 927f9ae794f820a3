using CsCheck;
using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

[Trait("needs", "time")]
public sealed class ForecastLaws
{
    private const int Cases = 60;

    private static readonly ForecastSettings Settings = new() { Features = ["value"] };

    private static NewClientForecast Week(IReadOnlyList<LeadHistory> leads, int horizon = 7) =>
        Forecast.Fit(leads, Practices.AsOf, Settings).Figures(horizon);

    [Fact]
    public void Law_chances_lie_within_0_and_1_and_within_their_intervals() => Practices.Any.Sample(
        leads =>
        {
            var answer = Week(leads, 30);
            foreach (var chance in answer.Leads.Select(l => l.Chance).Append(answer.Chance))
            {
                Assert.InRange(chance.Low, 0, chance.Mean);
                Assert.InRange(chance.High, chance.Mean, 1);
            }
            foreach (var lead in answer.Leads)
            {
                Assert.InRange(lead.Adds, 0, 1);
                Assert.InRange(lead.ChanceEver, 0, 1);
            }
            Assert.InRange(answer.FromOpenLeads, 0, 1);
            Assert.InRange(answer.FromNewLeads, 0, 1);
        }, iter: Cases);

    [Fact]
    public void Law_chances_grow_with_the_horizon_and_never_pass_ever() => Gen.Select(Practices.Any, Gen.Int[1, 40], Gen.Int[1, 40]).Sample(
        (leads, horizon, more) =>
        {
            var (sooner, later) = (Week(leads, horizon), Week(leads, horizon + more));
            Assert.True(sooner.Chance.Mean <= later.Chance.Mean);
            Assert.True(sooner.FromNewLeads <= later.FromNewLeads);
            foreach (var lead in later.Leads)
            {
                Assert.True(sooner.Leads.Single(l => l.Id == lead.Id).Chance.Mean <= lead.Chance.Mean);
                Assert.True(lead.Chance.Mean <= lead.ChanceEver);
            }
        }, iter: Cases);

    [Fact]
    public void Law_the_ends_of_a_lead_and_staying_open_add_up_to_1() => Gen.Select(Practices.Any, Gen.Int[1, 60]).Sample(
        (leads, horizon) =>
        {
            var model = Fitted(leads);
            foreach (var lead in model.Open)
            {
                var ends = model.Of(lead, horizon).Ends;
                Assert.InRange(ends.Ended, 0, 1);
                Assert.Equal(1, ends.Won + ends.Ended + ends.Open, 1e-9);
            }
        }, iter: Cases);

    [Fact]
    public void Law_the_chance_of_any_is_not_under_the_largest_single_one() => Practices.Any.Sample(
        leads =>
        {
            var answer = Week(leads);
            foreach (var lead in answer.Leads) Assert.True(lead.Chance.Mean <= answer.FromOpenLeads + 1e-12);
            Assert.True(answer.FromOpenLeads <= answer.Chance.Mean + 1e-12);
        }, iter: Cases);

    [Fact]
    public void Law_a_lead_more_never_lowers_the_chance_while_the_records_stay() => Practices.Any.Sample(
        leads =>
        {
            var model = Fitted(leads);
            var answer = Week(leads);
            foreach (var lead in answer.Leads)
            {
                var others = answer.Leads.Where(l => l.Id != lead.Id)
                    .Aggregate(1 - answer.FromNewLeads, (none, l) => none * (1 - l.Chance.Mean));
                Assert.True(lead.Adds >= 0);
                Assert.Equal(answer.Chance.Mean - (1 - others), lead.Adds, 1e-9);
            }
            Assert.Equal(model.Open.Count, answer.Leads.Count);
        }, iter: Cases);

    [Fact]
    public void Law_the_order_of_the_records_changes_no_bit() => Gen.Select(Practices.Any, Gen.Int[0, 1000]).Sample(
        (leads, seed) =>
        {
            var shuffled = leads.ToArray();
            new Random(seed).Shuffle(shuffled);
            AssertSame(Week(leads), Week(shuffled));
        }, iter: Cases);

    [Fact]
    public void Law_moving_the_calendar_by_whole_weeks_changes_no_bit() => Gen.Select(Practices.Any, Gen.Int[-300, 300]).Sample(
        (leads, weeks) =>
        {
            var by = TimeSpan.FromDays(7 * weeks);
            var moved = Forecast.Fit([.. leads.Select(l => Practices.Moved(l, by))], Practices.AsOf + by, Settings).Figures(7);
            AssertSame(Week(leads), moved with { AsOf = Practices.AsOf });
        }, iter: Cases);

    [Fact]
    public void Law_other_names_for_leads_and_stages_change_nothing() => Practices.Any.Sample(
        leads =>
        {
            var renamed = leads.ConvertAll(l => l with
            {
                Id = $"z{1000 - int.Parse(l.Id[5..], System.Globalization.CultureInfo.InvariantCulture)}",
                Stages = [.. l.Stages.Select(s => s with { Stage = new string([.. s.Stage.Reverse()]) })],
            });
            var (one, other) = (Week(leads), Week(renamed));
            Assert.Equal(one.Chance.Mean, other.Chance.Mean, 1e-9);
            Assert.Equal(one.Leads.Sum(l => l.ChanceEver), other.Leads.Sum(l => l.ChanceEver), 1e-9);
        }, iter: Cases);

    [Fact]
    public void Law_what_happens_later_changes_no_bit() => Gen.Select(
        Practices.Any, Practices.Any, Gen.Double[.01, 50], Gen.Int[0, 3]).Sample(
        (leads, others, days, outcome) =>
        {
            var later = Practices.AsOf.AddDays(days);
            var cut = leads.ConvertAll(Cut);
            var changed = cut.ConvertAll(l => l with
            {
                Stages = [.. l.Stages, new("offer sent", later)],
                PastEnds = [.. l.PastEnds.Select(p => p.ReopenedAt > Practices.AsOf ? p with { ReopenedAt = later } : p)],
                ClosedAt = l.ClosedAt ?? later.AddDays(1),
                Outcome = l.Outcome ?? (Outcome)outcome,
            });
            var added = others.Select(l => Practices.Moved(l, TimeSpan.FromDays(211 + days)) with { Id = $"new {l.Id}" });
            AssertSame(Week(cut), Week(leads));
            AssertSame(Week(cut), Week([.. changed, .. added]));
        }, iter: Cases);

    [Fact]
    public void Law_an_absurd_value_counts_as_the_largest_as_the_smallest_or_as_none() => Gen.Select(Practices.Any, Gen.Int[0, 3]).Sample(
        (leads, which) =>
        {
            (double? Absurd, double? Usual)[] pairs = [(1e300, 1e7), (-1e300, -1), (double.NaN, null), (double.PositiveInfinity, null)];
            List<LeadHistory> With(double? value) => [.. leads.Select((lead, i) => i % 10 == 0 ? lead with { Value = value } : lead)];
            AssertSame(Week(With(pairs[which].Usual)), Week(With(pairs[which].Absurd)));
        }, iter: Cases);

    /// <summary>The lead as a record kept only up to the instant would show it.</summary>
    private static LeadHistory Cut(LeadHistory lead)
    {
        var isKnown = lead.ClosedAt < Practices.AsOf;
        return lead with
        {
            Stages = [.. lead.Stages.Where(s => s.At < Practices.AsOf)],
            PastEnds = [.. lead.PastEnds.Where(p => p.EndedAt < Practices.AsOf)
                .Select(p => p.ReopenedAt < Practices.AsOf ? p : p with { ReopenedAt = DateTime.MaxValue })],
            ClosedAt = isKnown ? lead.ClosedAt : null,
            Outcome = isKnown ? lead.Outcome : null,
        };
    }

    private static Model Fitted(List<LeadHistory> leads) => new(
        [.. leads.Select(l => LeadPath.Before(l, Practices.AsOf)).OfType<LeadPath>()], new WorkClock(Practices.AsOf, Settings), Settings);

    private static void AssertSame(NewClientForecast expected, NewClientForecast actual)
    {
        Assert.Equal(expected.Leads, actual.Leads);
        Assert.Equal(expected with { Leads = [], Reasons = [] }, actual with { Leads = [], Reasons = [] });
    }
}
