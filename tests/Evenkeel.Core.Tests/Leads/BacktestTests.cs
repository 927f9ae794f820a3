using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class BacktestTests
{
    private static readonly DateOnly Monday = DateOnly.FromDateTime(Practices.AsOf);

    private static readonly List<LeadHistory> Leads =
    [
        Practices.Ended("won in time", 20, -3, Outcome.Won, ("offer sent", 10)),
        Practices.Ended("won too late", 20, -7.01, Outcome.Won, ("offer sent", 10)),
        Practices.Ended("won on the edge", 20, -7, Outcome.Won, ("offer sent", 10)),
        Practices.Ended("lost", 20, -2, Outcome.Lost, ("contacted", 20)),
        Practices.Ended("gone before", 20, 1, Outcome.Won, ("offer sent", 15)),
        Practices.Open("no stage", 5),
        Practices.Open("not yet", -1),
    ];

    private static (BacktestReport Report, List<Prediction> Predictions) Run(IReadOnlyList<LeadHistory> leads, BacktestPlan plan)
    {
        var predictions = new List<Prediction>();
        return (BacktestReport.Run(leads, plan, new(), predictions.Add), predictions);
    }

    [Fact]
    public void Each_lead_then_open_has_a_row_and_the_practice_one_more()
    {
        var (_, rows) = Run(Leads, new([7], Monday, Monday, 7));
        Assert.Equal(["lost", "no stage", "won in time", "won on the edge", "won too late", ""], rows.Select(r => r.LeadId));
        Assert.Equal([false, false, true, true, false, true], rows.Select(r => r.Happened));
    }

    [Fact]
    public void A_horizon_beyond_the_last_recorded_day_is_predicted_and_not_scored()
    {
        // the last record is seven days and a quarter of an hour on, so the records reach to the end of the eighth day
        var (report, rows) = Run(Leads, new([8, 9], Monday, Monday, 7));
        Assert.All(rows, r => Assert.Equal(r.HorizonDays == 8, r.Happened is not null));
        Assert.Equal([5, 0], report.Horizons.Select(h => h.Leads.N));
        Assert.Equal(3, report.Horizons[0].Leads.Observed);
    }

    [Fact]
    public void Baselines_are_learnt_from_what_was_known()
    {
        var (report, _) = Run(Leads, new([7], Monday, Monday, 7));
        // open seven days before: the five that had come by then, of whom one was won within the week; fourteen days before: none of five
        Assert.Equal(5 * (1 + 1.0) / (10 + 2), report.Horizons[0].LeadsBaseRate.Expected, 1e-9);
        // of four that reached "offer sent" one was won; of one "contacted" none; of five "unknown" one
        Assert.Equal((3 * 2.0 / 6) + (1.0 / 3) + (2.0 / 7), report.Horizons[0].LeadsStageWeighted.Expected, 1e-9);
        Assert.Equal(1 - Math.Pow(1 - (2.0 / 12), 5), report.Horizons[0].GroupsBaseRate.Expected, 1e-9);
    }

    [Fact]
    public void Owners_apart_are_fitted_apart()
    {
        var leads = Leads.Select((l, i) => l with { Owner = i % 2 == 0 ? "anna" : "berta" }).ToList();
        var (_, together) = Run(leads, new([7], Monday, Monday, 7, SeparatelyByOwner: true));
        var (_, alone) = Run([.. leads.Where(l => l.Owner == "berta")], new([7], Monday, Monday, 7));
        Assert.Equal(["anna", "berta"], together.Where(r => r.LeadId == "").Select(r => r.Owner));
        Assert.Equal(
            alone.Where(r => r.LeadId != "").Select(r => (r.LeadId, r.Chance)),
            together.Where(r => r.Owner == "berta" && r.LeadId != "").Select(r => (r.LeadId, r.Chance)));
    }

    [Fact]
    public void A_lead_is_ended_between_its_end_and_its_reopening()
    {
        var end = new PastEnd(Practices.AsOf.AddDays(-8), Outcome.Lost, Practices.AsOf.AddDays(-6));
        LeadHistory[] leads = [Practices.Open("back again", 30) with { PastEnds = [end] }];
        var (_, rows) = Run(leads, new([1], Monday.AddDays(-14), Monday, 7));
        Assert.Equal([Monday.AddDays(-14), Monday], rows.Where(r => r.LeadId != "").Select(r => r.AsOf));
    }

    [Fact]
    public void The_rows_come_by_day_and_horizon_and_progress_counts_every_fit()
    {
        var (rows, steps) = (new List<Prediction>(), new List<(int, int)>());
        BacktestReport.Run(Leads, new([1, 7], Monday.AddDays(-7), Monday, 7), new(), rows.Add, (done, of) => steps.Add((done, of)));
        Assert.Equal(rows.OrderBy(r => r.AsOf).ThenBy(r => r.HorizonDays), rows);
        Assert.Equal([(1, 2), (2, 2)], steps);
    }

    [Fact]
    public void Scores_are_those_of_the_textbook()
    {
        var score = Score.Of([(.8, true), (.4, false), (0, true)]);
        Assert.Equal((3, 2), (score.N, score.Observed));
        Assert.Equal(1.2, score.Expected, 1e-12);
        Assert.Equal((.04 + .16 + 1) / 3, score.Brier, 1e-12);
        Assert.Equal(-(Math.Log(.8) + Math.Log(.6) + Math.Log(1e-4)) / 3, score.LogLoss, 1e-12);
    }

    [Fact]
    public void Nothing_to_score_scores_nothing() => Assert.Equal(new Score(0, 0, 0, 0, 0), Score.Of([]));
}
